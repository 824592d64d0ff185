import type { CsvFileIssue, CsvKind } from "@waypost/sdk";
import type { ImportFiles } from "../../../messaging/importChannel";
import type { Inspection } from "./inspectFile";

/** A file chosen for an import; `kind` is what its columns say, or what the user says. */
export type ChosenFile = {
  file: File;
  inspection: Inspection | "gone";
  kind: CsvKind | undefined;
};

/** Why a chosen file cannot go in as it stands. */
export type FileProblem =
  | { kind: "gone" }
  | { kind: "refused"; issue: CsvFileIssue }
  /** Its columns fit no kind, and the user has not said which it is. */
  | { kind: "unrecognised" }
  | { kind: "same-kind"; other: string };

/** The chosen files with some more; a file of the same name takes the place of the one before. */
export function addChosen(
  chosen: readonly ChosenFile[],
  added: readonly ChosenFile[],
): readonly ChosenFile[] {
  const byName = new Map([...chosen, ...added].map((each) => [each.file.name, each]));
  return [...byName.values()];
}

export function setKind(
  chosen: readonly ChosenFile[],
  name: string,
  kind: CsvKind | undefined,
): readonly ChosenFile[] {
  return chosen.map((each) => (each.file.name === name ? { ...each, kind } : each));
}

/** What keeps a chosen file from going in; undefined where nothing does. */
export function findFileProblem(
  { file, inspection, kind }: ChosenFile,
  chosen: readonly ChosenFile[],
): FileProblem | undefined {
  if (inspection === "gone") return { kind: "gone" };
  const issue = kind === undefined ? findSharedIssue(inspection) : inspection.problems[kind];
  if (issue !== undefined) return { kind: "refused", issue };
  if (kind === undefined) return { kind: "unrecognised" };
  const other = chosen.find((each) => each.kind === kind && each.file.name !== file.name);
  return other === undefined ? undefined : { kind: "same-kind", other: other.file.name };
}

/** The files as an import takes them; undefined while one of them cannot go in. */
export function toImportFiles(chosen: readonly ChosenFile[]): ImportFiles | undefined {
  if (chosen.length === 0 || chosen.some((each) => findFileProblem(each, chosen) !== undefined)) {
    return undefined;
  }
  return Object.fromEntries(chosen.map(({ kind, file }) => [kind, file]));
}

/** What is wrong with the file whatever it is meant to be: it is empty, or no table at all. */
function findSharedIssue({ problems }: Inspection): CsvFileIssue | undefined {
  const { hcps, consent, events } = problems;
  if (hcps === undefined || hcps.code === "csv.missingColumn") return undefined;
  return hcps.code === consent?.code && hcps.code === events?.code ? hcps : undefined;
}

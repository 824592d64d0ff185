import type { CsvFileIssue, CsvKind } from "@waypost/sdk";
import { describe, expect, test } from "vitest";
import { addChosen, type ChosenFile, findFileProblem, setKind, toImportFiles } from "./ChosenFile";

function choose(
  name: string,
  kind?: CsvKind,
  problems: ChosenFile["inspection"] = { problems: {} },
): ChosenFile {
  return { file: new File(["x"], name), inspection: problems, kind };
}

const missing = (name: string): CsvFileIssue => ({
  code: "csv.missingColumn",
  parameters: { missing: name, expected: name, found: "hcp" },
});
const empty: CsvFileIssue = { code: "csv.empty", parameters: {} };

test("three files of three kinds go in together", () => {
  const files = [choose("a.csv", "hcps"), choose("b.csv", "consent"), choose("c.csv", "events")];
  expect(toImportFiles(files)).toEqual({
    hcps: files[0]?.file,
    consent: files[1]?.file,
    events: files[2]?.file,
  });
});

test("nothing chosen is nothing to import", () => {
  expect(toImportFiles([])).toBeUndefined();
});

test("a file chosen again, corrected, takes the place of the one before", () => {
  const [first, again] = [choose("a.csv", "hcps"), choose("a.csv", "events")];
  expect(addChosen([first, choose("b.csv")], [again]).map(({ kind }) => kind)).toEqual(["events", undefined]);
});

describe("a file cannot go in", () => {
  test("when it went away", () => {
    const file = choose("a.csv", undefined, "gone");
    expect(findFileProblem(file, [file])).toEqual({ kind: "gone" });
  });

  test("when nobody knows what it is; when the user says it, its columns must fit", () => {
    const problems = { hcps: missing("name"), consent: missing("channel"), events: missing("type") };
    const file = choose("a.csv", undefined, { problems });
    expect(findFileProblem(file, [file])).toEqual({ kind: "unrecognised" });
    const [told] = setKind([file], "a.csv", "consent");
    expect(told && findFileProblem(told, [told])).toEqual({ kind: "refused", issue: problems.consent });
  });

  test("when it is no table at all, whatever it is meant to be", () => {
    const file = choose("a.csv", undefined, { problems: { hcps: empty, consent: empty, events: empty } });
    expect(findFileProblem(file, [file])).toEqual({ kind: "refused", issue: empty });
  });

  test("beside another of its kind", () => {
    const files = [choose("a.csv", "hcps"), choose("b.csv", "hcps")];
    expect(findFileProblem(files[0] as ChosenFile, files)).toEqual({ kind: "same-kind", other: "b.csv" });
    expect(toImportFiles(files)).toBeUndefined();
    expect(toImportFiles(setKind(files, "b.csv", "events"))).toBeDefined();
  });
});

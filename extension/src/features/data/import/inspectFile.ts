import { type CsvFileIssue, type CsvJourney, type CsvKind, createCsvReader } from "@waypost/sdk";

export const csvKinds: readonly CsvKind[] = ["hcps", "consent", "events"];

/** What a file's beginning tells. */
export type Inspection = {
  /** What its columns say it is; missing where they fit no kind, or the file cannot be read. */
  kind?: CsvKind;
  /** Why it would be refused as a file of this kind. */
  problems: Readonly<Partial<Record<CsvKind, CsvFileIssue>>>;
};

/** More than the reader wants before it looks at the header, in every encoding it knows. */
const headBytes = 262_144;

/** Problems that the end of the head, cut anywhere, may have caused. */
const cutProblems: readonly CsvFileIssue["code"][] = ["csv.encoding"];

/** Reads the beginning of a file as each kind there is. @throws where the file cannot be read any more. */
export async function inspectFile(file: Blob): Promise<Inspection> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const readings = csvKinds.map((kind) => ({ kind, ...inspectHead(kind, head, head.length < file.size) }));
  const [best] = readings
    .filter(({ problem }) => problem === undefined)
    .sort((one, other) => one.unknownColumns - other.unknownColumns);
  return {
    ...(best !== undefined && { kind: best.kind }),
    problems: Object.fromEntries(
      readings.flatMap(({ kind, problem }) => (problem === undefined ? [] : [[kind, problem]])),
    ),
  };
}

function inspectHead(
  kind: CsvKind,
  head: Uint8Array,
  isCut: boolean,
): { problem: CsvFileIssue | undefined; unknownColumns: number } {
  const reader = createCsvReader(kind, { journey: anyJourney, recordedAt: 0, actor: "inspection" });
  reader.push(head);
  const problem = reader.findFileProblem();
  const { report } = reader.finish();
  const late = report.fileProblem;
  const isOfCut = isCut && late !== undefined && cutProblems.includes(late.code);
  return { problem: problem ?? (isOfCut ? undefined : late), unknownColumns: report.unknownColumns.length };
}

/** The reader checks rows against a journey; here only the header matters. */
const anyJourney: CsvJourney = { attributes: [], channels: [], events: [], personas: [] };

import { type CsvKind, type CsvReport, createRejectedCsvWriter, type RejectedRow } from "@waypost/sdk";
import type { Renderer } from "@waypost/sdk/sentences";
import type { ImportedFile, ImportReport } from "../../../messaging/importChannel";
import type { ImportControl } from "./ImportControl";
import type { Planned } from "./planPeople";
import type { RejectedRows } from "./RejectedRows";
import type { ReadFile, ReadFiles } from "./readFiles";

const mostRejectedShown = 1_000;
const rowsAPiece = 10_000;

/** What the report is made with. */
export type ReportContext = { rejected: RejectedRows; renderer: Renderer; control: ImportControl };

/** What became of every row, once the changes are stored. */
export async function toReport(
  files: ReadFiles,
  plans: readonly Planned[],
  context: ReportContext,
): Promise<Omit<ImportReport, "durationMs">> {
  const repeated = { hcps: 0, consent: 0, events: 0 };
  const people = { created: 0, changed: 0, unchanged: 0 };
  let entries = 0;
  for (const { rows, plan } of plans) {
    for (const kind of ["hcps", "consent", "events"] as const) repeated[kind] += plan.repeated[kind];
    people[plan.change === undefined ? "unchanged" : rows.isNew ? "created" : "changed"] += 1;
    entries += plan.change?.append.length ?? 0;
  }
  const read = [files.hcps, files.consent, files.events].filter((file) => file !== undefined);
  const imported: ImportedFile[] = [];
  for (const file of read) imported.push(await toImportedFile(file, repeated[file.kind], context));
  return {
    files: imported,
    people,
    entries,
  };
}

async function toImportedFile(
  { kind, name, report, rejected }: ReadFile<CsvKind>,
  repeated: number,
  { rejected: later, renderer, control }: ReportContext,
): Promise<ImportedFile> {
  const rejectedLater = later.of(kind);
  const all = [...rejected, ...rejectedLater].sort((a, b) => a.line - b.line);
  const file = { kind, name, report: withLater(report, repeated, rejectedLater, all) };
  if (all.length === 0) return file;
  const writer = createRejectedCsvWriter(report, (row) => renderer.csv(row));
  const toText = (row: RejectedRow) => writer.toLine(row);
  return { ...file, rejectedFile: await toBlob(writer.header, all, toText, control) };
}

/** Piece by piece, so that whoever waits still hears from here, and the lines need not lie in memory all at once. */
async function toBlob(
  header: string,
  rows: readonly RejectedRow[],
  toText: (row: RejectedRow) => string,
  control: ImportControl,
): Promise<Blob> {
  const pieces: Blob[] = [];
  for (let start = 0; start < rows.length; start += rowsAPiece) {
    pieces.push(new Blob(rows.slice(start, start + rowsAPiece).map(toText)));
    // What is stored can no longer be cancelled: only the turn is given away here.
    await control.mayGoOn();
  }
  return new Blob([header, ...pieces], { type: "text/csv;charset=utf-8" });
}

/** The reader's report, after what showed only when rows met people. */
function withLater(
  report: CsvReport,
  repeated: number,
  later: readonly RejectedRow[],
  all: readonly RejectedRow[],
): CsvReport {
  const rejectedByCode = { ...report.rejectedByCode };
  for (const { code } of later) rejectedByCode[code] = (rejectedByCode[code] ?? 0) + 1;
  return {
    ...report,
    taken: report.taken - repeated - later.length,
    repeated: report.repeated + repeated,
    rejectedCount: report.rejectedCount + later.length,
    rejectedByCode,
    rejected: all.slice(0, mostRejectedShown),
  };
}

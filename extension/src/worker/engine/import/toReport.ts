import { type CsvKind, type CsvReport, createRejectedCsvWriter, type RejectedRow } from "@waypost/sdk";
import type { Renderer } from "@waypost/sdk/sentences";
import type { ImportedFile, ImportReport } from "../../../messaging/importChannel";
import type { Planned } from "./planPeople";
import type { RejectedRows } from "./RejectedRows";
import type { ReadFile, ReadFiles } from "./readFiles";

const mostRejectedShown = 1_000;

/** What became of every row, once the changes are stored. */
export function toReport(
  files: ReadFiles,
  plans: readonly Planned[],
  rejected: RejectedRows,
  durationMs: number,
  renderer: Renderer,
): ImportReport {
  const repeated = { hcps: 0, consent: 0, events: 0 };
  const people = { created: 0, changed: 0, unchanged: 0 };
  let entries = 0;
  for (const { rows, plan } of plans) {
    for (const kind of ["hcps", "consent", "events"] as const) repeated[kind] += plan.repeated[kind];
    people[plan.change === undefined ? "unchanged" : rows.isNew ? "created" : "changed"] += 1;
    entries += plan.change?.append.length ?? 0;
  }
  const read = [files.hcps, files.consent, files.events].filter((file) => file !== undefined);
  return {
    files: read.map((file) => toImportedFile(file, repeated[file.kind], rejected.of(file.kind), renderer)),
    people,
    entries,
    durationMs,
  };
}

function toImportedFile(
  { kind, name, report, rejected }: ReadFile<CsvKind>,
  repeated: number,
  rejectedLater: readonly RejectedRow[],
  renderer: Renderer,
): ImportedFile {
  const all = [...rejected, ...rejectedLater].sort((a, b) => a.line - b.line);
  const file = { kind, name, report: withLater(report, repeated, rejectedLater, all) };
  if (all.length === 0) return file;
  const writer = createRejectedCsvWriter(report, (row) => renderer.csv(row));
  const lines = [writer.header, ...all.map((row) => writer.toLine(row))];
  return { ...file, rejectedFile: new Blob(lines, { type: "text/csv;charset=utf-8" }) };
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

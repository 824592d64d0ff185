import {
  type CsvKind,
  type CsvOptions,
  type CsvReport,
  type CsvRowByKind,
  createCsvReader,
  fail,
  type RejectedRow,
  type Result,
  succeed,
} from "@waypost/sdk";
import type { ImportFailure, ImportFiles } from "../../../messaging/importChannel";
import type { ImportControl } from "./ImportControl";

/** What was read of one file. */
export type ReadFile<Kind extends CsvKind> = {
  kind: Kind;
  name: string;
  rows: readonly CsvRowByKind[Kind][];
  report: CsvReport;
  rejected: readonly RejectedRow[];
};

export type ReadFiles = { readonly [Kind in CsvKind]?: ReadFile<Kind> };

/** Reads all files, or says why one of them is refused. */
export async function readFiles(
  files: ImportFiles,
  options: CsvOptions,
  control: ImportControl,
): Promise<Result<ReadFiles, ImportFailure>> {
  const total = Object.values(files).reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  control.report({ phase: "reading", done, total });
  const onBytes = (count: number) => {
    done += count;
    control.report({ phase: "reading", done, total });
    return control.mayGoOn();
  };
  const hcps = await readFile("hcps", files.hcps, options, onBytes);
  if (!hcps.ok) return hcps;
  const consent = await readFile("consent", files.consent, options, onBytes);
  if (!consent.ok) return consent;
  const events = await readFile("events", files.events, options, onBytes);
  if (!events.ok) return events;
  return succeed({
    ...(hcps.value && { hcps: hcps.value }),
    ...(consent.value && { consent: consent.value }),
    ...(events.value && { events: events.value }),
  });
}

async function readFile<Kind extends CsvKind>(
  kind: Kind,
  file: File | undefined,
  options: CsvOptions,
  onBytes: (count: number) => Promise<boolean>,
): Promise<Result<ReadFile<Kind> | undefined, ImportFailure>> {
  if (file === undefined) return succeed(undefined);
  const { name } = file;
  const rejected: RejectedRow[] = [];
  const reader = createCsvReader(kind, {
    ...options,
    keepText: true,
    onRejected: (row) => rejected.push(row),
  });
  const rows: CsvRowByKind[Kind][] = [];
  try {
    const chunks = file.stream().getReader();
    while (reader.findFileProblem() === undefined) {
      const { done, value } = await chunks.read();
      if (done) break;
      for (const row of reader.push(value)) rows.push(row);
      if (!(await onBytes(value.length))) {
        await chunks.cancel();
        return fail({ code: "import.cancelled" });
      }
    }
  } catch (cause) {
    // The browser names the file's trouble by a DOMException; anything else is ours.
    if (!(cause instanceof DOMException)) throw cause;
    return fail({ code: "import.unreadable", kind, name, cause: cause.message });
  }
  const last = reader.finish();
  const issue = last.report.fileProblem;
  if (issue !== undefined) return fail({ code: "import.file", kind, name, issue });
  for (const row of last.rows) rows.push(row);
  return succeed({ kind, name, rows, report: last.report, rejected });
}

import { type CsvReport, listCsvWarnings, type RejectedRow } from "../formats/csv/CsvReport.js";
import type { CommandWords } from "./CommandWords.js";
import type { ImportedFile } from "./importPeople.js";
import { type Paint, toPlainLine } from "./Terminal.js";

/** A row that was not taken, as `--json` prints it. */
interface RefusedRow {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** What became of one CSV file, as `--json` prints it. */
export interface FileAccount {
  readonly kind: CsvReport["kind"];
  readonly file: string;
  readonly rowsRead: number;
  readonly taken: number;
  readonly repeated: number;
  readonly rejected: number;
  /** Why the whole file was refused. */
  readonly problem: { readonly code: string; readonly message: string } | null;
  /** The first of them, by line. */
  readonly rejectedRows: readonly RefusedRow[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

/** Accounts for every row of a file; `hcps` is the name of the file that says who the HCPs are. */
export function describeImport(
  { path, report, strangers, findOrigin }: ImportedFile,
  hcps: string,
  { renderer, own }: CommandWords,
): FileAccount {
  const { kind, rowsRead, repeated, fileProblem } = report;
  const toRefused = (row: RejectedRow): RefusedRow => ({
    line: row.line,
    code: row.code,
    message: renderer.csv(row),
  });
  const unknown = strangers.map(({ line, hcp }) => ({
    line,
    code: "replay.unknownHcp",
    message: own.sentence("replay.unknownHcp", { hcp, file: hcps }),
  }));
  return {
    kind,
    file: path === "-" ? own.sentence("file.input", {}) : path,
    rowsRead,
    taken: report.taken - strangers.length,
    repeated,
    rejected: report.rejectedCount + strangers.length,
    problem:
      fileProblem === undefined ? null : { code: fileProblem.code, message: renderer.csv(fileProblem) },
    rejectedRows: [...report.rejected.map(toRefused), ...unknown]
      .sort((a, b) => a.line - b.line)
      .map((row) => {
        const origin = findOrigin?.(row.line);
        if (origin === undefined) return row;
        return { ...row, line: origin.row, message: `${origin.object}: ${row.message}` };
      }),
    warnings: listCsvWarnings(report).map((warning) => ({
      code: warning.code,
      message: renderer.csv(warning),
    })),
  };
}

/** Enough to see what is wrong; `--json` lists more. */
const mostRows = 10;

/** The same as text: one line a file, then rows that were not taken and what else is worth knowing. */
export function printImport(account: FileAccount, { own }: CommandWords, paint: Paint): string {
  const { file, kind, taken, repeated, rejected, problem } = account;
  if (problem !== null) {
    const refused = own.sentence("replay.refused", { file });
    return `${paint("red", toPlainLine(refused))}\n  ${toPlainLine(problem.message)}\n`;
  }
  const lines = [toPlainLine(own.sentence("replay.rows", { file, kind, taken, repeated, rejected }))];
  for (const { line, message } of account.rejectedRows.slice(0, mostRows)) {
    lines.push(`  ${paint("red", own.sentence("replay.line", { line }))}: ${toPlainLine(message)}`);
  }
  const unlisted = rejected - Math.min(mostRows, account.rejectedRows.length);
  if (unlisted > 0) lines.push(`  ${own.sentence("replay.moreRows", { count: unlisted })}`);
  const warning = own.sentence("severity.warning", {});
  for (const { message } of account.warnings)
    lines.push(`  ${paint("yellow", warning)}: ${toPlainLine(message)}`);
  return lines.map((line) => `${line}\n`).join("");
}

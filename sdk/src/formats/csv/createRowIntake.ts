import { fail, type Result, succeed } from "../../model/result.js";
import { type CsvFileIssue, toExcerpt } from "./CsvIssue.js";
import type { CsvOptions, CsvRowByKind } from "./CsvReader.js";
import type { CsvKind, CsvReport, CsvSyntax } from "./CsvReport.js";
import { openColumns } from "./columns.js";
import { createConsentRowOpener } from "./createConsentRowOpener.js";
import { createEventRowOpener } from "./createEventRowOpener.js";
import { createHcpRowOpener } from "./createHcpRowOpener.js";
import { createImportNotes } from "./createImportNotes.js";
import { createRowBody, type RowBody } from "./createRowBody.js";
import type { CutRow } from "./createRowCutter.js";
import { createTally } from "./createTally.js";
import type { RowContext, RowOpener } from "./RowOpener.js";
import { splitRows } from "./splitRows.js";

const mostRows = 2_000_000;
const longestField = 5_000;
/** A row may hold forty values of the longest kind. */
const longestFieldsInRow = 40;

/** Turns the rows of one file, its header first, into what they say, and counts what becomes of them. */
export interface RowIntake<Kind extends CsvKind> {
  /** Answers the rows that are taken, or why the whole file is refused. */
  read(rows: readonly CutRow[], syntax: CsvSyntax): Result<readonly CsvRowByKind[Kind][], CsvFileIssue>;
  hasHeader(): boolean;
  getReport(): Omit<CsvReport, "kind" | "syntax" | "fileProblem">;
}

const rowOpeners: { readonly [Kind in CsvKind]: (context: RowContext) => RowOpener<Kind> } = {
  hcps: createHcpRowOpener,
  consent: createConsentRowOpener,
  events: createEventRowOpener,
};

/** Length in characters past which a row is not one. */
export function getLongestRow(options: CsvOptions): number {
  return longestFieldsInRow * (options.longestField ?? longestField);
}

export function createRowIntake<Kind extends CsvKind>(kind: Kind, options: CsvOptions): RowIntake<Kind> {
  const tally = createTally(options);
  const notes = createImportNotes(options.journey);
  const most = options.mostRows ?? mostRows;
  const longest = { row: getLongestRow(options), field: options.longestField ?? longestField };
  let header: readonly string[] = [];
  let body: RowBody<Kind> | undefined;

  function openHeader(row: CutRow, fields: readonly string[]): Result<RowBody<Kind>, CsvFileIssue> {
    if (row.problem !== undefined) {
      return fail({ code: "csv.brokenHeader", parameters: { found: toExcerpt(row.text) } });
    }
    header = fields.map((field) => field.trim());
    const columns = openColumns(kind, options.journey, header);
    if (!columns.ok) return columns;
    const openRow = rowOpeners[kind]({ columns: columns.value, options, notes });
    return succeed(createRowBody(columns.value, openRow, longest));
  }

  return {
    read(rows, syntax) {
      const taken: CsvRowByKind[Kind][] = [];
      const sound = rows.filter((row) => row.problem === undefined);
      const split = splitRows(
        sound.map((row) => row.text),
        syntax,
      ).values();
      for (const row of rows) {
        const fields = row.problem === undefined ? (split.next().value ?? []) : [];
        if (row.problem === undefined && fields.every((field) => field.trim() === "")) continue;
        if (body === undefined) {
          const opened = openHeader(row, fields);
          if (!opened.ok) return opened;
          body = opened.value;
          continue;
        }
        if (tally.countRead() === most) return fail({ code: "csv.tooManyRows", parameters: { most } });
        const outcome = body.open(row, fields);
        if (!outcome.ok) tally.reject(row, outcome.error);
        else if (outcome.value === "repeated") tally.repeat();
        else {
          tally.take();
          taken.push(options.keepText ? { ...outcome.value, text: row.text } : outcome.value);
        }
      }
      return succeed(taken);
    },
    hasHeader: () => body !== undefined,
    getReport: () => ({
      header,
      ...tally.getCounts(),
      unknownColumns: body?.listUnknownColumns() ?? [],
      undeclaredTypes: notes.listUndeclaredTypes(),
      undeclaredFields: notes.listUndeclaredFields(),
      ignoredExpiries: notes.getIgnoredExpiries(),
    }),
  };
}

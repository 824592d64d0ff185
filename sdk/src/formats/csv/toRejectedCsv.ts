import Papa from "papaparse";
import type { CsvReport, CsvSyntax, RejectedRow } from "./CsvReport.js";
import { isRejectedColumn, rejectedColumns } from "./columns.js";
import { formulaPattern, withoutFormulaGuard } from "./formulaGuard.js";
import { splitRows } from "./splitRows.js";

/** Says in a sentence why a row was rejected. */
export type DescribeRejection = (row: RejectedRow) => string;

/** Writes rejected rows one by one, for `onRejected`; every text ends with its end of line. */
export interface RejectedCsvWriter {
  readonly header: string;
  toLine(row: RejectedRow): string;
}

/**
 * The rejected rows that a report keeps, as a CSV file to correct and import again: their line and reason (and with
 * `describe` an explanation), then their columns as they were.
 *
 * Values that a spreadsheet would run as formulas get an apostrophe in front, which the import takes off again.
 */
export function toRejectedCsv(report: CsvReport, describe?: DescribeRejection): string {
  const writer = createRejectedCsvWriter(report, describe);
  return writer.header + report.rejected.map((row) => writer.toLine(row)).join("");
}

/** What `toRejectedCsv` writes, line by line. */
export function createRejectedCsvWriter(
  file: Pick<CsvReport, "header" | "syntax">,
  describe?: DescribeRejection,
): RejectedCsvWriter {
  const syntax = file.syntax ?? { delimiter: ",", newline: "\n" };
  const [line, reason, explanation] = rejectedColumns;
  // A corrected file that is rejected again has these columns already, and its values their apostrophe.
  const isCorrection = file.header.some(isRejectedColumn);
  const isOwn = (_: string, index: number): boolean => !isRejectedColumn(file.header[index] ?? "");

  const write = (fields: readonly string[]): string =>
    `${Papa.unparse([[...fields]], { delimiter: syntax.delimiter, escapeFormulae: formulaPattern })}\r\n`;

  return {
    // With the mark in front, spreadsheets read the file as UTF-8.
    header: `\ufeff${write([line, reason, ...(describe ? [explanation] : []), ...file.header.filter(isOwn)])}`,
    toLine(row) {
      const fields = splitRejected(row, syntax).filter(isOwn);
      const cells = isCorrection ? fields.map(withoutFormulaGuard) : fields;
      return write([String(row.line), row.code, ...(describe ? [describe(row)] : []), ...cells]);
    },
  };
}

function splitRejected(row: RejectedRow, syntax: CsvSyntax): readonly string[] {
  switch (row.code) {
    case "csv.unclosedQuote":
    case "csv.strayQuote":
    case "csv.rowTooLong":
      // Its quotes cannot be trusted: every delimiter counts.
      return row.text.split(syntax.delimiter);
    default:
      return splitRows([row.text], syntax)[0] ?? [];
  }
}

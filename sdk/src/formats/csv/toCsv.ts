import Papa from "papaparse";
import { formulaPattern } from "./formulaGuard.js";

/**
 * Rows as a CSV file that spreadsheets open as it is meant: UTF-8 with its mark, and an apostrophe before what they would run as
 * a formula (OWASP, CSV injection).
 *
 * @param rows - The first one has the headings.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const body = Papa.unparse(
    rows.map((row) => [...row]),
    { newline: "\r\n", escapeFormulae: formulaPattern },
  );
  return `\ufeff${body}\r\n`;
}

import Papa from "papaparse";
import { formulaPattern } from "./formulaGuard.js";

/**
 * Rows as a CSV file that spreadsheets open as it is meant: UTF-8 with its mark, and an apostrophe before what they would run as
 * a formula (OWASP, CSV injection).
 *
 * @param rows - The first one has the headings.
 * @param delimiter - `;` where a spreadsheet's own settings write decimals with a comma.
 */
export function toCsv(rows: readonly (readonly string[])[], delimiter: "," | ";" = ","): string {
  const body = Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter, newline: "\r\n", escapeFormulae: formulaPattern },
  );
  return `\ufeff${body}\r\n`;
}

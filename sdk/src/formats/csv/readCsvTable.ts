import Papa from "papaparse";
import { fail, type Result, succeed } from "../../model/result.js";
import type { CsvFileIssue } from "./CsvIssue.js";
import { createTextSource } from "./createTextSource.js";

/** A CSV file as its header and rows, whatever its columns are. */
export interface CsvTable {
  readonly header: readonly string[];
  /** Values by column, without spaces around them; a row that is short has fewer. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a whole file of any columns: a list of people, a table of territories. The delimiter is found; empty rows are passed over.
 *
 * @param content - Text, or bytes in UTF-8 or (with a byte order mark) UTF-16.
 *
 * @example
 * ```ts
 * const table = readCsvTable("hcp;territory\nHCP-0001;North\nHCP-0002;South\n");
 * if (table.ok) console.log(table.value.header, table.value.rows.length); // [ 'hcp', 'territory' ] 2
 * ```
 */
export function readCsvTable(content: string | Uint8Array): Result<CsvTable, CsvFileIssue> {
  const source = createTextSource();
  const start = source.push(content);
  if (!start.ok) return start;
  const end = source.finish();
  if (!end.ok) return end;
  const { data } = Papa.parse<string[]>(start.value + end.value, {
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", ";", "\t", "|"],
  });
  const [header, ...rows] = data.map((row) => row.map((cell) => cell.trim()));
  if (header === undefined) return fail({ code: "csv.empty", parameters: {} });
  return succeed({ header, rows });
}

import Papa from "papaparse";
import { invariant } from "../../model/invariant.js";
import type { CsvSyntax } from "./CsvReport.js";

/** Splits rows whose quotes are known to be sound into their values. */
export function splitRows(rows: readonly string[], syntax: CsvSyntax): readonly (readonly string[])[] {
  if (rows.length === 0) return [];
  const { delimiter, newline } = syntax;
  // Empty rows around them: the parser drops a byte order mark at the start, and takes spaces behind a last
  // closing quote for part of the value.
  const text = `${newline}${rows.join(newline)}${newline}`;
  const { data } = Papa.parse<string[]>(text, { delimiter, newline });
  invariant(data.length === rows.length + 2, "the parser finds the rows that were cut");
  return data.slice(1, -1);
}

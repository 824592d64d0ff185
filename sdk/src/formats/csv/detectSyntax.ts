import { fail, type Result, succeed } from "../../model/result.js";
import { type CsvFileIssue, toExcerpt, toNameList } from "./CsvIssue.js";
import type { CsvKind, CsvSyntax } from "./CsvReport.js";
import { columnNames, countKnownColumns } from "./columns.js";
import { createRowCutter } from "./createRowCutter.js";
import { splitRows } from "./splitRows.js";

const delimiters = [",", ";", "\t", "|"] as const;
/** What some spreadsheets write on a line of its own before the header. */
const delimiterLinePattern = /^sep=([,;\t|])\r?(?:\n|\r|$)/i;

/** A carriage return is an end of line only where nothing else is: a line feed behind it may be beyond the head. */
const firstNewlinePattern = /\r?\n|\r(?!$)/;

/** How a file is written, and where in its beginning its header starts. */
export interface DetectedSyntax {
  readonly syntax: CsvSyntax;
  readonly headerAt: number;
}

/**
 * Finds the delimiter under which the header names most of the columns that are looked for.
 *
 * The header decides alone: the rows below may hold any number of commas in their values.
 */
export function detectSyntax(kind: CsvKind, head: string): Result<DetectedSyntax, CsvFileIssue> {
  if (head.trim() === "") return fail({ code: "csv.empty", parameters: {} });
  const newline = firstNewlinePattern.exec(head)?.[0] === "\r" ? "\r" : "\n";
  const declared = delimiterLinePattern.exec(head);
  if (declared?.[1] !== undefined) {
    return succeed({ syntax: { delimiter: declared[1], newline }, headerAt: declared[0].length });
  }
  let best: { readonly syntax: CsvSyntax; readonly known: number; readonly columns: number } | undefined;
  for (const delimiter of delimiters) {
    const syntax = { delimiter, newline } as const;
    const fields = readFirstRow(head, syntax);
    if (fields.length < 2) continue;
    const known = countKnownColumns(kind, fields);
    const isBetter =
      best === undefined || known > best.known || (known === best.known && fields.length > best.columns);
    if (isBetter) best = { syntax, known, columns: fields.length };
  }
  if (best !== undefined) return succeed({ syntax: best.syntax, headerAt: 0 });
  const found = toExcerpt(head.trim().split(/[\r\n]/, 1)[0] ?? "");
  const expected = toNameList(columnNames[kind].required);
  return fail({ code: "csv.delimiterNotFound", parameters: { found, expected } });
}

function readFirstRow(head: string, syntax: CsvSyntax): readonly string[] {
  const rows = createRowCutter(syntax, head.length, 1).cut(head, true);
  const first = rows.find((row) => row.text.trim() !== "");
  if (first === undefined) return [];
  // A header with a broken quote is refused later, by its own name: here only its columns are counted.
  if (first.problem !== undefined) return first.text.split(syntax.delimiter);
  return splitRows([first.text], syntax)[0] ?? [];
}

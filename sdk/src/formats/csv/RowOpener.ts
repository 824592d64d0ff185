import type { Result } from "../../model/result.js";
import type { CsvRowIssue } from "./CsvIssue.js";
import type { CsvOptions, CsvRowByKind } from "./CsvReader.js";
import type { CsvKind } from "./CsvReport.js";
import type { CsvColumns } from "./columns.js";
import type { ImportNotes } from "./createImportNotes.js";

/** Values of a row without the spaces around them, as many as the header has; empty where there is none. */
export type CsvCells = readonly string[];

/** Reads one row: what it says, that an earlier row said it, or why it is not taken. */
export type RowOpener<Kind extends CsvKind> = (
  cells: CsvCells,
  line: number,
) => Result<CsvRowByKind[Kind] | "repeated", CsvRowIssue>;

/** What the rows of a file are read with. */
export interface RowContext {
  readonly columns: CsvColumns;
  readonly options: CsvOptions;
  readonly notes: ImportNotes;
}

/** One column of a file; where the file does not have it, every row reads as empty. */
export interface CsvColumn {
  /** As the file writes it, or the column's own name. */
  readonly title: string;
  read(cells: CsvCells): string;
}

/** The column of that name. */
export function getColumn(columns: CsvColumns, name: string): CsvColumn {
  const index = columns.named.get(name);
  if (index === undefined) return { title: name, read: () => "" };
  return { title: columns.header[index] ?? name, read: (cells) => cells[index] ?? "" };
}

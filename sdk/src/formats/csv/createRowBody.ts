import { fail } from "../../model/result.js";
import type { CsvRowIssue } from "./CsvIssue.js";
import type { CsvKind, UnknownColumn } from "./CsvReport.js";
import type { CsvColumns } from "./columns.js";
import type { CutProblem, CutRow } from "./createRowCutter.js";
import { withoutFormulaGuard } from "./formulaGuard.js";
import type { CsvCells, RowOpener } from "./RowOpener.js";

/** The rows below a header. */
export interface RowBody<Kind extends CsvKind> {
  /** Reads a row that was split into `fields`; those of a row that could not be split are not looked at. */
  open(row: CutRow, fields: readonly string[]): ReturnType<RowOpener<Kind>>;
  listUnknownColumns(): readonly UnknownColumn[];
}

/** Checks the shape of rows before `openRow` reads what they say. */
export function createRowBody<Kind extends CsvKind>(
  columns: CsvColumns,
  openRow: RowOpener<Kind>,
  longest: { readonly row: number; readonly field: number },
): RowBody<Kind> {
  const { header, isCorrection } = columns;
  const unknown = columns.unknown.map((index) => ({ index, filled: 0 }));
  return {
    open(row, fields) {
      if (row.problem !== undefined) return fail(toRowIssue(row.problem, header, longest.row));
      const cells = fields.map((field) => (isCorrection ? withoutFormulaGuard(field) : field).trim());
      const problem = checkShape(cells, header, longest.field);
      if (problem !== undefined) return fail(problem);
      for (const column of unknown) if (cells[column.index] !== "") column.filled++;
      return openRow(cells, row.line);
    },
    listUnknownColumns() {
      return unknown
        .map(({ index, filled }) => {
          const suggestion = columns.nearest.get(index);
          const column = { column: header[index] ?? "", position: index + 1, filled };
          return suggestion === undefined ? column : { ...column, suggestion };
        })
        .filter(({ column, filled }) => column !== "" || filled > 0);
    },
  };
}

function checkShape(
  cells: CsvCells,
  header: readonly string[],
  longestField: number,
): CsvRowIssue | undefined {
  const counts = { expected: header.length, found: cells.length };
  if (cells.length < header.length) return { code: "csv.tooFewFields", parameters: counts };
  if (cells.length > header.length) return { code: "csv.tooManyFields", parameters: counts };
  const index = cells.findIndex((cell) => cell.length > longestField);
  if (index === -1) return undefined;
  const length = cells[index]?.length ?? 0;
  return {
    code: "csv.fieldTooLong",
    parameters: { column: toTitle(header, index), length, most: longestField },
  };
}

function toRowIssue(problem: CutProblem, header: readonly string[], longestRow: number): CsvRowIssue {
  const column = toTitle(header, problem.field);
  switch (problem.kind) {
    case "unclosedQuote":
      return { code: "csv.unclosedQuote", parameters: { column } };
    case "strayQuote":
      return { code: "csv.strayQuote", parameters: { column } };
    case "tooLong":
      return { code: "csv.rowTooLong", parameters: { most: longestRow } };
  }
}

/** A column's header, or its number where it has none. */
function toTitle(header: readonly string[], index: number): string {
  return header[index] || String(index + 1);
}

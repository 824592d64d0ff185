import Papa from "papaparse";
import { invariant } from "../../model/invariant.js";
import type { CsvKind } from "../csv/CsvReport.js";
import type { CsvMade, CsvMapping } from "./CsvMapping.js";
import { createRecordCutter, type RecordCutter } from "./createRecordCutter.js";
import type { IncompleteRows, MappedCount, RowOrigin, UnmappedValue } from "./MappedCsv.js";
import { listCells, listColumns, listEmptyColumns, makeRow, type Row } from "./makeRow.js";

/** What rows of an export came to: CSV without its header, and where each row of it comes from. */
export interface MappedPiece {
  readonly csv: Readonly<Record<CsvKind, string>>;
  readonly origins: Readonly<Record<CsvKind, readonly RowOrigin[]>>;
}

/** What is known of exports when all of them were read. */
export interface MappedAccount {
  /** By object: its rows, and how many of them make something that the import can take. */
  readonly counts: readonly MappedCount[];
  /** Values that the mapping does not translate: a fact stays empty, an event or consent of unknown kind is not made. */
  readonly unmapped: readonly UnmappedValue[];
  /** Rows that are made and that the import will not take, since they leave empty what it needs. */
  readonly incomplete: readonly IncompleteRows[];
  /** Columns that the mapping names and the file does not have. */
  readonly missing: readonly { readonly object: string; readonly column: string }[];
  /** Objects of the mapping without a file. */
  readonly absent: readonly string[];
}

/** Maps exports piece by piece, one after the other; what they come to does not depend on where the pieces end. */
export interface CsvMapper {
  /** The header of the CSV of each kind, with its line end. */
  readonly headers: Readonly<Record<CsvKind, string>>;
  /** Takes on text of an export. */
  push(object: string, text: string): MappedPiece;
  /** Takes what is left of an export whose text is through. */
  end(object: string): MappedPiece;
  account(): MappedAccount;
}

const kinds = ["hcps", "consent", "events"] as const;

/**
 * A mapper for the exports of some objects of a mapping, which holds no more of them than a piece and the row that it breaks.
 *
 * A value without a translation is counted and told, with the first row that has it: no row is dropped in silence.
 */
export function createCsvMapper(mapping: CsvMapping, objects: readonly string[]): CsvMapper {
  const present = mapping.tables.filter(({ object }) => objects.includes(object));
  const columnsOf = byKind((kind) =>
    listColumnsOf(
      present.flatMap(({ makes }) => makes),
      kind,
    ),
  );
  const unmapped = new Map<string, UnmappedValue>();
  const incomplete = new Map<string, IncompleteRows>();
  const tables = new Map(present.map((table) => [table.object, openTable(table, unmapped, incomplete)]));
  const map = (
    object: string,
    cut: (cutter: RecordCutter) => readonly (readonly string[])[],
  ): MappedPiece => {
    const table = tables.get(object);
    invariant(table, `${object} was announced`);
    const rows: Record<CsvKind, string[][]> = { hcps: [], consent: [], events: [] };
    const origins: Record<CsvKind, RowOrigin[]> = { hcps: [], consent: [], events: [] };
    for (const record of cut(table.cutter)) {
      const taken = table.read(record);
      for (const { kind, cells } of taken.made) {
        rows[kind].push(columnsOf[kind].map((column) => cells[column] ?? ""));
        origins[kind].push({ object, row: taken.row });
      }
    }
    return { csv: byKind((kind) => toText(rows[kind])), origins };
  };
  return {
    headers: byKind((kind) => toText([columnsOf[kind]])),
    push: (object, text) => map(object, (cutter) => cutter.push(text)),
    end: (object) => map(object, (cutter) => cutter.end()),
    account: () => ({
      counts: [...tables.values()].map(({ tally }) => tally()),
      unmapped: [...unmapped.values()],
      incomplete: [...incomplete.values()],
      missing: [...tables.values()].flatMap(({ listMissing }) => listMissing()),
      absent: mapping.tables.flatMap(({ object }) => (tables.has(object) ? [] : [object])),
    }),
  };
}

function openTable(
  { object, makes }: CsvMapping["tables"][number],
  unmapped: Map<string, UnmappedValue>,
  incomplete: Map<string, IncompleteRows>,
) {
  const cutter = createRecordCutter();
  let header: readonly string[] | undefined;
  let rows = 0;
  let used = 0;
  const read = (record: readonly string[]) => {
    if (header === undefined) {
      header = record;
      return { made: [], row: 1 };
    }
    rows++;
    const row = rows + 1;
    const note = (column: string, value: string) => count(unmapped, row, { object, column, value });
    const named = toRow(header, record);
    let isUsed = false;
    const empty = new Set<string>();
    const made = makes.flatMap((make) => {
      const one = holds(make, named) ? makeRow(make, named, note) : undefined;
      if (one === undefined) return [];
      const columns = listEmptyColumns(make, one.cells);
      for (const column of columns) empty.add(column);
      isUsed ||= columns.length === 0;
      return [one];
    });
    for (const column of empty) count(incomplete, row, { object, column });
    if (isUsed) used++;
    return { made, row };
  };
  const listMissing = () =>
    [...new Set(makes.flatMap(listColumns))]
      .filter((column) => !header?.includes(column))
      .map((column) => ({ object, column }));
  return { cutter, read, listMissing, tally: (): MappedCount => ({ object, rows, used }) };
}

function count<What extends object>(
  counts: Map<string, What & { readonly count: number; readonly row: number }>,
  row: number,
  what: What,
): void {
  const key = JSON.stringify(what);
  const known = counts.get(key);
  counts.set(key, { ...what, count: (known?.count ?? 0) + 1, row: known?.row ?? row });
}

/** Of two columns of one name the first counts. */
function toRow(header: readonly string[], record: readonly string[]): Row {
  const row: Record<string, string> = Object.create(null);
  for (const [place, column] of header.entries()) row[column] ??= record[place] ?? "";
  return row;
}

function holds({ when }: CsvMade, row: Row): boolean {
  return when.every(({ column, is }) => is.includes((row[column] ?? "").trim()));
}

/** All columns that a row of some kind may fill; `readCsv` takes them in any order. */
function listColumnsOf(makes: readonly CsvMade[], kind: CsvKind): readonly string[] {
  const own = makes.filter((make) => make.kind === kind);
  const cells = own.flatMap(listCells).flatMap(([column, cell]) => (cell === undefined ? [] : [column]));
  return [...new Set([...cells, ...(kind === "hcps" && own.length > 0 ? ["name"] : [])])];
}

function toText(rows: readonly (readonly string[])[]): string {
  return rows.length === 0 || rows[0]?.length === 0
    ? ""
    : `${Papa.unparse(rows as string[][], { newline: "\n" })}\n`;
}

function byKind<Value>(make: (kind: CsvKind) => Value): Record<CsvKind, Value> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<CsvKind, Value>;
}

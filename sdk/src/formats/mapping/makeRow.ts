import type { CsvKind } from "../csv/CsvReport.js";
import type { CsvCell, CsvMade } from "./CsvMapping.js";

/** A row of an export, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;
type Made = Readonly<Record<string, string>>;

/** Without which the import takes no row; a test holds them to the import's own. */
export const neededColumns: Readonly<Record<CsvKind, readonly string[]>> = {
  hcps: ["hcp", "name"],
  consent: ["hcp", "channel", "change"],
  events: ["hcp", "type", "occurred_at"],
};

const essential: ReadonlySet<string> = new Set(["hcp", "channel", "change", "type", "occurred_at"]);

/** What a row of an export makes; undefined where the mapping leaves it out. */
export function makeRow(
  make: CsvMade,
  row: Row,
  note: (column: string, value: string) => void,
): { readonly kind: CsvKind; readonly cells: Made } | undefined {
  const cells: Record<string, string> = {};
  let isLeft = false;
  const set = (column: string, cell: CsvCell | undefined): void => {
    if (cell === undefined) return;
    const read = readCell(cell, row);
    if (read.kind === "unmapped") note(read.column, read.value);
    // What is not essential stays empty: no row is lost for it.
    const isLost = read.kind === "left" || (read.kind === "unmapped" && essential.has(column));
    if (isLost) isLeft = true;
    else cells[column] = read.kind === "value" ? read.value : "";
  };
  for (const [column, cell] of listCells(make)) set(column, cell);
  if (make.kind === "hcps") {
    cells.name = make.name
      .map((column) => (row[column] ?? "").trim())
      .filter((part) => part !== "")
      .join(" ");
  }
  return isLeft ? undefined : { kind: make.kind, cells };
}

/** The columns of the CSV that a mapping's keys fill. */
export function listCells(make: CsvMade): readonly (readonly [string, CsvCell | undefined])[] {
  const prefixed = (prefix: string, record: Readonly<Record<string, CsvCell>>) =>
    Object.entries(record).map(([key, cell]) => [`${prefix}${key}`, cell] as const);
  switch (make.kind) {
    case "hcps": {
      const { hcp, npi, email, record, persona, asOf, attributes } = make;
      const own = { hcp, npi, email, record, persona, as_of: asOf };
      return [...Object.entries(own), ...prefixed("hcp.", attributes)];
    }
    case "consent": {
      const { hcp, channel, change, at, expires, key } = make;
      return Object.entries({ hcp, channel, change, occurred_at: at, expires_at: expires, key });
    }
    case "events": {
      const { hcp, type, at, key, payload } = make;
      return [...Object.entries({ hcp, type, occurred_at: at, key }), ...prefixed("payload.", payload)];
    }
  }
}

/** The columns of an export that are read. */
export function listColumns(make: CsvMade): readonly string[] {
  const cells = listCells(make).flatMap(([, cell]) => findColumn(cell) ?? []);
  const names = make.kind === "hcps" ? make.name : [];
  return [...cells, ...names, ...make.when.map(({ column }) => column)];
}

/** Which columns of an export leave empty what the import needs of a row. */
export function listEmptyColumns(make: CsvMade, cells: Made): readonly string[] {
  return neededColumns[make.kind].flatMap((needed) => {
    if (cells[needed] !== "" && cells[needed] !== undefined) return [];
    if (make.kind === "hcps" && needed === "name") return [make.name.join(" + ")];
    const [, cell] = listCells(make).find(([column]) => column === needed) ?? [];
    return [findColumn(cell) ?? needed];
  });
}

function findColumn(cell: CsvCell | undefined): string | undefined {
  if (cell === undefined || (typeof cell === "object" && "value" in cell)) return undefined;
  return typeof cell === "string" ? cell : "day" in cell ? cell.day : cell.from;
}

type CellReading =
  | { readonly kind: "value"; readonly value: string }
  /** Left aside on purpose. */
  | { readonly kind: "left" }
  | { readonly kind: "unmapped"; readonly column: string; readonly value: string };

function readCell(cell: CsvCell, row: Row): CellReading {
  if (typeof cell === "string") return { kind: "value", value: (row[cell] ?? "").trim() };
  if ("value" in cell) return { kind: "value", value: cell.value };
  if ("day" in cell) {
    const day = (row[cell.day] ?? "").trim();
    return { kind: "value", value: /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T00:00:00Z` : day };
  }
  const { from, values } = cell;
  const found = (row[from] ?? "").trim();
  if (!Object.hasOwn(values, found)) {
    // An empty cell says nothing, and nothing is asked of it.
    return found === "" ? { kind: "value", value: "" } : { kind: "unmapped", column: from, value: found };
  }
  const value = values[found];
  return value === null || value === undefined ? { kind: "left" } : { kind: "value", value };
}

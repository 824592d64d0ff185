import Papa from "papaparse";
import type { CsvKind } from "../csv/CsvReport.js";
import type { CsvCell, CsvMade, CsvMapping } from "./CsvMapping.js";

/** The text of each export, by its object. */
export type MappedFiles = Readonly<Record<string, string>>;

/** Exports as the three files that `readCsv` takes, and an account of every row. */
export interface MappedCsv {
  readonly csv: Readonly<Record<CsvKind, string>>;
  /** Where each row of those files comes from, the first first. */
  readonly origins: Readonly<Record<CsvKind, readonly RowOrigin[]>>;
  /** By object: its rows, and how many of them make something. */
  readonly counts: readonly MappedCount[];
  /** Values that the mapping does not translate: a fact stays empty, an event or consent of unknown kind is not made. */
  readonly unmapped: readonly UnmappedValue[];
  /** Columns that the mapping names and the file does not have. */
  readonly missing: readonly { readonly object: string; readonly column: string }[];
  /** Objects of the mapping without a file. */
  readonly absent: readonly string[];
}

/** The row of an export that a row of the CSV was made of. */
export interface RowOrigin {
  readonly object: string;
  /** From 1; the header is line 1, and a row of several lines counts as one. */
  readonly row: number;
}

/** How many rows an export has, and how many of them made something. */
export interface MappedCount {
  readonly object: string;
  readonly rows: number;
  readonly used: number;
}

/** A value that the mapping has no translation for. */
export interface UnmappedValue {
  readonly object: string;
  readonly column: string;
  readonly value: string;
  readonly count: number;
  /** The first row that has it. */
  readonly row: number;
}

type Row = Readonly<Record<string, string>>;
type Made = Readonly<Record<string, string>>;

const essential: ReadonlySet<string> = new Set(["hcp", "channel", "change", "type", "occurred_at"]);

const kinds = ["hcps", "consent", "events"] as const;

/**
 * Turns exports into the CSV of HCPs, consent and events that `readCsv` checks against a journey.
 *
 * A value without a translation is counted and told, with the first row that has it: no row is dropped in silence.
 */
export function applyCsvMapping(mapping: CsvMapping, files: MappedFiles): MappedCsv {
  const rows: Record<CsvKind, Made[]> = { hcps: [], consent: [], events: [] };
  const origins: Record<CsvKind, RowOrigin[]> = { hcps: [], consent: [], events: [] };
  const unmapped = new Map<string, UnmappedValue>();
  const counts: MappedCount[] = [];
  const missing: { object: string; column: string }[] = [];
  const absent: string[] = [];
  for (const { object, makes } of mapping.tables) {
    const text = Object.hasOwn(files, object) ? files[object] : undefined;
    if (text === undefined) {
      absent.push(object);
      continue;
    }
    const { data, meta } = Papa.parse<Row>(text.replace(/^\ufeff/, ""), {
      header: true,
      skipEmptyLines: "greedy",
    });
    const columns = new Set(meta.fields ?? []);
    const named = new Set(makes.flatMap(listColumns));
    missing.push(
      ...[...named].filter((column) => !columns.has(column)).map((column) => ({ object, column })),
    );
    let used = 0;
    data.forEach((row, index) => {
      const note = (column: string, value: string) => {
        const key = JSON.stringify([object, column, value]);
        const known = unmapped.get(key);
        const count = (known?.count ?? 0) + 1;
        unmapped.set(key, { object, column, value, count, row: known?.row ?? index + 2 });
      };
      const made = makes.filter((make) => holds(make, row)).flatMap((make) => makeRow(make, row, note) ?? []);
      if (made.length > 0) used++;
      for (const { kind, cells } of made) {
        rows[kind].push(cells);
        origins[kind].push({ object, row: index + 2 });
      }
    });
    counts.push({ object, rows: data.length, used });
  }
  const csv = Object.fromEntries(kinds.map((kind) => [kind, toText(rows[kind])])) as Record<CsvKind, string>;
  return { csv, origins, counts, unmapped: [...unmapped.values()], missing, absent };
}

function holds({ when }: CsvMade, row: Row): boolean {
  return when.every(({ column, is }) => is.includes((row[column] ?? "").trim()));
}

function makeRow(
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
function listCells(make: CsvMade): readonly (readonly [string, CsvCell | undefined])[] {
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

function listColumns(make: CsvMade): readonly string[] {
  const cells = listCells(make).flatMap(([, cell]) => {
    if (cell === undefined || (typeof cell === "object" && "value" in cell)) return [];
    return [typeof cell === "string" ? cell : "day" in cell ? cell.day : cell.from];
  });
  const names = make.kind === "hcps" ? make.name : [];
  return [...cells, ...names, ...make.when.map(({ column }) => column)];
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

/** All columns that any row fills; `readCsv` takes them in any order. */
function toText(rows: readonly Made[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (columns.length === 0) return "";
  return `${Papa.unparse([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))], { newline: "\n" })}\n`;
}

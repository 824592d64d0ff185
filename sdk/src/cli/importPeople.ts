import type { CsvRowByKind } from "../formats/csv/CsvReader.js";
import type { CsvKind, CsvReport } from "../formats/csv/CsvReport.js";
import { createCsvReader } from "../formats/csv/createCsvReader.js";
import type { RowOrigin } from "../formats/mapping/MappedCsv.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import type { Ledger, LedgerEntry } from "../model/Ledger.js";
import { fail, type Result, succeed } from "../model/result.js";
import type { PeopleCall } from "./Call.js";
import type { CommandIo, FileFailure } from "./CommandIo.js";
import type { MappedPeople } from "./readMapped.js";

/** A row that is right in itself, of somebody who is not among the HCPs. */
export interface StrangerRow {
  readonly line: number;
  readonly hcp: string;
}

export interface ImportedFile {
  /** As it was named in the call. */
  readonly path: string;
  readonly report: CsvReport;
  readonly strangers: readonly StrangerRow[];
  /** Where a row that starts on a line comes from, where the file was made of exports. */
  readonly findOrigin?: (line: number) => { readonly object: string; readonly row: number } | undefined;
}

/** What the CSV files of a call came to. */
export interface ImportedPeople {
  /** In the order of the file of HCPs. */
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly files: readonly ImportedFile[];
}

/** Reads who the HCPs are and what is known of them; what an unreadable file says of itself comes with its path. */
export async function importPeople(
  call: PeopleCall,
  journey: JourneyDocument,
  now: number,
  io: CommandIo,
  mapped?: MappedPeople,
): Promise<Result<ImportedPeople, FileFailure & { readonly path: string }>> {
  const entries = new Map<string, LedgerEntry[]>();
  const files: ImportedFile[] = [];
  for (const kind of ["hcps", "consent", "events"] as const) {
    const path = mapped === undefined ? call[kind] : `${call.mapping ?? ""} (${kind})`;
    if (path === undefined || (mapped?.csv[kind] === "" && kind !== "hcps")) continue;
    const read =
      mapped === undefined ? await io.readFile(path) : succeed(new TextEncoder().encode(mapped.csv[kind]));
    if (!read.ok) return fail({ ...read.error, path });
    const { rows, report } = readInPieces(kind, read.value, journey, now);
    const file = { path, report, strangers: addRows(rows, entries) };
    files.push(mapped === undefined ? file : { ...file, findOrigin: findOrigins(mapped, kind) });
  }
  const ledgers = new Map([...entries].map(([hcp, known]) => [hcp, { hcp, entries: known }]));
  return succeed({ ledgers, files });
}

/** Rows have a line each, but where a cell has several: then the origin of none can be told. */
function findOrigins({ csv, origins }: MappedPeople, kind: CsvKind): (line: number) => RowOrigin | undefined {
  const isPlain = csv[kind].split("\n").length === origins[kind].length + 2;
  return (line) => (isPlain ? origins[kind][line - 2] : undefined);
}

/** Adds rows to the entries of their HCPs, of whom only rows of HCPs make new ones; answers the rows left over. */
function addRows(
  rows: readonly CsvRowByKind[CsvKind][],
  entries: Map<string, LedgerEntry[]>,
): readonly StrangerRow[] {
  const strangers: StrangerRow[] = [];
  for (const row of rows) {
    if ("entries" in row) {
      entries.set(row.hcp, [...row.entries]);
      continue;
    }
    const known = entries.get(row.hcp);
    if (known === undefined) strangers.push({ line: row.line, hcp: row.hcp });
    else known.push(row.entry);
  }
  return strangers;
}

const pieceLength = 4_000_000;

/** Piece by piece, since a file may be longer than the longest string. */
function readInPieces<Kind extends CsvKind>(
  kind: Kind,
  bytes: Uint8Array,
  journey: JourneyDocument,
  now: number,
): { readonly rows: readonly CsvRowByKind[Kind][]; readonly report: CsvReport } {
  const reader = createCsvReader(kind, { journey, recordedAt: now, actor: "waypost" });
  const rows: CsvRowByKind[Kind][] = [];
  for (let at = 0; at < bytes.length && reader.findFileProblem() === undefined; at += pieceLength) {
    for (const row of reader.push(bytes.subarray(at, at + pieceLength))) rows.push(row);
  }
  const last = reader.finish();
  for (const row of last.rows) rows.push(row);
  return { rows: last.report.fileProblem === undefined ? rows : [], report: last.report };
}

import { invariant } from "../model/invariant.js";
import type { LedgerEntry } from "../model/Ledger.js";
import type { PersonProfile, RunSummary } from "./JourneyStore.js";

/** What a pack holds of one HCP. */
export interface PackContent {
  readonly profile: PersonProfile;
  readonly entries: readonly LedgerEntry[];
}

/*
 * Entries repeat the same few sets of field names, so a pack writes each set once and every entry as its
 * values in that order. It knows no field by name: a kind of entry added later is kept whole.
 */
type Shapes = readonly (readonly string[])[];
type Row = readonly [shape: number, ...values: unknown[]];

const packFormat = 1;
const runsFormat = 1;

/** Serialises a profile and its entries for sealing. */
export function toPack(content: PackContent): Uint8Array<ArrayBuffer> {
  return toBytes([packFormat, content.profile, ...toRows(content.entries)]);
}

/** Reads what `toPack` wrote. @throws when the bytes are of another format. */
export function fromPack(bytes: Uint8Array): PackContent {
  const [format, profile, shapes, rows] = fromBytes(bytes);
  invariant(format === packFormat, `a pack of format ${packFormat} was opened, not ${String(format)}`);
  // The seal vouches that `toPack` wrote these bytes, so their content is not checked again.
  return {
    profile: profile as PersonProfile,
    entries: fromRows(shapes as Shapes, rows as Row[]) as LedgerEntry[],
  };
}

/** Serialises the runs of one HCP for sealing. */
export function toRunsPack(runs: readonly RunSummary[]): Uint8Array<ArrayBuffer> {
  return toBytes([runsFormat, runs]);
}

/** Reads what `toRunsPack` wrote. @throws when the bytes are of another format. */
export function fromRunsPack(bytes: Uint8Array): readonly RunSummary[] {
  const [format, runs] = fromBytes(bytes);
  invariant(format === runsFormat, `runs of format ${runsFormat} were opened, not ${String(format)}`);
  return runs as RunSummary[];
}

function toRows(entries: readonly LedgerEntry[]): [Shapes, Row[]] {
  const shapes = new Map<string, { readonly index: number; readonly fields: readonly string[] }>();
  const rows = entries.map((entry): Row => {
    const present = Object.entries(entry).filter(([, value]) => value !== undefined);
    const fields = present.map(([field]) => field);
    const name = JSON.stringify(fields);
    const shape = shapes.get(name) ?? { index: shapes.size, fields };
    shapes.set(name, shape);
    return [shape.index, ...present.map(([, value]) => value)];
  });
  return [[...shapes.values()].map(({ fields }) => fields), rows];
}

function fromRows(shapes: Shapes, rows: readonly Row[]): unknown[] {
  return rows.map(([shape, ...values]) => {
    const fields = shapes[shape];
    invariant(fields !== undefined, `shape ${shape} is in the pack`);
    return Object.fromEntries(fields.map((field, index) => [field, values[index]]));
  });
}

function toBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

function fromBytes(bytes: Uint8Array): readonly unknown[] {
  return JSON.parse(new TextDecoder().decode(bytes)) as readonly unknown[];
}

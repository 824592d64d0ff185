import type { AsideEntry, ConsentEntry, LedgerEntry, RetractionEntry } from "../model/Ledger.js";
import type { UnusedEntries } from "./Run.js";

/** An entry at its place in the fold, or the expiry that a grant of consent brings with it (semantics 8). */
export type FoldItem =
  | { readonly kind: "entry"; readonly at: number; readonly entry: FoldedEntry }
  | { readonly kind: "expiry"; readonly at: number; readonly grant: ConsentEntry };

/** Entries that mean something in the fold; retractions only remove others, and what is noted aside moves nobody. */
export type FoldedEntry = Exclude<LedgerEntry, RetractionEntry | AsideEntry>;

const kindsAside: ReadonlySet<LedgerEntry["kind"]> = new Set<AsideEntry["kind"]>([
  "report",
  "feedback",
  "hold",
  "optIn",
  "export",
]);

/** Whether an entry is a note aside, which the fold never sees. */
export function isAside(entry: LedgerEntry): entry is AsideEntry {
  return kindsAside.has(entry.kind);
}

/** An undated attribute or persona holds from before anything happened (semantics 7). */
export const beginning = Number.MIN_SAFE_INTEGER;

/**
 * The entries that count at `now`, in fold order (semantics 2), whatever the order of their arrival.
 *
 * With `recordedBy`, only what had been recorded by then (semantics 6).
 */
export function orderEntries(
  entries: readonly LedgerEntry[],
  now: number,
  recordedBy = Number.POSITIVE_INFINITY,
): { readonly items: readonly FoldItem[]; readonly unused: UnusedEntries } {
  const known = entries.filter((entry) => entry.recordedAt <= recordedBy);
  const distinct = dropDuplicates(known);
  const retracted = collectRetracted(distinct);
  const standing = distinct.filter((entry): entry is FoldedEntry => {
    return entry.kind !== "retraction" && !isAside(entry) && !retracted.has(entry.id);
  });
  const items = standing.flatMap(toItems);
  const due = items.filter((item) => item.at <= now).sort(compareItems);
  return {
    items: due,
    unused: {
      duplicate: known.length - distinct.length,
      retracted: distinct.filter((entry) => retracted.has(entry.id)).length,
      undeclared: 0,
      afterEnd: 0,
      future: items.filter((item) => item.kind === "entry" && item.at > now).length,
    },
  };
}

/** What was noted aside, happened by `now` and was not taken back, in fold order; with `recordedBy` only what had been recorded. */
export function listAside(
  entries: readonly LedgerEntry[],
  now: number,
  recordedBy = Number.POSITIVE_INFINITY,
): readonly AsideEntry[] {
  const known = dropDuplicates(entries.filter((entry) => entry.recordedAt <= recordedBy));
  const aside = known.filter((entry): entry is AsideEntry => isAside(entry) && entry.occurredAt <= now);
  if (aside.length === 0) return [];
  const retracted = collectRetracted(known);
  return aside
    .filter(({ id }) => !retracted.has(id))
    .sort(
      (a, b) => a.occurredAt - b.occurredAt || a.recordedAt - b.recordedAt || compareCodePoints(a.id, b.id),
    );
}

/**
 * What a source recorded that stands and that no `export` entry has handed over to the CRM yet, in the order of recording. Undoings and
 * hand-overs themselves are never handed over.
 */
export function listUnexported(entries: readonly LedgerEntry[], source: string): readonly LedgerEntry[] {
  const known = dropDuplicates(entries);
  const retracted = collectRetracted(known);
  const isStanding = ({ id }: LedgerEntry) => !retracted.has(id);
  const exported = new Set(
    known.flatMap((entry) => (entry.kind === "export" && isStanding(entry) ? entry.entries : [])),
  );
  return known
    .filter((entry) => entry.source === source && entry.kind !== "export" && entry.kind !== "retraction")
    .filter((entry) => isStanding(entry) && !exported.has(entry.id))
    .sort((a, b) => a.recordedAt - b.recordedAt || compareCodePoints(a.id, b.id));
}

/** Every entry, retracted and repeated ones too, in fold order (semantics 2); for showing a ledger, not for folding it. */
export function sortEntries(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return entries
    .map((entry) => ({ kind: "entry" as const, at: placeInTime(entry), entry }))
    .sort(compareItems)
    .map(({ entry }) => entry);
}

/**
 * The first instant after `now` at which the ledger itself changes what counts, ms: an entry dated ahead, or a consent
 * that expires. Waits of runs come on top.
 */
export function findNextInstant(entries: readonly LedgerEntry[], now: number): number | undefined {
  let next: number | undefined;
  const note = (at: number | undefined) => {
    if (at !== undefined && at > now && (next === undefined || at < next)) next = at;
  };
  for (const entry of entries) {
    if (entry.kind === "retraction" || isAside(entry)) continue;
    note(placeInTime(entry));
    if (entry.kind === "consent" && entry.change === "granted") note(entry.expiresAt);
  }
  return next;
}

/** Newest first, so that a retraction which was itself taken back retracts nothing. */
function collectRetracted(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const retracted = new Set<string>();
  const retractions = entries
    .filter((entry) => entry.kind === "retraction")
    .sort((a, b) => b.recordedAt - a.recordedAt || compareCodePoints(b.id, a.id));
  for (const retraction of retractions) {
    if (!retracted.has(retraction.id)) retracted.add(retraction.retracts);
  }
  return retracted;
}

/** Of entries with one key the first recorded counts, so that the order of arrival does not matter. */
function dropDuplicates(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const byKey = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const other = byKey.get(entry.key);
    if (other === undefined || isEarlierRecord(entry, other)) byKey.set(entry.key, entry);
  }
  return byKey.size === entries.length ? entries : [...byKey.values()];
}

function isEarlierRecord(entry: LedgerEntry, other: LedgerEntry): boolean {
  if (entry.recordedAt !== other.recordedAt) return entry.recordedAt < other.recordedAt;
  return compareCodePoints(entry.id, other.id) < 0;
}

function toItems(entry: FoldedEntry): readonly FoldItem[] {
  const item: FoldItem = { kind: "entry", at: placeInTime(entry), entry };
  if (entry.kind !== "consent" || entry.change !== "granted" || entry.expiresAt === undefined) return [item];
  return [item, { kind: "expiry", at: Math.max(entry.expiresAt, item.at), grant: entry }];
}

function placeInTime(entry: LedgerEntry): number {
  if (entry.occurredAt !== undefined) return entry.occurredAt;
  return entry.kind === "consent" ? entry.recordedAt : beginning;
}

/** An item of the fold, or an entry of any kind that stands where the fold would meet it. */
type Placed = FoldItem | { readonly kind: "entry"; readonly at: number; readonly entry: LedgerEntry };

function compareItems(a: Placed, b: Placed): number {
  return (
    a.at - b.at ||
    rank(a) - rank(b) ||
    source(a).sequence - source(b).sequence ||
    compareCodePoints(source(a).key, source(b).key)
  );
}

function rank(item: Placed): number {
  if (item.kind === "expiry") return 2;
  switch (item.entry.kind) {
    case "attribute":
    case "persona":
    case "segment":
      return 0;
    case "consent":
      return item.entry.change === "granted" ? 1 : 2;
    case "event":
    case "send":
    case "version":
    case "report":
    case "feedback":
    case "hold":
    case "optIn":
    case "export":
    case "retraction":
      return 3;
  }
}

function source(item: Placed): LedgerEntry {
  return item.kind === "expiry" ? item.grant : item.entry;
}

/** Compares as UTF-8 bytes would: JavaScript's own order puts U+FFFF before U+10000's surrogates. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const unitA = a.charCodeAt(index);
    const unitB = b.charCodeAt(index);
    if (unitA === unitB) continue;
    const surrogateA = unitA >= 0xd800 && unitA <= 0xdfff;
    const surrogateB = unitB >= 0xd800 && unitB <= 0xdfff;
    if (surrogateA !== surrogateB) return surrogateA ? 1 : -1;
    return unitA - unitB;
  }
  return a.length - b.length;
}

import {
  type Diagnostic,
  type Journey,
  type Ledger,
  type LedgerEntry,
  type Run,
  standAt,
  toCanonicalJson,
} from "@waypost/sdk";
import { findNextDue } from "@waypost/sdk/live";
import type { EntryLog, LoggedEntry } from "./EntryLog.ts";
import { toLoggedEntry } from "./toLoggedEntry.ts";

/** What became of posted entries. */
export interface Receipt {
  readonly accepted: number;
  /** Were there already: whoever is not sure that a post arrived posts it again. */
  readonly repeated: number;
  /** With their places in what was posted, from 0. The others went in. */
  readonly refused: readonly { readonly index: number; readonly diagnostics: readonly Diagnostic[] }[];
}

/** Who stands where, over a log of entries. */
export interface StageKeeper {
  readonly journey: Journey;
  readonly now: () => number;
  accept(posted: readonly unknown[]): Promise<Receipt>;
  findLedger(hcp: string): Ledger | undefined;
  /** The latest run of everybody, folded again only where entries or time may have changed it. */
  listRuns(): readonly Run[];
}

interface Person {
  readonly hcp: string;
  readonly entries: LedgerEntry[];
  readonly byKey: Map<string, LedgerEntry>;
  /** The run as last folded, and the instants, ms, between which it is so by itself. */
  folded: { readonly run: Run; readonly from: number; readonly until: number } | undefined;
}

/** Reads the log and keeps it; `now` is the clock, ms. */
export async function openStageKeeper(
  journey: Journey,
  log: EntryLog,
  now: () => number,
): Promise<StageKeeper> {
  const people = new Map<string, Person>();
  for (const line of await log.readAll()) add(line);
  let settled: Promise<unknown> = Promise.resolve();
  return {
    journey,
    now,
    accept(posted) {
      // One post after the other: of two with the same key, the second must find the first.
      const receipt = settled.then(() => acceptNow(posted));
      settled = receipt.catch(() => undefined);
      return receipt;
    },
    findLedger: (hcp) => people.get(hcp),
    listRuns: () => [...people.values()].map(fold),
  };

  async function acceptNow(posted: readonly unknown[]): Promise<Receipt> {
    const fresh = new Map<string, LoggedEntry>();
    const refused: { index: number; diagnostics: readonly Diagnostic[] }[] = [];
    let repeated = 0;
    posted.forEach((one, index) => {
      const opened = toLoggedEntry(one, now());
      if (!opened.ok) {
        refused.push({ index, diagnostics: opened.error });
        return;
      }
      const { hcp, entry } = opened.value;
      const known = people.get(hcp)?.byKey.get(entry.key) ?? fresh.get(entry.id)?.entry;
      if (known === undefined) fresh.set(entry.id, opened.value);
      else if (isSame(known, entry)) repeated += 1;
      else refused.push({ index, diagnostics: [reportReused(entry.key)] });
    });
    // Only what is safely kept is taken into account.
    if (fresh.size > 0) await log.append([...fresh.values()]);
    for (const line of fresh.values()) add(line);
    return { accepted: fresh.size, repeated, refused };
  }

  function add({ hcp, entry }: LoggedEntry): void {
    const person: Person = people.get(hcp) ?? { hcp, entries: [], byKey: new Map(), folded: undefined };
    people.set(hcp, person);
    person.entries.push(entry);
    person.byKey.set(entry.key, entry);
    person.folded = undefined;
  }

  function fold(person: Person): Run {
    const at = now();
    const { folded } = person;
    if (folded !== undefined && folded.from <= at && at < folded.until) return folded.run;
    const standing = standAt(journey, person, at);
    const until = findNextDue(standing) ?? Number.POSITIVE_INFINITY;
    person.folded = { run: standing.run, from: at, until };
    return standing.run;
  }
}

/** When it was recorded may differ: the first time counts. */
function isSame(known: LedgerEntry, entry: LedgerEntry): boolean {
  return toCanonicalJson({ ...entry, recordedAt: known.recordedAt }) === toCanonicalJson(known);
}

function reportReused(key: string): Diagnostic {
  return { code: "service.keyReused", path: ["key"], severity: "error", parameters: { key } };
}

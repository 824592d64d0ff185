import type { Journey } from "../../compile/Journey.js";
import type { Stage } from "../../model/journeySchema.js";
import type { ConsentEntry, Ledger, LedgerEntry } from "../../model/Ledger.js";
import { findLeaves } from "../../model/stageTree.js";
import { beginning, orderEntries } from "../orderEntries.js";
import type { TraceStep } from "../Run.js";
import { replayAll } from "../replay.js";

/** What happened at a moment of a timeline. */
export type MomentCause =
  | { readonly kind: "entry"; readonly entry: LedgerEntry }
  /** A consent that ran out; the ledger holds only its grant. */
  | { readonly kind: "expiry"; readonly grant: ConsentEntry }
  /** A wait that came due: nobody did anything. */
  | { readonly kind: "wait"; readonly transition: string }
  /** The date of a declared entry. */
  | { readonly kind: "date"; readonly entry: string };

/** One line of a timeline. */
export interface TimelineMoment {
  /** Unique in the timeline, and the same whenever it is made again. */
  readonly key: string;
  /** ms; undefined for what holds from the beginning. */
  readonly at: number | undefined;
  readonly cause: MomentCause;
  /** Dated after the instant that was asked about: it has not happened yet. */
  readonly isAhead: boolean;
  /** What it made runs do, each with its moves, goals, exit and guards as they were read; mostly nothing. */
  readonly steps: readonly TraceStep[];
  /** The innermost stages that it led to, in document order. */
  readonly reached: readonly Stage[];
}

/** What is known of one HCP, and what it did in one journey. */
export interface JourneyTimeline {
  /** Oldest first, in the order in which they count (semantics 2, 3). */
  readonly moments: readonly TimelineMoment[];
  /** Entries that were taken back: they count for nothing. */
  readonly undone: readonly LedgerEntry[];
}

/**
 * A ledger as a timeline: every entry that counts, the waits and dates that moved somebody, and which stages each led to, over all
 * runs of the HCP in this journey.
 *
 * @param now - ms. Entries dated later are there as `isAhead`.
 *
 * @example
 * ```ts
 * const { moments } = toJourneyTimeline(journey, ledger, now);
 * const last = moments.at(-1);
 * console.log(last?.cause.kind, last?.reached.map(({ label }) => label).join(", ")); // wait Visit due
 * ```
 */
export function toJourneyTimeline(journey: Journey, ledger: Ledger, now: number): JourneyTimeline {
  const { items } = orderEntries(ledger.entries, Number.POSITIVE_INFINITY);
  const steps = groupSteps(replayAll(journey, ledger, now).flatMap(({ trace }) => trace));
  const dated: TimelineMoment[] = [];
  const isCounted = new Set<string>();
  for (const item of items) {
    const cause: MomentCause =
      item.kind === "entry" ? { kind: "entry", entry: item.entry } : { kind: "expiry", grant: item.grant };
    if (cause.kind === "entry") isCounted.add(cause.entry.id);
    const key = toKey(cause);
    const done = steps.get(key) ?? [];
    if (cause.kind === "expiry" && done.length === 0) continue;
    dated.push(toMoment(journey, key, item.at, cause, done, now));
  }
  for (const [key, done] of steps) {
    const [first] = done;
    if (first === undefined || first.trigger.kind === "entry") continue;
    dated.push(toMoment(journey, key, first.at, first.trigger, done, now));
  }
  return {
    // The sort is stable, so that at one instant entries come first and waits after them, as in the fold.
    moments: dated.sort((a, b) => (a.at ?? beginning) - (b.at ?? beginning)),
    undone: listUndone(ledger.entries, isCounted),
  };
}

/** By what set them off, in the order they happened. */
function groupSteps(trace: readonly TraceStep[]): ReadonlyMap<string, readonly TraceStep[]> {
  const byKey = new Map<string, TraceStep[]>();
  for (const step of trace) {
    const { trigger, at } = step;
    const key =
      trigger.kind === "entry"
        ? `${trigger.type === "expiry" ? "expiry" : "entry"} ${trigger.entry}`
        : `${trigger.kind} ${trigger.kind === "wait" ? trigger.transition : trigger.entry} ${at}`;
    const others = byKey.get(key);
    if (others) others.push(step);
    else byKey.set(key, [step]);
  }
  return byKey;
}

function toKey(cause: Extract<MomentCause, { kind: "entry" | "expiry" }>): string {
  return `${cause.kind} ${cause.kind === "entry" ? cause.entry.id : cause.grant.id}`;
}

function toMoment(
  journey: Journey,
  key: string,
  at: number,
  cause: MomentCause,
  steps: readonly TraceStep[],
  now: number,
): TimelineMoment {
  return {
    key,
    at: at === beginning ? undefined : at,
    cause,
    isAhead: at > now,
    steps,
    reached: findReached(journey, steps),
  };
}

/** Where the moves led in the end: what was only passed through on the way does not count. */
function findReached({ tree }: Journey, steps: readonly TraceStep[]): readonly Stage[] {
  const active = new Set<string>();
  for (const { left, entered } of steps.flatMap(({ moves }) => moves)) {
    for (const stage of left) active.delete(stage);
    for (const stage of entered) active.add(stage);
  }
  return findLeaves(tree, active).flatMap((id) => tree.byId.get(id) ?? []);
}

function listUndone(entries: readonly LedgerEntry[], isCounted: ReadonlySet<string>): readonly LedgerEntry[] {
  const retracted = new Set(entries.flatMap((entry) => (entry.kind === "retraction" ? entry.retracts : [])));
  return entries.filter(({ id, kind }) => kind !== "retraction" && retracted.has(id) && !isCounted.has(id));
}

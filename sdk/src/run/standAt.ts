import type { Journey } from "../compile/Journey.js";
import { completeFrame } from "../compile/toMachine.js";
import { invariant } from "../model/invariant.js";
import type { Ledger } from "../model/Ledger.js";
import { FactLog } from "./FactLog.js";
import type { StandingFrame } from "./JourneyFold.js";
import { type FoldItem, orderEntries } from "./orderEntries.js";
import type { Run } from "./Run.js";
import { foldItems, type ReplayOptions } from "./replay.js";

/** Where an HCP stands at an instant, with all that guards and gates read there. */
export interface Standing {
  readonly journey: Journey;
  readonly ledger: Ledger;
  /** ms. */
  readonly now: number;
  readonly options: ReplayOptions;
  /** The latest run. */
  readonly run: Run;
  /** What counts by now, of all journeys, in fold order. */
  readonly items: readonly FoldItem[];
  readonly frame: StandingFrame;
}

/**
 * Folds a ledger to an instant and keeps what was in force there.
 *
 * @example
 * ```ts
 * const standing = standAt(journey, ledger, now);
 * const due = findNextDue(standing);
 * console.log(standing.run.stage, due === undefined ? "waits for nothing" : new Date(due).toISOString()); // visitDue 2026-12-11T07:00:00.000Z
 * ```
 */
export function standAt(
  journey: Journey,
  ledger: Ledger,
  now: number,
  options: ReplayOptions = {},
): Standing {
  const { items, unused } = orderEntries(ledger.entries, now, options.recordedBy);
  const fold = foldItems(journey, items, now, options.engine);
  const run = fold.toRuns(ledger.hcp, unused).at(-1);
  invariant(run, "a fold gives at least one run");
  return { journey, ledger, now, options, run, items, frame: fold.toFrame(now, run) };
}

/**
 * Where the HCP stands for what is made at the very instant of a standing: an entry comes before the waits and dates that are
 * due with it (semantics 3). The standing itself, where none is.
 */
export function standForEntry(standing: Standing): Standing {
  const { journey, ledger, now, options, items, run } = standing;
  if (!isTied(run, now)) return standing;
  const fold = foldItems(journey, items, now, options.engine, false);
  const before = fold.toRuns(ledger.hcp, run.unused).at(-1);
  invariant(before, "a fold gives at least one run");
  return { ...standing, run: before, frame: fold.toFrame(now, before) };
}

/** Whether time moved the run at this very instant; what does not converge leaves no trace but its end. */
function isTied({ trace, endedAt }: Run, now: number): boolean {
  return endedAt === now || trace.some(({ at, trigger }) => at === now && trigger.kind !== "entry");
}

/** What a guard would see later, if nothing more is recorded and the run stays: consent may have expired by then. */
export function frameLater({ journey, ledger, options, run }: Standing, at: number): StandingFrame {
  const { items } = orderEntries(ledger.entries, at, options.recordedBy);
  const facts = new FactLog(journey);
  for (const item of items) {
    const isUnheard =
      item.kind === "entry" && item.entry.kind === "event" && !journey.eventTypes.has(item.entry.type);
    if (!isUnheard) facts.record(item);
  }
  return completeFrame(facts.toFrame(at, undefined), { active: run.sinceByStage, counters: run.counters });
}

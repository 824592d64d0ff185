import type { Journey } from "../compile/Journey.js";
import { invariant } from "../model/invariant.js";
import type { Ledger } from "../model/Ledger.js";
import { JourneyFold } from "./JourneyFold.js";
import { type FoldItem, orderEntries } from "./orderEntries.js";
import type { Run } from "./Run.js";
import { tablesEngine } from "./tablesEngine.js";
import { xstateEngine } from "./xstateEngine.js";

/** How a ledger is folded. */
export interface ReplayOptions {
  /** Fold only what had been recorded by this instant, ms (semantics 6). Defaults to everything. */
  readonly recordedBy?: number;
  /**
   * What decides which transitions are taken; both mean the same. Defaults to the tables; `xstate` is the reference that
   * they are tested against, hundreds of times slower.
   */
  readonly engine?: "tables" | "xstate";
}

/**
 * Where an HCP stands in a journey at an instant, since when and why: their latest run.
 *
 * @param now - The instant to fold up to, ms: later entries wait, waits due by then have fired.
 *
 * @example
 * ```ts
 * const run = replay(journey, ledger, Date.parse("2026-11-20T09:00:00Z"));
 * console.log(run.status, run.stage, new Date(run.since ?? 0).toISOString()); // active visitDue 2026-11-20T07:00:00.000Z
 * ```
 */
export function replay(journey: Journey, ledger: Ledger, now: number, options: ReplayOptions = {}): Run {
  const run = replayAll(journey, ledger, now, options).at(-1);
  invariant(run, "a fold gives at least one run");
  return run;
}

/**
 * Every run of an HCP in a journey, the first first.
 *
 * @example
 * ```ts
 * const runs = replayAll(journey, ledger, now);
 * console.log(runs.map(({ ordinal, status }) => `${ordinal}: ${status}`).join(", ")); // 1: active
 * ```
 */
export function replayAll(
  journey: Journey,
  ledger: Ledger,
  now: number,
  options: ReplayOptions = {},
): readonly Run[] {
  const { items, unused } = orderEntries(ledger.entries, now, options.recordedBy);
  return foldItems(journey, items, now, options.engine).toRuns(ledger.hcp, unused);
}

/** Folds what counts up to an instant, in fold order; with what is due at that very instant, unless told otherwise. */
export function foldItems(
  journey: Journey,
  items: readonly FoldItem[],
  now: number,
  engine: ReplayOptions["engine"],
  isInclusive = true,
): JourneyFold {
  const fold = new JourneyFold(journey, engine === "xstate" ? xstateEngine : tablesEngine);
  for (const item of items) {
    fold.fireDue(item.at, false);
    fold.take(item);
  }
  fold.fireDue(now, isInclusive);
  return fold;
}

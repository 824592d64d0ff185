import type { Journey } from "../compile/Journey.js";
import type { Ledger } from "../model/Ledger.js";
import { orderEntries } from "./orderEntries.js";
import type { Run } from "./Run.js";
import { RunFold } from "./RunFold.js";

export interface ReplayOptions {
  /** Fold only what had been recorded by this instant, ms (semantics 6). Defaults to everything. */
  readonly recordedBy?: number;
}

/**
 * Where an HCP stands in a journey at an instant, since when and why.
 *
 * @param now - The instant to fold up to, ms: later entries wait, waits due by then have fired.
 */
export function replay(journey: Journey, ledger: Ledger, now: number, options: ReplayOptions = {}): Run {
  const { items, unused } = orderEntries(ledger.entries, now, options.recordedBy);
  const fold = new RunFold(journey);
  for (const item of items) {
    fold.fireWaits(item.at, false);
    fold.take(item);
  }
  fold.fireWaits(now, true);
  return fold.toRun(ledger.hcp, unused);
}

import type { Snapshot } from "xstate";
import type { Ledger, LedgerEntry } from "../model/Ledger.js";
import type { Run } from "../run/Run.js";

/** What a live actor says of one HCP: the ledger so far and the run it comes to. */
export type JourneySnapshot = Snapshot<undefined> & {
  readonly ledger: Ledger;
  /** The instant folded up to, ms. */
  readonly at: number;
  /** The latest run, as `replay` gives it at `at`. */
  readonly run: Run;
  /** When the next wait, date, expiry or entry dated ahead comes due, ms; the actor has a timer for it while it is started. */
  readonly wakeAt: number | undefined;
};

/** What is kept of a snapshot: all else is folded anew, so waits are armed again (semantics 5). */
export type PersistedJourney = Snapshot<undefined> & { readonly ledger: Ledger; readonly at: number };

/** `ledger.append` adds entries, in any order of arrival (semantics 2). `time.elapsed` lets what is due by `at` happen. */
export type JourneyActorEvent =
  | {
      readonly type: "ledger.append";
      readonly entries: readonly LedgerEntry[];
      /** The instant to fold up to, ms; defaults to the clock's present. */
      readonly at?: number;
    }
  | { readonly type: "time.elapsed"; readonly at: number };

/** What a live actor starts from. */
export interface JourneyActorInput {
  readonly ledger: Ledger;
  /** The instant to fold up to first, ms; defaults to the clock's present. */
  readonly at?: number;
}

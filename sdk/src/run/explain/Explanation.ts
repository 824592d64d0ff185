import type { LedgerEntry, VersionEntry } from "../../model/Ledger.js";
import type { ExitTaken, Move, Run, Trigger } from "../Run.js";

/** One cause on the way to a stage. */
export interface ExplanationLink {
  /** Hash of the journey document that the step was folded under. */
  readonly version: string;
  /** ms. */
  readonly at: number;
  readonly trigger: Trigger;
  /** What the ledger says of the trigger; undefined for a wait or a date. For an expiry it is the grant. */
  readonly entry: LedgerEntry | undefined;
  /** The transition or declared entry, with its guard as it was read. */
  readonly move: Move;
  /** Where the way came from: the link before led there. Undefined where the run starts. */
  readonly from: string | undefined;
  /** Where it led: the next link leaves from there, or it is the stage that is explained. */
  readonly to: string;
}

/** The causes of one innermost stage, from the run's start on. */
export interface ExplainedStage {
  readonly stage: string;
  /** ms. */
  readonly since: number;
  readonly links: readonly ExplanationLink[];
}

/** What ended a run. */
export interface ExplainedEnding {
  readonly at: number;
  readonly trigger: Trigger;
  readonly entry: LedgerEntry | undefined;
  /** Undefined where a final stage was reached. */
  readonly exit: ExitTaken | undefined;
}

/** Why an HCP stands where they stand in a journey. */
export interface Explanation {
  readonly version: string;
  /** ms. */
  readonly now: number;
  readonly run: Run;
  /** One for each parallel track, in document order; none before the run starts. */
  readonly stages: readonly ExplainedStage[];
  readonly ending: ExplainedEnding | undefined;
}

/** The time that an HCP's run spent under one version of a journey (semantics 29). */
export interface VersionChapter {
  readonly version: string;
  /** The entry that moved the run here; undefined for the version it started under. */
  readonly assignedBy: VersionEntry | undefined;
  /** As it was at the end of this chapter: a later version never changes what was said under an earlier one. */
  readonly explanation: Explanation;
}

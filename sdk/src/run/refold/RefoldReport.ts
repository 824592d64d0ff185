import type { Run } from "../Run.js";

/** HCPs by their tokens: how many, and the first of them. */
export interface HcpList {
  readonly count: number;
  /** In the order in which they came; cut at `mostListed`. */
  readonly hcps: readonly string[];
}

/** Where an HCP stands: the status of the latest run, the exit that ended it, and its innermost stages. */
export interface RefoldPlace {
  readonly status: Run["status"];
  /** Null where no exit ended it. */
  readonly exit: string | null;
  readonly leaves: readonly string[];
}

/** HCPs who would go from one place to another. */
export interface RefoldMove extends HcpList {
  readonly from: RefoldPlace;
  readonly to: RefoldPlace;
}

/** An outward effect that the new version would have made in the past: a move suppresses it (semantics 29). */
export interface SuppressedEffect {
  /** The place that declares it. */
  readonly place: string;
  readonly type: string;
  /** Times in all, of how many HCPs. */
  readonly times: number;
  readonly hcps: HcpList;
}

/** What another version of a journey would mean for its people. */
export interface RefoldReport {
  /** Versions, as the hashes of the two documents. */
  readonly from: string;
  readonly to: string;
  /** ms. */
  readonly now: number;
  readonly total: number;
  /** Same status, same innermost stages. */
  readonly stay: number;
  /** Every pair of places that differ, the most people first. */
  readonly moves: readonly RefoldMove[];
  /** HCPs of pairs beyond the number of pairs that are told apart. */
  readonly otherMoves: HcpList;
  /** Not in the journey now, and in it under the new version. */
  readonly start: HcpList;
  /** Under way now, and ended under the new version. */
  readonly end: HcpList;
  /** Ended now, and under way under the new version. */
  readonly resume: HcpList;
  /** A step of the new version would not settle. */
  readonly stick: HcpList;
  /** In the journey now, and nowhere in it under the new version: they stay where they are (semantics 29). */
  readonly unplaced: HcpList;
  readonly suppressed: readonly SuppressedEffect[];
}

/** One path that people took, with how many. */
export interface PathCount {
  /** Numbers of stages, in order. */
  readonly path: string;
  readonly count: number;
}

/**
 * What became of one block of people: whole numbers by the places of a `TotalsLayout`, and their most frequent paths. Plain,
 * so that a worker can post it.
 */
export interface BlockTotals {
  readonly index: number;
  readonly replication: number;
  readonly people: number;
  readonly counts: Float64Array;
  /** The most frequent first; of equals the first in the order of their texts. */
  readonly paths: readonly PathCount[];
  /** People whose path is not among `paths`. */
  readonly otherPaths: number;
  /** Set where somebody took more steps than anybody should: then the block means nothing. */
  readonly restless:
    | { readonly kind: "wait" | "behaviour" | "touchpoint" | "response"; readonly id: string }
    | undefined;
}

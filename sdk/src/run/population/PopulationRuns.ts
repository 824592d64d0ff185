import type { Run } from "../Run.js";

/** Statuses as numbers. */
export const status = {
  notEntered: 0,
  active: 1,
  completed: 2,
  exited: 3,
  stuck: 4,
} as const satisfies Record<Run["status"], number>;

/**
 * Where each HCP of a population stands: their latest run, one number of each column an HCP. 25 bytes, and four more for
 * every 32 goals; stages, transitions, entries, exits and goals are told by their places in the document.
 */
export interface PopulationRuns {
  readonly version: string;
  readonly hcps: readonly string[];
  /** Numbers of `status`. */
  readonly statuses: Uint8Array;
  /** The first of the active stages with none inside; −1 where there is none. */
  readonly stages: Int32Array;
  /** When that stage was entered, ms; NaN where there is none. */
  readonly since: Float64Array;
  /**
   * What the last step that moved or ended the run was made for: the packed item; for a wait −1 − its transition; for a dated
   * entry −1 − transitions − the entry. `noCause` where nothing moved.
   */
  readonly causes: Int32Array;
  /** The last transition taken in that step; −1 − the entry where it started the run; `noCause` for an exit before any. */
  readonly causeMoves: Int32Array;
  /** The exit that ended the run; −1 where none did. */
  readonly exits: Int16Array;
  /** 1 for an HCP's first run (semantics 24). */
  readonly ordinals: Uint16Array;
  /** A bit for each goal reached, `goalWords` words an HCP. */
  readonly goals: Uint32Array;
  readonly goalWords: number;
}

/** Stands in the columns of causes for none. */
export const noCause = -0x80000000;

/** Columns for as many HCPs. */
export function createPopulationRuns(
  version: string,
  hcps: readonly string[],
  goalCount: number,
): PopulationRuns {
  const count = hcps.length;
  const goalWords = Math.ceil(goalCount / 32);
  return {
    version,
    hcps,
    statuses: new Uint8Array(count),
    stages: new Int32Array(count),
    since: new Float64Array(count),
    causes: new Int32Array(count),
    causeMoves: new Int32Array(count),
    exits: new Int16Array(count),
    ordinals: new Uint16Array(count),
    goals: new Uint32Array(count * goalWords),
    goalWords,
  };
}

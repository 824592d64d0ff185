import { type JourneyTables, none, root, stageKind } from "../../compile/JourneyTables.js";
import type { StageSets } from "./StageSets.js";
import type { TableState } from "./TableState.js";

/** What a move enters, outermost first, inside a stage that it does not leave. */
export interface PlainMove {
  readonly entered: Int32Array;
  readonly domain: number;
}

/**
 * Moves of a run from its only leaf to another, where entering and leaving is all that happens: most moves of most journeys,
 * made without the steps that only other moves need.
 */
export class PlainMoves {
  readonly #state: TableState;
  readonly #sets: StageSets;
  readonly #parents: Int32Array;
  readonly #hasMore: Uint8Array;
  readonly #tables: JourneyTables;
  /** By transition, what it enters; null where more than that happens, undefined where it was never taken. */
  readonly #entered: (Int32Array | null | undefined)[];
  readonly #domains: Int32Array;

  constructor(tables: JourneyTables, state: TableState, sets: StageSets) {
    this.#tables = tables;
    this.#state = state;
    this.#sets = sets;
    this.#parents = tables.stages.parents;
    this.#hasMore = tables.stages.hasMore;
    this.#entered = tables.transitions.ids.map(() => undefined);
    this.#domains = new Int32Array(tables.transitions.count);
  }

  /** False where more than leaving and entering happens: then nothing was done. */
  tryMove(transition: number, now: number): boolean {
    const state = this.#state;
    if (state.leafCount !== 1) return false;
    let entered = this.#entered[transition];
    if (entered === undefined) entered = this.#prepare(transition);
    if (entered === null) return false;
    const domain = this.#domains[transition] ?? root;
    const leaf = state.leaves[0] ?? root;
    for (let stage = leaf; stage > domain; stage = this.#parents[stage] ?? root) {
      if (this.#hasMore[stage] === 1) return false;
    }
    for (let stage = leaf; stage > domain; stage = this.#parents[stage] ?? root) state.active[stage] = 0;
    let stage = leaf;
    for (let index = 0; index < entered.length; index++) {
      stage = entered[index] ?? none;
      state.active[stage] = 1;
      state.since[stage] = now;
    }
    state.leaves[0] = stage;
    return true;
  }

  /** The move of a transition from a leaf; undefined where more than leaving and entering happens. */
  find(leaf: number, transition: number): PlainMove | undefined {
    const known = this.#entered[transition];
    const entered = known === undefined ? this.#prepare(transition) : known;
    if (entered === null) return undefined;
    const domain = this.#domains[transition] ?? root;
    for (let stage = leaf; stage > domain; stage = this.#parents[stage] ?? root) {
      if (this.#hasMore[stage] === 1) return undefined;
    }
    return { entered, domain };
  }

  /** Whether entering them is all that happens. */
  canStart(entered: Int32Array): boolean {
    const { kinds } = this.#tables.stages;
    return (
      entered.length > 0 &&
      entered.every((stage) => this.#hasMore[stage] === 0 && kinds[stage] !== stageKind.parallel)
    );
  }

  #prepare(transition: number): Int32Array | null {
    const { transitions } = this.#tables;
    const hasTarget = transitions.targets[transition] !== none;
    const entered = hasTarget ? this.#sets.findSteadyEntered(transition) : undefined;
    const isPlain =
      entered !== undefined && transitions.effects[transition]?.length === 0 && this.canStart(entered);
    this.#domains[transition] = this.#sets.findDomain(transition);
    this.#entered[transition] = isPlain ? entered : null;
    return this.#entered[transition] ?? null;
  }
}

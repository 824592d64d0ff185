import { type JourneyTables, none, root, stageKind } from "../../compile/JourneyTables.js";
import type { StageSets } from "./StageSets.js";

/** What a transition comes to whatever was before, where one leaf is active before it and after it. */
export interface SteadyMove {
  /** What is entered, outermost first; the last is the leaf. */
  readonly entered: Int32Array;
  /** What is left lies inside this stage. */
  readonly domain: number;
  /** Nothing can follow in the same macrostep: no `always` is around the leaf, and nothing becomes done. */
  readonly settles: boolean;
}

/** Finds the moves that are the same whenever a transition is taken, worked out when it first is. */
export class SteadyMoves {
  /** 1 for each stage that has an `always` or lies inside one that has. */
  readonly isRestless: Uint8Array;
  readonly #tables: JourneyTables;
  readonly #sets: StageSets;
  readonly #hasHistories: boolean;
  /** By transition; null where it is none, undefined where it was never taken. */
  readonly #moves: (SteadyMove | null | undefined)[];

  constructor(tables: JourneyTables, sets: StageSets) {
    const { always, parents, histories } = tables.stages;
    this.#tables = tables;
    this.#sets = sets;
    this.#hasHistories = histories.some((ways) => ways.length > 0);
    this.#moves = tables.transitions.ids.map(() => undefined);
    this.isRestless = new Uint8Array(always.length);
    // What is around a stage has a smaller number.
    for (let stage = root; stage < always.length; stage++) {
      const isAround = stage > root && this.isRestless[parents[stage] ?? root] === 1;
      this.isRestless[stage] = isAround || (always[stage]?.length ?? 0) > 0 ? 1 : 0;
    }
  }

  /** Null where what is left and entered depends on more than the transition. */
  find(transition: number): SteadyMove | null {
    const known = this.#moves[transition];
    if (known !== undefined) return known;
    const move = this.#prepare(transition);
    this.#moves[transition] = move;
    return move;
  }

  #prepare(transition: number): SteadyMove | null {
    const { kinds } = this.#tables.stages;
    if (this.#hasHistories || this.#tables.transitions.targets[transition] === none) return null;
    const entered = this.#sets.findSteadyEntered(transition);
    const leaf = entered?.at(-1);
    if (entered === undefined || leaf === undefined || kinds[leaf] !== stageKind.atomic) return null;
    const isOneLine = entered.every(
      (stage) => stage === leaf || (kinds[stage] === stageKind.compound && this.#isInside(leaf, stage)),
    );
    if (!isOneLine) return null;
    return { entered, domain: this.#sets.findDomain(transition), settles: this.isRestless[leaf] === 0 };
  }

  #isInside(inner: number, outer: number): boolean {
    return inner > outer && inner < (this.#tables.stages.ends[outer] ?? 0);
  }
}

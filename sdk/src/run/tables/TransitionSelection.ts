import { type JourneyTables, none, root, stageKind } from "../../compile/JourneyTables.js";
import type { GuardFrame } from "../../guards/GuardFrame.js";
import type { StageSets } from "./StageSets.js";
import type { TableObserver } from "./TableObserver.js";
import type { TableState } from "./TableState.js";

/** What selecting goes by. */
export interface SelectionBasis {
  readonly tables: JourneyTables;
  readonly state: TableState;
  readonly sets: StageSets;
  readonly observer: Pick<TableObserver, "guardRead"> | undefined;
  /** 1 for each stage that has an `always` around it. */
  readonly isRestless: Uint8Array;
}

/** Selects the transitions of one microstep (semantics 16, 17). */
export class TransitionSelection {
  /** What was selected, in the order in which it happens; `count` of them count. */
  readonly taken: Int32Array;
  count = 0;
  readonly #tables: JourneyTables;
  readonly #state: TableState;
  readonly #sets: StageSets;
  readonly #observer: Pick<TableObserver, "guardRead"> | undefined;
  readonly #isRestless: Uint8Array;
  // Of the tables, what every event reads.
  readonly #parents: Int32Array;
  readonly #byEvent: JourneyTables["stages"]["byEvent"];
  readonly #guards: JourneyTables["transitions"]["guards"];

  constructor({ tables, state, sets, observer, isRestless }: SelectionBasis) {
    this.#tables = tables;
    this.#state = state;
    this.#sets = sets;
    this.#observer = observer;
    this.#isRestless = isRestless;
    this.#parents = tables.stages.parents;
    this.#byEvent = tables.stages.byEvent;
    this.#guards = tables.transitions.guards;
    this.taken = new Int32Array(tables.transitions.count + 1);
  }

  clear(): void {
    this.count = 0;
  }

  /** What somebody else has selected. */
  select(transition: number): void {
    this.taken[0] = transition;
    this.count = transition === none ? 0 : 1;
  }

  /** The innermost stage of each track first; a track's transition suppresses those of the stages around it. */
  selectForEvent(event: number, frame: GuardFrame): void {
    this.count = 0;
    if (event < 0) return;
    const { leaves, leafCount } = this.#state;
    if (leafCount === 1) {
      for (let stage = leaves[0] ?? root; stage > root; stage = this.#parents[stage] ?? root) {
        if (this.#trySelect(this.#byEvent[stage]?.[event], frame)) return;
      }
      return;
    }
    this.#selectInside(root, event, frame);
    this.#dropConflicting();
  }

  #selectInside(stage: number, event: number, frame: GuardFrame): boolean {
    const { kinds, children, byEvent } = this.#tables.stages;
    let isSelected = false;
    for (const child of children[stage] ?? []) {
      if (!this.#state.isActive(child)) continue;
      isSelected = this.#selectInside(child, event, frame) || isSelected;
      if (kinds[stage] === stageKind.compound) break;
    }
    return isSelected || this.#trySelect(byEvent[stage]?.[event], frame);
  }

  /** A wait is tried by its own stage only. */
  selectWait(transition: number, frame: GuardFrame): void {
    this.count = 0;
    const source = this.#tables.transitions.sources[transition] ?? none;
    if (this.#state.isActive(source) && this.#holds(transition, frame)) this.taken[this.count++] = transition;
  }

  selectDone(stage: number, frame: GuardFrame): void {
    this.count = 0;
    if (this.#state.isActive(stage)) this.#trySelect(this.#tables.stages.done[stage], frame);
  }

  /** The tracks in the order in which they came where they are, as XState tries them. */
  selectAlways(frame: GuardFrame): void {
    this.count = 0;
    const { always, parents } = this.#tables.stages;
    const { leaves, leafCount } = this.#state;
    for (let index = 0; index < leafCount; index++) {
      const leaf = leaves[index] ?? root;
      if (this.#isRestless[leaf] === 0) continue;
      for (let stage = leaf; stage > root; stage = parents[stage] ?? root) {
        if (this.#trySelect(always[stage], frame)) break;
      }
    }
    this.#dropConflicting();
  }

  #trySelect(candidates: Int32Array | undefined, frame: GuardFrame): boolean {
    if (candidates === undefined) return false;
    for (let index = 0; index < candidates.length; index++) {
      const transition = candidates[index] ?? none;
      if (!this.#holds(transition, frame)) continue;
      if (this.count === 0 || !this.#isSelected(transition)) this.taken[this.count++] = transition;
      return true;
    }
    return false;
  }

  #isSelected(transition: number): boolean {
    for (let index = 0; index < this.count; index++) if (this.taken[index] === transition) return true;
    return false;
  }

  #holds(transition: number, frame: GuardFrame): boolean {
    const read = this.#guards[transition];
    if (read === undefined) return true;
    const value = read(frame);
    if (value !== false) this.#observer?.guardRead(transition, value === undefined ? "error" : "holds");
    return value === true;
  }

  /** Of two that leave the same stages the inner one is taken, or the first (semantics 17). */
  #dropConflicting(): void {
    const wanted = this.count;
    if (wanted < 2) return;
    this.count = 0;
    for (let index = 0; index < wanted; index++) {
      const transition = this.taken[index] ?? none;
      if (!this.#isPreempted(transition)) {
        this.#dropAround(transition);
        this.taken[this.count++] = transition;
      }
    }
  }

  #isPreempted(transition: number): boolean {
    for (let index = 0; index < this.count; index++) {
      const other = this.taken[index] ?? none;
      if (this.#conflicts(transition, other) && !this.#startsInside(transition, other)) return true;
    }
    return false;
  }

  #dropAround(transition: number): void {
    let kept = 0;
    for (let index = 0; index < this.count; index++) {
      const other = this.taken[index] ?? none;
      if (!this.#conflicts(transition, other)) this.taken[kept++] = other;
    }
    this.count = kept;
  }

  /** What lies inside a domain is left, so that two transitions leave the same stage exactly if one's domain is around the other's. */
  #conflicts(first: number, second: number): boolean {
    const { targets } = this.#tables.transitions;
    if (targets[first] === none || targets[second] === none) return false;
    const one = this.#sets.findDomain(first);
    const other = this.#sets.findDomain(second);
    return one === other || this.#isInside(one, other) || this.#isInside(other, one);
  }

  #startsInside(transition: number, other: number): boolean {
    const { sources } = this.#tables.transitions;
    return this.#isInside(sources[transition] ?? none, sources[other] ?? none);
  }

  #isInside(inner: number, outer: number): boolean {
    return inner > outer && inner < (this.#tables.stages.ends[outer] ?? 0);
  }
}

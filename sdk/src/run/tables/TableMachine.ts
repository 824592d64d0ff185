import {
  effectKind,
  type JourneyTables,
  none,
  root,
  stageKind,
  type TableEffect,
} from "../../compile/JourneyTables.js";
import { type MachineFrame, maxMicrosteps } from "../../compile/machineTypes.js";
import type { GuardFrame } from "../../guards/GuardFrame.js";
import { type PlainMove, PlainMoves } from "./PlainMoves.js";
import { StageSets } from "./StageSets.js";
import { type SteadyMove, SteadyMoves } from "./SteadyMoves.js";
import type { TableObserver } from "./TableObserver.js";
import { isLeafKind, TableState } from "./TableState.js";
import { TransitionSelection } from "./TransitionSelection.js";

export type { PlainMove } from "./PlainMoves.js";

/** What the machine reads guards and delays in. */
export type TableFrame = GuardFrame & MachineFrame;

/**
 * Steps one run of a journey through its tables: what XState's macrostep is to the machine of `toMachine`, without
 * allocating anything (but for ways back) where nobody observes it.
 */
export class TableMachine {
  readonly state: TableState;
  /** The transition that the last event selected, where it selected one only. */
  selected = none;
  /** Transitions taken in the last macrostep, and the last of them. */
  takenCount = 0;
  lastTaken = none;
  /** Whether effects changed a counter in the last macrostep. */
  hasCounted = false;
  readonly #tables: JourneyTables;
  readonly #sets: StageSets;
  readonly #selection: TransitionSelection;
  readonly #observer: TableObserver | undefined;
  /** The state before the macrostep, for taking it back; kept only once something moves. */
  readonly #before: TableState;
  #hasBefore = false;
  /** Stages that are done, first in, first out (semantics 19). */
  readonly #queue: number[] = [];
  /** Parallel stages that this microstep completed. */
  readonly #completed: number[] = [];
  readonly #oldLeaves: Int32Array;
  readonly #plain: PlainMoves;
  readonly #steady: SteadyMoves;

  constructor(tables: JourneyTables, observer?: TableObserver) {
    this.#tables = tables;
    this.#observer = observer;
    this.state = new TableState(tables);
    this.#before = new TableState(tables);
    this.#sets = new StageSets(tables, this.state);
    this.#steady = new SteadyMoves(tables, this.#sets);
    this.#selection = new TransitionSelection({
      tables,
      state: this.state,
      sets: this.#sets,
      observer,
      isRestless: this.#steady.isRestless,
    });
    this.#oldLeaves = new Int32Array(tables.stages.count);
    this.#plain = new PlainMoves(tables, this.state, this.#sets);
  }

  /** Begins a run. False: it does not settle, and it is as if it had not begun (semantics 23). */
  start(frame: TableFrame): boolean {
    this.state.reset();
    this.#begin();
    this.#selection.clear();
    this.#save();
    this.#observer?.microstepBegun();
    this.#sets.leftCount = 0;
    this.#sets.enterAtStart();
    this.#move(frame);
    return this.#settle(frame);
  }

  /** What a run enters as it begins; undefined where more than entering happens then. */
  findPlainStart(): Int32Array | undefined {
    if (this.#tables.mayNotSettle) return undefined;
    this.#sets.enterAtStart();
    const { entered, enteredCount } = this.#sets;
    const all = entered.slice(0, enteredCount);
    return this.#plain.canStart(all) ? all : undefined;
  }

  /** Begins a run of which the caller says where it stands. */
  startPlainly(): void {
    this.state.reset();
    this.#begin();
  }

  /** Makes the macrostep of a declared event, by number, or of a fact for `none`. False: it does not settle (semantics 23). */
  step(event: number, frame: TableFrame): boolean {
    this.#begin();
    if (event === none) this.#selection.clear();
    else this.#selection.selectForEvent(event, frame);
    this.selected = this.#selection.count === 1 ? (this.#selection.taken[0] ?? none) : none;
    this.#take(frame);
    return this.#settle(frame);
  }

  /** Makes the macrostep of an event of which is known what it selects; `none` where that is nothing. */
  stepBy(transition: number, frame: TableFrame): boolean {
    this.#begin();
    this.#selection.select(transition);
    this.#take(frame);
    return this.#settle(frame);
  }

  /** Makes the macrostep of a wait that came due. False: it does not settle (semantics 23). */
  fire(transition: number, frame: TableFrame): boolean {
    this.#begin();
    this.state.disarm(transition);
    this.#selection.selectWait(transition, frame);
    this.#take(frame);
    return this.#settle(frame);
  }

  /** Makes just the move of a transition, if that is all that happens with it. */
  tryPlainMove(transition: number, now: number): boolean {
    return this.#plain.tryMove(transition, now);
  }

  /** The move of a transition from a leaf, where nothing but leaving and entering happens in it. */
  findPlainMove(leaf: number, transition: number): PlainMove | undefined {
    return this.#plain.find(leaf, transition);
  }

  getParent(stage: number): number {
    return this.#tables.stages.parents[stage] ?? root;
  }

  #begin(): void {
    this.takenCount = 0;
    this.lastTaken = none;
    this.hasCounted = false;
    this.#hasBefore = false;
    // Setting a length costs even where it changes nothing.
    if (this.#queue.length > 0) this.#queue.length = 0;
  }

  /** Makes microsteps until nothing is left to do: what is `always` possible first, then what is done. */
  #settle(frame: TableFrame): boolean {
    const selection = this.#selection;
    for (let round = 0; !this.state.isComplete; round++) {
      selection.selectAlways(frame);
      if (selection.count === 0) {
        const stage = this.#queue.length === 0 ? undefined : this.#queue.shift();
        if (stage === undefined) return true;
        selection.selectDone(stage, frame);
      }
      if (round === maxMicrosteps) return this.#takeBack();
      this.#take(frame);
    }
    return true;
  }

  #save(): void {
    if (this.#hasBefore || !this.#tables.mayNotSettle) return;
    this.#before.copyFrom(this.state);
    this.#hasBefore = true;
  }

  #takeBack(): false {
    if (this.#hasBefore) this.state.copyFrom(this.#before);
    return false;
  }

  #take(frame: TableFrame): void {
    const { taken, count } = this.#selection;
    if (count === 0) return;
    this.takenCount += count;
    this.lastTaken = taken[count - 1] ?? none;
    const steady = count === 1 && this.state.leafCount === 1 ? this.#steady.find(this.lastTaken) : null;
    // What settles is not taken back, unless it is one of several microsteps: then it was kept before the first.
    if (steady === null || !steady.settles) this.#save();
    if (this.#observer === undefined && count === 1 && this.#plain.tryMove(this.lastTaken, frame.now)) return;
    this.#observer?.microstepBegun();
    if (steady !== null) {
      this.#moveSteadily(steady, frame);
      return;
    }
    this.#sets.leave(taken, count);
    this.#move(frame);
  }

  /** Exits in reverse order, the transitions' effects, then entries in order (semantics 18). */
  #move(frame: TableFrame): void {
    const { taken, count } = this.#selection;
    const { state } = this;
    const sets = this.#sets;
    const oldCount = state.leafCount;
    if (oldCount > 1) this.#oldLeaves.set(state.leaves);
    const hasRemembered = this.#leave();
    for (let index = 0; index < count; index++) this.#followTransition(taken[index] ?? none);
    if (count > 0) sets.enter(taken, count);
    if (this.#completed.length > 0) this.#completed.length = 0;
    const { entered, enteredCount } = sets;
    const { now } = frame;
    for (let index = 0; index < enteredCount; index++) this.#enter(entered[index] ?? none, now, frame);
    if (oldCount > 1 && !hasRemembered) this.#restoreLeaves(oldCount);
    if (state.isComplete) this.#leaveAll();
  }

  /** The same as `#move` from one leaf to another, where nothing has to be found out (semantics 18). */
  #moveSteadily({ entered, domain }: SteadyMove, frame: TableFrame): void {
    const { state } = this;
    const { parents, hasMore, exitEffects, waits } = this.#tables.stages;
    for (let stage = state.leaves[0] ?? root; stage > domain; stage = parents[stage] ?? root) {
      if (hasMore[stage] === 1) this.#follow(exitEffects[stage], "stage", stage);
      state.active[stage] = 0;
      this.#observer?.stageLeft(stage);
      if (hasMore[stage] === 1) this.#disarm(waits[stage]);
    }
    this.#followTransition(this.lastTaken);
    state.leafCount = 0;
    for (let index = 0; index < entered.length; index++)
      this.#enter(entered[index] ?? none, frame.now, frame);
  }

  /** True where ways back have something new to remember. */
  #leave(): boolean {
    const { hasMore, histories } = this.#tables.stages;
    const { left, leftCount } = this.#sets;
    if (leftCount === 0) return false;
    let hasRemembered = false;
    for (let index = 0; index < leftCount; index++) {
      const stage = left[index] ?? none;
      if (hasMore[stage] === 0 || histories[stage]?.length === 0) continue;
      this.state.remember(stage);
      hasRemembered = true;
    }
    for (let index = 0; index < leftCount; index++) {
      const stage = left[index] ?? none;
      if (hasMore[stage] === 1) this.#follow(this.#tables.stages.exitEffects[stage], "stage", stage);
      this.state.active[stage] = 0;
      this.#observer?.stageLeft(stage);
      if (hasMore[stage] === 1) this.#disarm(this.#tables.stages.waits[stage]);
    }
    this.#dropLeaves();
    return hasRemembered;
  }

  #disarm(waits: Int32Array | undefined): void {
    if (waits === undefined) return;
    for (let index = 0; index < waits.length; index++) this.state.disarm(waits[index] ?? none);
  }

  #followTransition(transition: number): void {
    this.#observer?.transitionTaken(transition);
    this.#follow(this.#tables.transitions.effects[transition], "transition", transition);
  }

  #enter(stage: number, now: number, frame: TableFrame): void {
    const { kinds, hasMore } = this.#tables.stages;
    const { state } = this;
    if (state.active[stage] === 0 && isLeafKind(kinds[stage])) state.leaves[state.leafCount++] = stage;
    state.active[stage] = 1;
    state.since[stage] = now;
    this.#observer?.stageEntered(stage);
    if (hasMore[stage] === 1) this.#beginStage(stage, frame);
  }

  /** Entry effects, waits, and an end that is reached. */
  #beginStage(stage: number, frame: TableFrame): void {
    const { stages, transitions } = this.#tables;
    this.#follow(stages.entryEffects[stage], "stage", stage);
    const waits = stages.waits[stage];
    for (let index = 0; waits !== undefined && index < waits.length; index++) {
      const wait = waits[index] ?? none;
      this.state.arm(wait, frame.now + (transitions.delays[wait]?.(frame) ?? 0));
    }
    if (stages.kinds[stage] === stageKind.final) this.#finish(stage);
  }

  /** Queues what a final stage makes done: what it lies in, and the parallel stages of which it was the last track. */
  #finish(stage: number): void {
    const { kinds, parents } = this.#tables.stages;
    const parent = parents[stage] ?? root;
    if (parent === root) {
      this.state.isComplete = true;
      return;
    }
    this.#queue.push(parent);
    let around = parents[parent] ?? root;
    while (
      kinds[around] === stageKind.parallel &&
      !this.#completed.includes(around) &&
      this.#isDone(around)
    ) {
      this.#completed.push(around);
      this.#queue.push(around);
      around = parents[around] ?? root;
    }
  }

  #isDone(stage: number): boolean {
    const { kinds, children } = this.#tables.stages;
    const inside = children[stage] ?? [];
    switch (kinds[stage]) {
      case stageKind.compound:
        return inside.some((child) => kinds[child] === stageKind.final && this.state.isActive(child));
      case stageKind.parallel:
        return inside.every((child) => this.#isDone(child));
      default:
        return false;
    }
  }

  /** A finished run's exits still happen, but it stays where it finished. */
  #leaveAll(): void {
    const { exitEffects } = this.#tables.stages;
    for (let stage = exitEffects.length - 1; stage > root; stage--) {
      if (this.state.isActive(stage)) this.#follow(exitEffects[stage], "stage", stage);
    }
  }

  #follow(effects: readonly TableEffect[] | undefined, kind: "transition" | "stage", number: number): void {
    if (effects === undefined || effects.length === 0) return;
    for (const effect of effects) {
      this.#apply(effect);
      this.#observer?.effectDone(effect, { kind, number });
    }
  }

  /** Counters stop at their declared bounds (semantics 13, 18). */
  #apply({ kind, index, value }: TableEffect): void {
    const { initials, least, most } = this.#tables.counters;
    const { counters, tags } = this.state;
    switch (kind) {
      case effectKind.tag:
        tags[index] = 1;
        return;
      case effectKind.untag:
        tags[index] = 0;
        return;
      case effectKind.emit:
        return;
    }
    const present = counters[index] ?? 0;
    const initial = initials[index] ?? 0;
    const wanted = kind === effectKind.set ? value : kind === effectKind.clear ? initial : present + value;
    counters[index] = Math.min(most[index] ?? wanted, Math.max(least[index] ?? wanted, wanted));
    this.hasCounted = true;
  }

  #dropLeaves(): void {
    const { state } = this;
    let kept = 0;
    for (let index = 0; index < state.leafCount; index++) {
      const leaf = state.leaves[index] ?? none;
      if (state.active[leaf] === 1) state.leaves[kept++] = leaf;
    }
    state.leafCount = kept;
  }

  /** XState keeps the order of its stages where a step comes back to the same ones. */
  #restoreLeaves(oldCount: number): void {
    const { state } = this;
    if (state.leafCount !== oldCount) return;
    for (let index = 0; index < oldCount; index++) {
      if (state.active[this.#oldLeaves[index] ?? none] !== 1) return;
    }
    for (let index = 0; index < oldCount; index++) state.leaves[index] = this.#oldLeaves[index] ?? none;
  }
}

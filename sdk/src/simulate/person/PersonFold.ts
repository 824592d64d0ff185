import type { Journey } from "../../compile/Journey.js";
import { type JourneyTables, none, root } from "../../compile/JourneyTables.js";
import { type FactCursor, FactStore, noPayload } from "../../run/FactStore.js";
import { beginning } from "../../run/orderEntries.js";
import { type EntryTables, toEntryTables } from "../../run/population/EntryTables.js";
import { status } from "../../run/population/PopulationRuns.js";
import { change, WatchedGuards } from "../../run/population/WatchedGuards.js";
import { maxStepsAtInstant } from "../../run/RunFold.js";
import { completeTableFrame } from "../../run/tables/completeTableFrame.js";
import { type TableFrame, TableMachine } from "../../run/tables/TableMachine.js";
import type { TableObserver } from "../../run/tables/TableObserver.js";

/** Told of what a step did once it has settled, by number. */
export interface FoldWatcher {
  stageEntered(stage: number, at: number): void;
  stageLeft(stage: number, at: number): void;
  transitionTaken(transition: number, at: number): void;
  goalReached(goal: number, at: number): void;
  runStarted(at: number): void;
  runEnded(status: number, exit: number, at: number): void;
}

/** What a person's runs are stepped by: the tables, unless another engine is held against them. */
export type StepMachine = Pick<TableMachine, "state" | "hasCounted" | "start" | "step" | "fire">;

/** Told of what a step does, in its order. */
export type StepObserver = Pick<TableObserver, "transitionTaken" | "stageLeft" | "stageEntered">;

/** Makes what steps people through a journey. */
export type CreateSteps = (journey: Journey, observer: StepObserver) => StepMachine;

/**
 * One person's runs, stepped forward as things happen: what `JourneyFold` makes of a ledger, of which the end is not known
 * yet. Used for one person after the other. That both come to the same is what `simulatePerson.property.test` holds.
 */
export class PersonFold implements StepObserver {
  readonly facts: FactStore;
  readonly frame: TableFrame;
  readonly machine: StepMachine;
  readonly cursor: FactCursor = { now: 0, findPayload: noPayload };
  status: number = status.notEntered;
  /** When the next wait or dated entry is due, ms; Infinity where none is. */
  dueAt = Number.POSITIVE_INFINITY;
  /** Macrosteps of this person, by what they come to in time and memory. */
  stepCount = 0;
  readonly goals: Uint32Array;
  readonly #tables: JourneyTables;
  readonly #watcher: FoldWatcher;
  readonly #entries: EntryTables;
  readonly #guards: WatchedGuards;
  readonly #entryFrame: TableFrame;
  readonly #goalsBefore: Uint32Array;
  readonly #goalCount: number;
  readonly #passedDates: Uint8Array;
  /** 1 for each stage that goals or exits ask about. */
  readonly #isWatched: Uint8Array;
  /** Whether the step at hand left or entered such a stage. */
  #hasMoved = false;
  #runCount = 0;
  #endedAt = 0;
  #changes = 0;
  #instant = Number.NaN;
  #stepsAtInstant = 0;
  #wait = none;
  #waitDueAt = Number.POSITIVE_INFINITY;
  #date = none;
  #dateAt = Number.POSITIVE_INFINITY;
  #foldedUntil = beginning;
  /** What the step at hand did, kept until it has settled: as `place * 4 + kind`. */
  readonly #log: number[] = [];
  #logCount = 0;

  constructor(journey: Journey, watcher: FoldWatcher, createSteps: CreateSteps = stepByTables) {
    this.#tables = journey.tables;
    this.#watcher = watcher;
    this.#entries = toEntryTables(journey);
    this.#guards = new WatchedGuards(journey);
    this.facts = new FactStore(journey);
    this.machine = createSteps(journey, this);
    this.frame = completeTableFrame(this.facts.createFrame(this.cursor), this.#tables, this.machine.state);
    this.#entryFrame = Object.assign(this.facts.createFrame(this.cursor), {
      isIn: () => false,
      findEntered: () => undefined,
      getCounter: () => 0,
    });
    this.#goalCount = journey.goals.length;
    this.goals = new Uint32Array(Math.ceil(journey.goals.length / 32));
    this.#goalsBefore = new Uint32Array(this.goals.length);
    this.#passedDates = new Uint8Array(this.#entries.dated.length);
    this.#isWatched = Uint8Array.from(this.#tables.stages.ids, (id) => (this.#guards.stages.has(id) ? 1 : 0));
  }

  get isActive(): boolean {
    return this.status === status.active;
  }

  /** Whether the run has ended and no other may follow. */
  get isOver(): boolean {
    const mayFollow = this.#entries.allowed && this.#runCount < this.#entries.most;
    return this.#runCount > 0 && this.status !== status.active && !mayFollow;
  }

  /** Forgets everything, for the next person. */
  reset(): void {
    this.facts.reset();
    this.status = status.notEntered;
    this.stepCount = 0;
    this.#runCount = 0;
    this.goals.fill(0);
    this.#wait = none;
    this.#waitDueAt = Number.POSITIVE_INFINITY;
    this.#foldedUntil = beginning;
    this.#passedDates.fill(0);
    this.findNextDue();
  }

  /** An event happened; everything due before it was fired. */
  takeEvent(type: number, at: number, findPayload: FactCursor["findPayload"]): void {
    this.#foldedUntil = at;
    this.#setCursor(at, findPayload);
    if (this.facts.recordEvent(type, at, findPayload)) this.#changes |= change.events;
    if (this.status === status.active) this.#step(type, at);
    else this.#tryStart(this.#entries.byEvent[type], type, at);
  }

  /** A fact changed, as bits of `change`; the store has it already. */
  takeFact(changes: number, at: number): void {
    this.#foldedUntil = at;
    this.#changes |= changes;
    if (this.#entries.dated.length > 0) this.findNextDue();
    if (this.status !== status.active) return;
    this.#setCursor(at, noPayload);
    this.#step(none, at);
  }

  /** Fires what is due by an instant, earliest first, waits before dates (semantics 3). */
  fireUntil(until: number, isInclusive: boolean): void {
    while (this.dueAt < until || (isInclusive && this.dueAt === until)) this.fireNext();
  }

  /** Fires the one wait or dated entry that is due first. */
  fireNext(): void {
    const at = this.dueAt;
    this.#setCursor(at, noPayload);
    if (this.#waitDueAt <= this.#dateAt) this.#fireWait(at);
    else this.#passDate(at);
  }

  #fireWait(at: number): void {
    const wait = this.#wait;
    if (this.#isGoingRound(at)) return;
    this.#settle(this.machine.fire(wait, this.frame), none, at);
  }

  #passDate(at: number): void {
    const { entry = none } = this.#entries.dated[this.#date] ?? {};
    this.#passedDates[this.#date] = 1;
    this.findNextDue();
    if (this.status !== status.active) this.#tryStart(Int32Array.of(entry), none, at);
  }

  /** Looks anew for the next dated entry; a change of the person's zone may move a day (semantics 25). */
  findNextDue(): void {
    const { dated } = this.#entries;
    this.#date = none;
    this.#dateAt = Number.POSITIVE_INFINITY;
    for (let index = 0; index < dated.length; index++) {
      const entry = dated[index];
      if (entry === undefined || this.#passedDates[index] === 1) continue;
      const at = Math.max(entry.at ?? this.facts.startOfDayMs(entry.day), this.#foldedUntil);
      if (at >= this.#dateAt) continue;
      this.#date = index;
      this.#dateAt = at;
    }
    this.#setDue();
  }

  #setDue(): void {
    this.dueAt = Math.min(this.#waitDueAt, this.#dateAt);
  }

  #tryStart(entries: Int32Array | undefined, event: number, at: number): void {
    if (entries === undefined || entries.length === 0 || !this.#mayStart(at)) return;
    for (let index = 0; index < entries.length; index++) {
      const read = this.#entries.guards[entries[index] ?? none];
      if (read !== undefined && read(this.#entryFrame) !== true) continue;
      this.#start(event, at);
      return;
    }
  }

  #mayStart(at: number): boolean {
    const { allowed, most, afterMs } = this.#entries;
    if (this.#runCount === 0) return true;
    return allowed && this.#runCount < most && at >= this.#endedAt + afterMs;
  }

  #start(event: number, at: number): void {
    if (this.status === status.completed) this.#leaveStages(at);
    this.#runCount += 1;
    this.status = status.active;
    this.goals.fill(0);
    this.#changes = change.everything;
    this.#instant = Number.NaN;
    this.stepCount += 1;
    this.#watcher.runStarted(at);
    this.#logCount = 0;
    this.#hasMoved = false;
    this.#settle(this.machine.start(this.frame), event, at);
  }

  /** One macrostep: exits first, then selection, then goals and exits again (semantics 20, 22). */
  #step(event: number, at: number): void {
    if (this.#isGoingRound(at)) return;
    const exit = this.#guards.mayHold(event, this.#changes)
      ? this.#guards.findExit(event, this.#changes, this.frame)
      : none;
    if (exit === none) this.#settle(this.machine.step(event, this.frame), event, at);
    else this.#end(status.exited, exit, at);
  }

  #settle(isSettled: boolean, event: number, at: number): void {
    if (!isSettled) {
      this.#end(status.stuck, none, at);
      return;
    }
    const { hasCounted, state } = this.machine;
    if (this.#hasMoved) this.#changes |= change.stages;
    if (hasCounted) this.#changes |= change.counters;
    this.#tell(at);
    if (state.isComplete) this.#end(status.completed, none, at);
    this.#conclude(event, at);
    if (this.status === status.active) this.#findNextWait();
  }

  /** Goals and exits after a macrostep. */
  #conclude(event: number, at: number): void {
    if (!this.#guards.mayHold(event, this.#changes)) return;
    this.#reachGoals(at);
    if (this.status !== status.active) return;
    const exit = this.#guards.findExit(event, this.#changes, this.frame);
    this.#changes = 0;
    if (exit !== none) this.#end(status.exited, exit, at);
  }

  #reachGoals(at: number): void {
    for (let word = 0; word < this.goals.length; word++) this.#goalsBefore[word] = this.goals[word] ?? 0;
    this.#guards.reachGoals(this.goals, this.#changes, this.frame);
    for (let word = 0; word < this.goals.length; word++) {
      const fresh = (this.goals[word] ?? 0) ^ (this.#goalsBefore[word] ?? 0);
      if (fresh === 0) continue;
      for (let goal = word * 32; goal < this.#goalCount && goal < word * 32 + 32; goal++) {
        if ((fresh & (1 << (goal & 31))) !== 0) this.#watcher.goalReached(goal, at);
      }
    }
  }

  #end(as: number, exit: number, at: number): void {
    this.status = as;
    this.#endedAt = at;
    this.#wait = none;
    this.#waitDueAt = Number.POSITIVE_INFINITY;
    this.#setDue();
    this.#watcher.runEnded(as, exit, at);
    // A run that is complete stays where it finished.
    if (as !== status.completed) this.#leaveStages(at);
  }

  #leaveStages(at: number): void {
    const { state } = this.machine;
    for (let stage = state.active.length - 1; stage > root; stage--) {
      if (state.active[stage] === 1) this.#watcher.stageLeft(stage, at);
    }
  }

  #findNextWait(): void {
    const { state } = this.machine;
    this.#wait = state.findNextWait();
    this.#waitDueAt =
      this.#wait === none ? Number.POSITIVE_INFINITY : (state.dueAt[this.#wait] ?? Number.POSITIVE_INFINITY);
    this.#setDue();
  }

  #isGoingRound(at: number): boolean {
    this.stepCount += 1;
    this.#logCount = 0;
    this.#hasMoved = false;
    this.#stepsAtInstant = at === this.#instant ? this.#stepsAtInstant + 1 : 1;
    this.#instant = at;
    if (this.#stepsAtInstant <= maxStepsAtInstant) return false;
    this.#end(status.stuck, none, at);
    return true;
  }

  #setCursor(at: number, findPayload: FactCursor["findPayload"]): void {
    this.cursor.now = at;
    this.cursor.findPayload = findPayload;
  }

  transitionTaken(transition: number): void {
    this.#log[this.#logCount++] = transition * 4;
  }

  stageLeft(stage: number): void {
    this.#log[this.#logCount++] = stage * 4 + 1;
    if (this.#isWatched[stage] === 1) this.#hasMoved = true;
  }

  stageEntered(stage: number): void {
    this.#log[this.#logCount++] = stage * 4 + 2;
    if (this.#isWatched[stage] === 1) this.#hasMoved = true;
  }

  #tell(at: number): void {
    const watcher = this.#watcher;
    for (let index = 0; index < this.#logCount; index++) {
      const entry = this.#log[index] ?? 0;
      const kind = entry & 3;
      const place = entry >> 2;
      if (kind === 0) watcher.transitionTaken(place, at);
      else if (kind === 1) watcher.stageLeft(place, at);
      else watcher.stageEntered(place, at);
    }
    this.#logCount = 0;
  }
}

function stepByTables({ tables }: Journey, observer: StepObserver): StepMachine {
  return new TableMachine(tables, {
    guardRead: ignore,
    microstepBegun: ignore,
    effectDone: ignore,
    transitionTaken: (transition) => observer.transitionTaken(transition),
    stageLeft: (stage) => observer.stageLeft(stage),
    stageEntered: (stage) => observer.stageEntered(stage),
  });
}

function ignore(): void {
  // What nobody counts.
}

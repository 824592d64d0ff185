import type { Journey } from "../../compile/Journey.js";
import { type JourneyTables, none } from "../../compile/JourneyTables.js";
import { type FactCursor, noPayload } from "../FactStore.js";
import { beginning } from "../orderEntries.js";
import { maxStepsAtInstant } from "../RunFold.js";
import { completeTableFrame } from "../tables/completeTableFrame.js";
import { type TableFrame, TableMachine } from "../tables/TableMachine.js";
import { type EntryTables, toEntryTables } from "./EntryTables.js";
import { getFactChange, PackedFacts } from "./PackedFacts.js";
import { factCode, type PackedLedgers } from "./PackedLedgers.js";
import { itemKind, type PlainSpan, PlainSteps } from "./PlainSteps.js";
import { noCause, type PopulationRuns, status } from "./PopulationRuns.js";
import { SelectionCache } from "./SelectionCache.js";
import { change, WatchedGuards } from "./WatchedGuards.js";

/** Folds one packed ledger after the other: `JourneyFold` and `RunFold` by number, without a trace. */
export class PopulationFold {
  readonly #tables: JourneyTables;
  readonly #packed: PackedLedgers;
  readonly #entries: EntryTables;
  readonly #guards: WatchedGuards;
  readonly #machine: TableMachine;
  readonly #facts: PackedFacts;
  readonly #cursor: FactCursor = { now: 0, findPayload: noPayload };
  readonly #frame: TableFrame;
  readonly #entryFrame: TableFrame;
  /** Nothing follows a move by itself. */
  readonly #isCalm: boolean;
  readonly #plain: PlainSteps;
  readonly #span: PlainSpan = {
    end: 0,
    until: 0,
    isActive: false,
    instant: 0,
    stepsAtInstant: 0,
    started: none,
    leaf: none,
    since: Number.NaN,
    cause: none,
    transition: none,
  };
  /** Whether the span at hand has come further than the machine. */
  #isAhead = false;
  /** Number of the payload of the event at hand. */
  #payload = none;

  #status: number = status.notEntered;
  #runCount = 0;
  #endedAt = 0;
  #exit = none;
  #cause = noCause;
  #causeMove = noCause;
  readonly #goals: Uint32Array;
  /** Bits of `change`, since goals and exits were last read. */
  #changes = 0;
  #instant = Number.NaN;
  #stepsAtInstant = 0;
  #wait = none;
  #waitDueAt = Number.POSITIVE_INFINITY;
  readonly #passedDates: Uint8Array;
  #date = none;
  #dateAt = Number.POSITIVE_INFINITY;
  #foldedUntil = beginning;

  constructor(journey: Journey, packed: PackedLedgers, goalWords: number) {
    this.#tables = journey.tables;
    this.#packed = packed;
    this.#entries = toEntryTables(journey);
    this.#guards = new WatchedGuards(journey);
    this.#machine = new TableMachine(journey.tables);
    this.#isCalm = !journey.tables.mayNotSettle;
    const cache = new SelectionCache(journey, packed.payloadStarts.length - 1);
    this.#facts = new PackedFacts(journey, packed, cache.factLimit);
    this.#plain = new PlainSteps(
      packed,
      this.#machine,
      cache,
      this.#facts,
      this.#findItemKinds(),
      Uint8Array.from(journey.tables.stages.ids, (id) => (this.#guards.stages.has(id) ? 1 : 0)),
    );
    this.#frame = completeTableFrame(
      this.#facts.store.createFrame(this.#cursor),
      this.#tables,
      this.#machine.state,
    );
    this.#entryFrame = Object.assign(this.#facts.store.createFrame(this.#cursor), {
      isIn: () => false,
      findEntered: () => undefined,
      getCounter: () => 0,
    });
    this.#goals = new Uint32Array(goalWords);
    this.#passedDates = new Uint8Array(this.#entries.dated.length);
  }

  /** Folds one HCP's items up to `now`, and writes where they stand. */
  fold(hcp: number, now: number, runs: PopulationRuns): void {
    const { starts, times, codes, eventCount } = this.#packed;
    this.#reset();
    const end = starts[hcp + 1] ?? 0;
    const begin = starts[hcp] ?? 0;
    for (let item = this.#isPlain() ? this.#takePlain(begin, end, now) : begin; item < end; item++) {
      const at = times[item] ?? 0;
      if (at > now) break;
      this.#catchUp();
      if (this.#isDue(at)) this.#fireDue(at, false);
      this.#foldedUntil = at;
      const code = codes[item] ?? 0;
      if (code < eventCount) this.#takeEvent(item, code, at);
      else this.#takeFact(item, code - eventCount, at);
      if (this.#isPlain()) item = this.#takePlain(item + 1, end, now) - 1;
    }
    if (this.#isDue(now) || this.#isDueAt(now)) {
      this.#catchUp();
      this.#fireDue(now, true);
    }
    this.#write(hcp, runs);
  }

  #catchUp(): void {
    if (!this.#isAhead) return;
    this.#isAhead = false;
    this.#plain.settle(this.#span);
  }

  #findItemKinds(): Uint8Array {
    const { eventCount } = this.#packed;
    const { byEvent, guards, dated } = this.#entries;
    const isStartPlain =
      this.#machine.findPlainStart() !== undefined && !this.#guards.sees(change.everything);
    const findKind = (type: number): number => {
      if (this.#facts.store.isRecorded(type) || this.#guards.endsBy(type)) return itemKind.noted;
      const [entry] = byEvent[type] ?? [];
      if (entry === undefined) return itemKind.step;
      return isStartPlain && guards[entry] === undefined ? itemKind.start : itemKind.entry;
    };
    const isQuiet = (code: number) => dated.length === 0 && !this.#guards.sees(getFactChange(code));
    return Uint8Array.from({ length: eventCount + Object.keys(factCode).length }, (_none, code) => {
      if (code < eventCount) return findKind(code);
      return isQuiet(code - eventCount) ? itemKind.fact : itemKind.noted;
    });
  }

  /** Whether what comes next may be an event that only moves, or not even that. */
  #isPlain(): boolean {
    return (
      this.#isCalm &&
      (this.#status === status.active
        ? this.#machine.state.leafCount === 1 && !this.#guards.sees(this.#changes)
        : this.#status === status.notEntered)
    );
  }

  #takePlain(from: number, end: number, now: number): number {
    const span = this.#span;
    span.end = end;
    span.until = Math.min(now, this.#waitDueAt, this.#dateAt);
    span.isActive = this.#status === status.active;
    span.instant = this.#instant;
    span.stepsAtInstant = this.#stepsAtInstant;
    const item = this.#plain.run(from, span);
    if (item === from) return item;
    this.#isAhead = span.leaf !== none;
    this.#foldedUntil = this.#packed.times[item - 1] ?? beginning;
    this.#instant = span.instant;
    this.#stepsAtInstant = span.stepsAtInstant;
    if (span.started !== none) this.#noteStart(span.started);
    if (span.cause === none) return item;
    this.#cause = span.cause;
    this.#causeMove = span.transition;
    return item;
  }

  #noteStart(item: number): void {
    this.#runCount += 1;
    this.#status = status.active;
    this.#cause = item;
    this.#causeMove = -1 - (this.#entries.byEvent[this.#packed.codes[item] ?? 0]?.[0] ?? none);
  }

  #reset(): void {
    this.#isAhead = false;
    this.#facts.reset();
    this.#status = status.notEntered;
    this.#runCount = 0;
    this.#exit = none;
    this.#cause = noCause;
    this.#causeMove = noCause;
    if (this.#goals.length > 0) this.#goals.fill(0);
    this.#wait = none;
    this.#waitDueAt = Number.POSITIVE_INFINITY;
    this.#foldedUntil = beginning;
    if (this.#passedDates.length === 0) return;
    this.#passedDates.fill(0);
    this.#findNextDate();
  }

  #takeEvent(item: number, type: number, at: number): void {
    this.#payload = this.#packed.first[item] ?? none;
    this.#setCursor(at, this.#facts.openPayload(this.#payload));
    if (this.#facts.store.recordEvent(type, at, this.#cursor.findPayload)) this.#changes |= change.events;
    if (this.#status === status.active) this.#step(item, type, at);
    else this.#tryStart(this.#entries.byEvent[type], item, type, at);
  }

  #takeFact(item: number, code: number, at: number): void {
    this.#changes |= this.#facts.record(item, code, at);
    if (this.#entries.dated.length > 0) this.#findNextDate();
    if (this.#status !== status.active) return;
    this.#setCursor(at, noPayload);
    this.#step(item, none, at);
  }

  #isDue(at: number): boolean {
    return this.#waitDueAt < at || this.#dateAt < at;
  }

  #isDueAt(at: number): boolean {
    return this.#waitDueAt === at || this.#dateAt === at;
  }

  /** Fires waits and dated entries due before `until`, or at it too, earliest first; waits before dates (semantics 3). */
  #fireDue(until: number, isInclusive: boolean): void {
    for (;;) {
      const isWait = this.#waitDueAt <= this.#dateAt;
      const at = isWait ? this.#waitDueAt : this.#dateAt;
      if (!(at < until || (isInclusive && at === until && at < Number.POSITIVE_INFINITY))) return;
      this.#setCursor(at, noPayload);
      if (isWait) this.#fireWait(at);
      else this.#passDate(at);
    }
  }

  #fireWait(at: number): void {
    const wait = this.#wait;
    if (this.#isGoingRound(at)) return;
    const isSettled = this.#machine.fire(wait, this.#frame);
    this.#settle(isSettled, -1 - wait, none, at);
  }

  #passDate(at: number): void {
    const { entry = none } = this.#entries.dated[this.#date] ?? {};
    this.#passedDates[this.#date] = 1;
    this.#findNextDate();
    if (this.#status !== status.active) {
      this.#tryStart(Int32Array.of(entry), -1 - this.#tables.transitions.count - entry, none, at);
    }
  }

  #findNextDate(): void {
    const { dated } = this.#entries;
    this.#date = none;
    this.#dateAt = Number.POSITIVE_INFINITY;
    for (let index = 0; index < dated.length; index++) {
      const entry = dated[index];
      if (entry === undefined || this.#passedDates[index] === 1) continue;
      // A change of the HCP's zone may move a day into the past.
      const at = Math.max(entry.at ?? this.#facts.store.startOfDayMs(entry.day), this.#foldedUntil);
      if (at >= this.#dateAt) continue;
      this.#date = index;
      this.#dateAt = at;
    }
  }

  #tryStart(entries: Int32Array | undefined, cause: number, event: number, at: number): void {
    if (entries === undefined || entries.length === 0 || !this.#mayStart(at)) return;
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index] ?? none;
      const read = this.#entries.guards[entry];
      if (read !== undefined && read(this.#entryFrame) !== true) continue;
      this.#start(entry, cause, event, at);
      return;
    }
  }

  /** The first run always may; another one as the journey's rule on re-entry says. */
  #mayStart(at: number): boolean {
    const { allowed, most, afterMs } = this.#entries;
    if (this.#runCount === 0) return true;
    return allowed && this.#runCount < most && at >= this.#endedAt + afterMs;
  }

  #start(entry: number, cause: number, event: number, at: number): void {
    this.#runCount += 1;
    this.#status = status.active;
    this.#exit = none;
    if (this.#goals.length > 0) this.#goals.fill(0);
    this.#changes = change.everything;
    this.#cause = cause;
    this.#causeMove = -1 - entry;
    this.#instant = Number.NaN;
    this.#settle(this.#machine.start(this.#frame), cause, event, at);
    if (this.#status === status.stuck) this.#cause = this.#causeMove = noCause;
  }

  /** One macrostep: exits first, then selection, then goals and exits again (semantics 20, 22). */
  #step(item: number, event: number, at: number): void {
    if (this.#isGoingRound(at)) return;
    const exit = this.#guards.mayHold(event, this.#changes)
      ? this.#guards.findExit(event, this.#changes, this.#frame)
      : none;
    if (exit === none) this.#select(item, event, at);
    else this.#leave(exit, item, noCause, at);
  }

  /** Makes the macrostep with the transition that the same event selected before, or finds it. */
  #select(item: number, event: number, at: number): void {
    const machine = this.#machine;
    const { leaves, leafCount } = machine.state;
    if (event === none || leafCount !== 1) {
      this.#settle(machine.step(event, this.#frame), item, event, at);
      return;
    }
    const leaf = leaves[0] ?? none;
    const selection = { leaf, event, payload: this.#payload, facts: this.#facts.signature.number };
    const known = this.#plain.find(selection);
    if (known === undefined) {
      const isSettled = machine.step(event, this.#frame);
      this.#plain.remember(selection, machine.selected);
      this.#settle(isSettled, item, event, at);
    } else if (this.#isCalm && (known === none || machine.tryPlainMove(known, at))) {
      if (known !== none) this.#noteMove(item, known);
      this.#conclude(item, event, at, known);
    } else {
      this.#settle(machine.stepBy(known, this.#frame), item, event, at);
    }
  }

  #settle(isSettled: boolean, cause: number, event: number, at: number): void {
    const { takenCount, lastTaken, hasCounted, state } = this.#machine;
    if (!isSettled) {
      this.#end(status.stuck, at);
      return;
    }
    if (takenCount > 0) this.#noteMove(cause, lastTaken);
    if (hasCounted) this.#changes |= change.counters;
    if (state.isComplete) this.#end(status.completed, at);
    this.#conclude(cause, event, at, lastTaken);
    if (this.#status === status.active) this.#findNextWait();
  }

  #noteMove(cause: number, transition: number): void {
    this.#cause = cause;
    this.#causeMove = transition;
    this.#changes |= change.stages;
  }

  /** Goals and exits after a macrostep. */
  #conclude(cause: number, event: number, at: number, moved: number): void {
    if (!this.#guards.mayHold(event, this.#changes)) return;
    this.#guards.reachGoals(this.#goals, this.#changes, this.#frame);
    if (this.#status !== status.active) return;
    const exit = this.#guards.findExit(event, this.#changes, this.#frame);
    this.#changes = 0;
    if (exit !== none) this.#leave(exit, cause, moved === none ? this.#startMove(cause) : moved, at);
  }

  /** What moved the run in a step in which nothing was taken: the entry, if it started by it. */
  #startMove(cause: number): number {
    return this.#cause === cause && this.#causeMove < 0 ? this.#causeMove : noCause;
  }

  #leave(exit: number, cause: number, move: number, at: number): void {
    this.#exit = exit;
    this.#cause = cause;
    this.#causeMove = move;
    this.#end(status.exited, at);
  }

  #end(as: number, at: number): void {
    this.#status = as;
    this.#endedAt = at;
    this.#wait = none;
    this.#waitDueAt = Number.POSITIVE_INFINITY;
  }

  #findNextWait(): void {
    this.#wait = this.#machine.state.findNextWait();
    this.#waitDueAt =
      this.#wait === none
        ? Number.POSITIVE_INFINITY
        : (this.#machine.state.dueAt[this.#wait] ?? Number.POSITIVE_INFINITY);
  }

  #isGoingRound(at: number): boolean {
    this.#stepsAtInstant = at === this.#instant ? this.#stepsAtInstant + 1 : 1;
    this.#instant = at;
    if (this.#stepsAtInstant <= maxStepsAtInstant) return false;
    this.#end(status.stuck, at);
    return true;
  }

  #setCursor(at: number, findPayload: FactCursor["findPayload"]): void {
    this.#cursor.now = at;
    this.#cursor.findPayload = findPayload;
  }

  #write(hcp: number, runs: PopulationRuns): void {
    const { positions } = this.#tables.stages;
    const stage = this.#isAhead ? this.#span.leaf : this.#findFirstLeaf();
    const since = this.#isAhead ? this.#span.since : this.#machine.state.since[stage];
    runs.statuses[hcp] = this.#status;
    runs.stages[hcp] = stage === none ? none : (positions[stage] ?? none);
    runs.since[hcp] = stage === none ? Number.NaN : (since ?? Number.NaN);
    runs.causes[hcp] = this.#cause;
    runs.causeMoves[hcp] = this.#causeMove;
    runs.exits[hcp] = this.#exit;
    runs.ordinals[hcp] = Math.max(1, this.#runCount);
    if (runs.goalWords > 0) runs.goals.set(this.#goals, hcp * runs.goalWords);
  }

  #findFirstLeaf(): number {
    const { positions } = this.#tables.stages;
    const { leaves, leafCount } = this.#machine.state;
    let stage = none;
    for (let index = 0; index < leafCount && this.#runCount > 0; index++) {
      const leaf = leaves[index] ?? none;
      if (stage === none || (positions[leaf] ?? 0) < (positions[stage] ?? 0)) stage = leaf;
    }
    return stage;
  }
}

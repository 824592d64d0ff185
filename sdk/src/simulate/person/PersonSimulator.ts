import type { Journey } from "../../compile/Journey.js";
import { none, root } from "../../compile/JourneyTables.js";
import { type FactCursor, noPayload } from "../../run/FactStore.js";
import { change } from "../../run/population/WatchedGuards.js";
import { Chance } from "../chance/Chance.js";
import type { SimulationPlan } from "../SimulationOptions.js";
import { BehaviourDraw } from "./BehaviourDraw.js";
import { DueHeap } from "./DueHeap.js";
import { findEntryEvent } from "./findEntryEvent.js";
import { type CreateSteps, type FoldWatcher, PersonFold } from "./PersonFold.js";
import { gateAnswer, PersonGates } from "./PersonGates.js";
import { PersonResponses, type RespondingPerson } from "./PersonResponses.js";
import { type PastSend, PersonSource, toReader } from "./PersonSource.js";
import { refusal } from "./refusalReasons.js";
import type { SimulationSink } from "./SimulationSink.js";
import { TimerQueue } from "./TimerQueue.js";
import { type TouchpointTable, toTouchpointTables } from "./TouchpointTables.js";

const nothing = new Int32Array(0);

/** What a person whose journey does not come to rest was last doing. */
export interface RestlessPlace {
  readonly kind: "wait" | "behaviour" | "touchpoint" | "response";
  readonly id: string;
}

/**
 * Simulates one person after the other: what comes next, of waits, touchpoints, answers and events by themselves, happens
 * next, in the order of semantics 3. Nothing is sent; the sink is told.
 */
export class PersonSimulator implements FoldWatcher {
  readonly fold: PersonFold;
  readonly source: PersonSource;
  /** Set where a person took more steps than anybody should. */
  restless: RestlessPlace | undefined;
  readonly #journey: Journey;
  readonly #plan: SimulationPlan;
  readonly #sink: SimulationSink;
  readonly #chance: Chance;
  readonly #gates: PersonGates;
  readonly #touchpoints: readonly TouchpointTable[];
  readonly #behaviours: readonly BehaviourDraw[];
  readonly #responses: PersonResponses;
  readonly #responsePayloads: readonly FactCursor["findPayload"][];
  /** Behaviours come first, then touchpoints. */
  readonly #timers: TimerQueue;
  readonly #answers = new DueHeap();
  readonly #touchpointsOf: readonly Int32Array[];
  readonly #behavioursOf: readonly Int32Array[];
  /** By persona, then by stage: the behaviours that are theirs. */
  readonly #behavioursBy: readonly (readonly Int32Array[])[];
  readonly #entryEvent: number;
  readonly #mostSteps: number;
  /** By touchpoint: when its stage was entered, which time comes next, whether it waits for hours, and sends in all. */
  readonly #enteredAt: Float64Array;
  readonly #planned: Int32Array;
  readonly #isDeferred: Uint8Array;
  readonly #sent: Int32Array;
  readonly #drawn: Int32Array;
  #person = 0;
  /** The person at hand, as who answers is asked for. */
  readonly #who: RespondingPerson;
  #isLive = false;
  #nextExpiry = 0;
  #floor = 0;

  /** @param createSteps - What steps people; the journey's tables unless said otherwise. */
  constructor(journey: Journey, plan: SimulationPlan, sink: SimulationSink, createSteps?: CreateSteps) {
    this.#journey = journey;
    this.#plan = plan;
    this.#sink = sink;
    this.#chance = new Chance(plan.seed);
    this.fold = new PersonFold(journey, this, createSteps);
    this.#touchpoints = toTouchpointTables(journey);
    this.#gates = new PersonGates(journey, this.fold, this.#touchpoints);
    this.source = new PersonSource(journey, this.fold, this.#gates);
    this.#behaviours = journey.document.behaviour.map((behaviour) => new BehaviourDraw(journey, behaviour));
    this.#responses = new PersonResponses(journey);
    this.#who = { person: 0, persona: 0, chance: this.#chance, facts: this.fold.facts, now: 0 };
    this.#responsePayloads = this.#responses.all.map(({ payload }) => toPayloadReader(payload));
    this.#timers = new TimerQueue(this.#behaviours.length + this.#touchpoints.length);
    const { count } = journey.tables.stages;
    this.#touchpointsOf = listByStage(count, this.#touchpoints);
    this.#behavioursOf = listByStage(count, this.#behaviours);
    this.#behavioursBy = [...journey.document.personas, undefined].map((_persona, persona) =>
      this.#behavioursOf.map((all) => all.filter((number) => this.#behaviours[number]?.isOf(persona))),
    );
    this.#entryEvent = findEntryEvent(journey.document, journey.tables.eventNumbers);
    this.#mostSteps = 2_000 + 200 * plan.days;
    const size = this.#touchpoints.length;
    this.#enteredAt = new Float64Array(size);
    this.#planned = new Int32Array(size);
    this.#isDeferred = new Uint8Array(size);
    this.#sent = new Int32Array(size);
    this.#drawn = new Int32Array(this.#behaviours.length);
  }

  /** Simulates one person to the horizon. */
  run(replication: number, index: number): void {
    const { population, ledgers, from, until } = this.#plan;
    this.#person = replication * population + index;
    this.#clear();
    const ledger = ledgers?.[index];
    const drawn = ledger === undefined ? this.source.sample(this.#chance, this.#person) : undefined;
    if (ledger !== undefined) this.source.open(ledger, from);
    this.#who.person = this.#person;
    this.#who.persona = this.source.persona;
    this.#isLive = true;
    this.#sink.personBegun({ replication, index, persona: this.source.persona });
    this.#floor = from;
    this.#startBehaviours(root, from);
    if (drawn === undefined) {
      this.#resume(from);
    } else {
      this.fold.fireUntil(from, false);
      this.source.grant(drawn, from);
      if (this.#entryEvent !== none) {
        this.#sink.eventHappened("entry", 0, this.#entryEvent, from);
        this.fold.takeEvent(this.#entryEvent, from, noPayload);
      }
    }
    this.#goOn(until);
    this.#sink.personDone();
    this.#isLive = false;
  }

  #clear(): void {
    this.#isLive = false;
    this.#timers.clear();
    this.#answers.clear();
    this.#sent.fill(0);
    this.#drawn.fill(0);
    this.#isDeferred.fill(0);
    this.#nextExpiry = 0;
  }

  /** What somebody's history leaves: plans that are not due yet, and answers that may still come (semantics 31). */
  #resume(from: number): void {
    const { active, since } = this.fold.machine.state;
    this.#floor = from + 1;
    for (const send of this.source.sends) this.#awaitAnswer(send, from);
    if (!this.fold.isActive) return;
    for (let stage = root + 1; stage < active.length; stage++) {
      if (active[stage] === 1) this.#resumeStage(stage, since[stage] ?? from, from);
    }
  }

  /** A touchpoint of the history that has had no answer may still have one. */
  #awaitAnswer({ touchpoint: id, at }: PastSend, from: number): void {
    const number = this.#touchpoints.findIndex((touchpoint) => touchpoint.id === id);
    if (number < 0) return;
    const occurrence = this.#sent[number] ?? 0;
    this.#sent[number] = occurrence + 1;
    const isAnswer = (type: number) =>
      this.#responses.all.some(({ touchpoint, event }) => touchpoint === number && event === type);
    if (at >= from || this.source.hasHappened(isAnswer, at)) return;
    this.#who.now = at;
    if (this.#responses.drawLate(number, occurrence, from - at, this.#who))
      this.#answers.push(this.#responses.chosen, from + this.#responses.delayMs);
  }

  #resumeStage(stage: number, since: number, from: number): void {
    this.#startBehaviours(stage, from);
    for (const number of this.#touchpointsOf[stage] ?? []) {
      const touchpoint = this.#touchpoints[number];
      if (touchpoint === undefined) continue;
      const made = this.source.sends.filter(({ touchpoint: id, at }) => id === touchpoint.id && at >= since);
      this.#enteredAt[number] = since;
      this.#planned[number] = made.length;
      // What came due before is past, whether it was made or not (semantics 29).
      while (this.#findDue(number) <= from) this.#planned[number] = (this.#planned[number] ?? 0) + 1;
      this.#setTimer(number);
    }
  }

  /** Lets everything happen in its order until an instant, and with it. */
  #goOn(until: number): void {
    const { fold } = this;
    for (let steps = 0; !fold.isOver; steps++) {
      const timersAt = this.#timers.dueAt;
      const answerAt = this.#answers.dueAt;
      const expiryAt = this.#findExpiryAt();
      let at = Math.min(timersAt, answerAt);
      if (expiryAt < at) at = expiryAt;
      if (at < this.#floor) at = this.#floor;
      const isWait = fold.dueAt < at;
      if ((isWait ? fold.dueAt : at) > until) return;
      if (steps > this.#mostSteps) {
        this.restless = this.#findRestlessPlace(isWait);
        return;
      }
      if (isWait) {
        // What follows from a wait comes after it: entries at its instant were before it (semantics 3).
        this.#floor = fold.dueAt + 1;
        fold.fireNext();
        continue;
      }
      // A time that passed while the one before it waited for hours comes now, not then.
      this.#floor = at;
      if (expiryAt <= at) this.#expire(at);
      else if (answerAt <= at) this.#answer(at);
      else if (timersAt <= at) this.#fire(this.#timers.next, at);
      else return;
    }
  }

  #findExpiryAt(): number {
    const { expiries } = this.source;
    return expiries.length === 0
      ? Number.POSITIVE_INFINITY
      : (expiries[this.#nextExpiry]?.at ?? Number.POSITIVE_INFINITY);
  }

  #expire(at: number): void {
    const expiry = this.source.expiries[this.#nextExpiry++];
    if (expiry !== undefined) this.source.expire(expiry.consent, expiry.grant, at);
  }

  #answer(at: number): void {
    const number = this.#answers.pop();
    const response = this.#responses.all[number];
    if (response === undefined) return;
    this.#sink.eventHappened("response", number, response.event, at);
    this.fold.takeEvent(response.event, at, this.#responsePayloads[number] ?? noPayload);
  }

  #fire(timer: number, at: number): void {
    const touchpoint = timer - this.#behaviours.length;
    if (touchpoint >= 0) {
      this.#ask(touchpoint, at);
      return;
    }
    const behaviour = this.#behaviours[timer];
    if (behaviour === undefined) return;
    this.#startBehaviour(timer, at);
    this.#sink.eventHappened("behaviour", timer, behaviour.event, at);
    this.fold.takeEvent(behaviour.event, at, behaviour.findPayload);
  }

  /** A touchpoint is due: all gates are asked (semantics 26). */
  #ask(number: number, at: number): void {
    const answer = this.#gates.ask(number, at);
    if (answer === gateAnswer.deferred) {
      if (this.#isDeferred[number] === 0) this.#sink.touchpointDeferred(number, at);
      this.#isDeferred[number] = 1;
      this.#timers.start(this.#behaviours.length + number, this.#gates.until);
      return;
    }
    this.#isDeferred[number] = 0;
    this.#planned[number] = (this.#planned[number] ?? 0) + 1;
    this.#setTimer(number);
    if (answer === gateAnswer.allowed) this.#send(number, at);
    else this.#sink.touchpointRefused(number, answer, at);
  }

  #send(number: number, at: number): void {
    const { fold } = this;
    this.#sink.touchpointSent(number, at);
    fold.facts.recordTouch(this.#touchpoints[number]?.channel ?? none, at);
    const occurrence = this.#sent[number] ?? 0;
    this.#sent[number] = occurrence + 1;
    this.#who.now = at;
    const answers = this.#responses.draw(number, occurrence, this.#who);
    if (answers) this.#answers.push(this.#responses.chosen, at + this.#responses.delayMs);
    fold.takeFact(change.touches, at);
  }

  #findDue(number: number): number {
    const touchpoint = this.#touchpoints[number];
    const planned = this.#planned[number] ?? 0;
    if (touchpoint === undefined || planned >= touchpoint.most) return Number.POSITIVE_INFINITY;
    return (this.#enteredAt[number] ?? 0) + touchpoint.firstMs + planned * touchpoint.everyMs;
  }

  /** Sets the timer of a touchpoint's next time, if there is one. */
  #setTimer(number: number): void {
    const dueAt = this.#findDue(number);
    const timer = this.#behaviours.length + number;
    if (dueAt < Number.POSITIVE_INFINITY) this.#timers.start(timer, dueAt);
    else this.#timers.stop(timer);
  }

  #startBehaviours(stage: number, at: number): void {
    const behaviours = this.#behavioursBy[this.source.persona]?.[stage] ?? nothing;
    for (let place = 0; place < behaviours.length; place++)
      this.#startBehaviour(behaviours[place] ?? none, at);
  }

  #startBehaviour(number: number, at: number): void {
    const behaviour = this.#behaviours[number];
    if (behaviour === undefined) return;
    const occurrence = this.#drawn[number] ?? 0;
    this.#drawn[number] = occurrence + 1;
    this.#timers.start(number, at + behaviour.drawMs(this.#chance, this.#person, occurrence));
  }

  #findRestlessPlace(isWait: boolean): RestlessPlace {
    const { transitions } = this.#journey.tables;
    const wait = this.fold.machine.state.findNextWait();
    if (isWait && wait !== none) return { kind: "wait", id: transitions.ids[wait] ?? "" };
    const { next } = this.#timers;
    const touchpoint = this.#touchpoints[next - this.#behaviours.length];
    if (touchpoint !== undefined) return { kind: "touchpoint", id: touchpoint.id };
    return { kind: "behaviour", id: this.#journey.document.behaviour[next]?.id ?? "" };
  }

  stageEntered(stage: number, at: number): void {
    if (!this.#isLive) return;
    this.#sink.stageEntered(stage, at);
    this.#startBehaviours(stage, at);
    const touchpoints = this.#touchpointsOf[stage] ?? nothing;
    for (let place = 0; place < touchpoints.length; place++) {
      const number = touchpoints[place] ?? none;
      this.#enteredAt[number] = at;
      this.#planned[number] = 0;
      this.#setTimer(number);
    }
  }

  stageLeft(stage: number, at: number): void {
    if (!this.#isLive) return;
    const behaviours = this.#behavioursBy[this.source.persona]?.[stage] ?? nothing;
    for (let place = 0; place < behaviours.length; place++) this.#timers.stop(behaviours[place] ?? none);
    const touchpoints = this.#touchpointsOf[stage] ?? nothing;
    for (let place = 0; place < touchpoints.length; place++)
      this.#cancel(touchpoints[place] ?? none, refusal["gate.stageLeft"], at);
    this.#sink.stageLeft(stage, at);
  }

  /** A touchpoint that waits for hours is refused where its stage is left or its run ends meanwhile. */
  #cancel(number: number, reason: number, at: number): void {
    this.#timers.stop(this.#behaviours.length + number);
    if (this.#isDeferred[number] === 0) return;
    this.#isDeferred[number] = 0;
    this.#sink.touchpointRefused(number, reason, at);
  }

  transitionTaken(transition: number, at: number): void {
    if (this.#isLive) this.#sink.transitionTaken(transition, at);
  }

  goalReached(goal: number, at: number): void {
    if (this.#isLive) this.#sink.goalReached(goal, at);
  }

  runStarted(at: number): void {
    if (this.#isLive) this.#sink.runStarted(at);
  }

  runEnded(status: number, exit: number, at: number): void {
    if (!this.#isLive) return;
    for (let stage = root + 1; stage < this.#touchpointsOf.length; stage++) {
      for (const behaviour of this.#behavioursOf[stage] ?? []) this.#timers.stop(behaviour);
    }
    for (let number = 0; number < this.#touchpoints.length; number++)
      this.#cancel(number, refusal["gate.ended"], at);
    this.#sink.runEnded(status, exit, at);
  }
}

function toPayloadReader(
  payload: readonly { readonly name: string; readonly value: string | number | boolean }[],
): FactCursor["findPayload"] {
  if (payload.length === 0) return noPayload;
  return toReader(Object.fromEntries(payload.map(({ name, value }) => [name, value])));
}

function listByStage(count: number, items: readonly { readonly stage: number }[]): readonly Int32Array[] {
  const lists: number[][] = Array.from({ length: count }, () => []);
  items.forEach(({ stage }, number) => void lists[stage]?.push(number));
  return lists.map((list) => Int32Array.from(list));
}

import type { Guarded, Journey } from "../../compile/Journey.js";
import { type JourneyTables, none, root } from "../../compile/JourneyTables.js";
import { collectReads } from "../../guards/collectReads.js";
import { requireDurationMs } from "../../model/duration.js";
import type { Exit } from "../../model/journeySchema.js";
import { matchesEventType } from "../../model/trigger.js";
import { completeTableFrame } from "../../run/tables/completeTableFrame.js";
import { TableMachine } from "../../run/tables/TableMachine.js";
import { TableState } from "../../run/tables/TableState.js";
import { findAnswerProbability, findGate, listTouchTimes } from "./answers.js";
import type { Clocks } from "./competeClocks.js";
import { createDelayLaw } from "./DelayLaw.js";
import { createObstacle, type ExactObstacle } from "./ExactObstacle.js";
import type { Profile } from "./listProfiles.js";
import { createProfileFrame, RigidGuards } from "./RigidGuards.js";

/** Where a clock leads, and by which transition or exit. */
export interface Step {
  readonly to: number;
  readonly place: string;
  /** Stages active before and after, which were not entered anew: their clocks go on. */
  readonly kept: readonly number[];
}

/** One place that a run may be in for a while, or where it ends. */
export interface JourneyState {
  readonly kind: "active" | "completed" | "exited" | "stuck";
  /** The innermost active stage; where an ended run stood when it ended. */
  readonly stage: string;
  readonly exit: string | undefined;
  /** Goals that hold here, by place in the document. */
  readonly goals: ReadonlySet<number>;
  readonly clocks: Clocks<Step>;
  /** Stages whose clocks are not memoryless and matter here. */
  readonly clockStages: readonly number[];
  /** Touchpoints whose answers may come after this state was left. */
  readonly late: readonly { readonly touchpoint: number; readonly event: string }[];
}

export const mostStates = 500;

const dayMs = 86_400_000;
const noClocks: Clocks<Step> = { rates: [], wait: undefined, touches: [] };

/** Finds every state that the people of one profile can come to, with the clocks that run in each. */
export class JourneyExplorer {
  readonly states: JourneyState[] = [];
  readonly guards: RigidGuards;
  readonly #journey: Journey;
  readonly #tables: JourneyTables;
  readonly #profile: Profile;
  readonly #machine: TableMachine;
  readonly #frame;
  readonly #entryFrame;
  readonly #numbers = new Map<string, number>();
  readonly #open: number[] = [];
  readonly #snapshots = new Map<number, TableState>();
  /** Counters that guards read: the others tell no states apart. */
  readonly #counters: readonly number[];

  constructor(journey: Journey, profile: Profile) {
    this.#journey = journey;
    this.#profile = profile;
    this.guards = new RigidGuards(journey);
    this.#tables = this.guards.watch(journey);
    this.#machine = new TableMachine(this.#tables);
    this.#frame = completeTableFrame(createProfileFrame(profile), this.#tables, this.#machine.state);
    this.#entryFrame = Object.assign(createProfileFrame(profile), {
      isIn: () => false,
      findEntered: () => undefined,
      getCounter: () => 0,
    });
    const guarded = [
      ...journey.transitions.values(),
      ...journey.exits,
      ...journey.goals,
      ...journey.touchpoints,
    ];
    const read = new Set(guarded.flatMap(({ guard }) => (guard ? collectReads(guard).counters : [])));
    this.#counters = this.#tables.counters.ids.flatMap((id, index) => (read.has(id) ? [index] : []));
  }

  /** Explores from the first declared entry that takes these people; undefined where none does. */
  explore(): number | undefined {
    const entry = this.#journey.entries.find(({ guard }) => this.guards.holds(guard, this.#entryFrame));
    if (entry === undefined) return undefined;
    this.#frame.now = 0;
    const isSettled = this.#machine.start(this.#frame);
    const start = this.#arrive(isSettled, entry.item.event, "").to;
    for (let next = this.#open.pop(); next !== undefined; next = this.#open.pop()) {
      const state = this.#snapshots.get(next);
      if (state !== undefined) this.states[next] = this.#expand(state, this.states[next]);
      if (this.states.length > mostStates) {
        this.#block(createObstacle("exact.tooManyStates", [], { most: mostStates }));
        break;
      }
    }
    return start;
  }

  /** Whether an event would do something in a state. To be asked last: what it does is not explored. */
  hears(state: number, event: string): boolean {
    const snapshot = this.#snapshots.get(state);
    return snapshot !== undefined && this.#react(snapshot, event) !== undefined;
  }

  #block(obstacle: ExactObstacle): void {
    this.guards.obstacles.set(`${obstacle.code} ${obstacle.path.join(" ")}`, obstacle);
  }

  /** Where the machine came to with its last step. */
  #arrive(isSettled: boolean, event: string | undefined, place: string): Step {
    const { state } = this.#machine;
    const kept = this.#listActive(state).filter((stage) => state.since[stage] !== this.#frame.now);
    if (!isSettled) return { to: this.#add("stuck", undefined), place, kept };
    if (state.leafCount > 1) this.#blockTracks(state);
    if (state.isComplete) return { to: this.#add("completed", undefined), place, kept };
    const exit = this.#findExit(event);
    return { to: this.#add(exit ? "exited" : "active", exit?.item.id), place, kept };
  }

  #blockTracks(state: TableState): void {
    const stage = this.#listActive(state).find((number) => this.#tables.stages.kinds[number] === 2) ?? root;
    const id = this.#tables.stages.ids[stage] ?? "";
    const position = this.#journey.document.stages.findIndex((one) => one.id === id);
    this.#block(createObstacle("exact.tracks", ["stages", position], { stage: id }));
  }

  #findExit(event: string | undefined): Guarded<Exit> | undefined {
    return this.#journey.exits.find(({ item, guard }) => {
      if (item.event !== undefined && (event === undefined || !matchesEventType(item.event, event)))
        return false;
      return this.guards.holds(guard, this.#frame);
    });
  }

  #add(kind: JourneyState["kind"], exit: string | undefined): number {
    const { state } = this.#machine;
    const { ids } = this.#tables.stages;
    const goals = this.#readGoals(kind);
    const counters = this.#counters.map((index) => state.counters[index] ?? 0);
    const histories = this.#tables.stages.histories.flatMap((list) =>
      [...list].map((one) => [...state.recall(one)]),
    );
    const leaf = state.leaves[0] ?? root;
    const isActive = kind === "active";
    const key = JSON.stringify([kind, exit, leaf, [...goals], ...(isActive ? [counters, histories] : [])]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.states.length;
    this.#numbers.set(key, number);
    const stage = ids[leaf] ?? "";
    this.states.push({ kind, stage, exit, goals, clocks: noClocks, clockStages: [], late: [] });
    if (isActive) {
      const kept = new TableState(this.#tables);
      kept.copyFrom(state);
      kept.since.fill(-1);
      this.#open.push(number);
      this.#snapshots.set(number, kept);
    }
    return number;
  }

  /** Read at the end of every step that settles (semantics 24). */
  #readGoals(kind: JourneyState["kind"]): ReadonlySet<number> {
    if (kind === "stuck") return new Set();
    const held = this.#journey.goals.filter(({ guard }) => guard && this.guards.holds(guard, this.#frame));
    return new Set(held.map(({ position }) => position));
  }

  #listActive(state: TableState): readonly number[] {
    return [...state.active.keys()].filter((stage) => stage !== root && state.active[stage] === 1);
  }

  #expand(state: TableState, known: JourneyState | undefined): JourneyState {
    const active = this.#listActive(state);
    const waits = active.flatMap((stage) => this.#listWaits(state, stage));
    const first = waits.reduce<(typeof waits)[number] | undefined>(
      (earliest, wait) => (earliest !== undefined && earliest.atMs <= wait.atMs ? earliest : wait),
      undefined,
    );
    const wait = first && { atMs: first.atMs, outcome: first.outcome };
    const rates = this.#listRates(state);
    const endMs = wait?.atMs ?? Number.POSITIVE_INFINITY;
    const touched = this.#journey.touchpoints.flatMap((touchpoint) =>
      this.#listTouches(state, touchpoint, endMs),
    );
    const clocks = { rates, wait, touches: touched.map(({ touch }) => touch) };
    return {
      ...(known ?? { kind: "active", stage: "", exit: undefined, goals: new Set() }),
      clocks,
      clockStages: [...waits, ...touched].map(({ stage }) => stage),
      late: touched.flatMap(({ touchpoint, touch, events }) => {
        const latest = Math.max(...touch.answers.map(({ law }) => touch.atMs + law.latest));
        const mayLeaveBefore = rates.length > 0 || touched.length > 1 || endMs < latest;
        return mayLeaveBefore ? events.map((event) => ({ touchpoint, event })) : [];
      }),
    };
  }

  #listWaits(state: TableState, stage: number) {
    const { stages, transitions } = this.#tables;
    return [...(stages.waits[stage] ?? [])].flatMap((wait) => {
      const outcome = this.#fire(state, wait);
      if (outcome === undefined) return [];
      const id = transitions.ids[wait] ?? "";
      const item = this.#journey.transitions.get(id)?.item;
      if (typeof item?.after !== "string") {
        this.#block(createObstacle("exact.calendar", ["transitions", wait, "after"], { transition: id }));
        return [];
      }
      return [{ stage, atMs: requireDurationMs(item.after), outcome }];
    });
  }

  #listRates(state: TableState) {
    return this.#journey.document.behaviour.flatMap(({ event, stage, persona, perDay }) => {
      if (persona !== undefined && persona !== this.#profile.persona) return [];
      if (stage !== undefined && !state.isActive(this.#tables.stages.numbers.get(stage) ?? none)) return [];
      const outcome = this.#react(state, event);
      return outcome === undefined ? [] : [{ perMs: perDay / dayMs, outcome }];
    });
  }

  #listTouches(state: TableState, { item, guard, position }: Journey["touchpoints"][number], endMs: number) {
    const stage = this.#tables.stages.numbers.get(item.stage) ?? none;
    if (!state.isActive(stage)) return [];
    this.#machine.state.copyFrom(state);
    if (!this.guards.holds(guard, this.#frame)) return [];
    const answers = item.responses.flatMap((response) => {
      const outcome = this.#react(state, response.event);
      const probability = findAnswerProbability(this.#journey.document, response, this.#profile.persona);
      if (outcome === undefined || probability === 0) return [];
      if (probability === undefined) {
        const parameters = { touchpoint: item.id, persona: this.#profile.persona ?? "" };
        this.#block(createObstacle("exact.affinity", ["touchpoints", position], parameters));
        return [];
      }
      return [{ probability, law: createDelayLaw(response.delay), outcome, event: response.event }];
    });
    if (answers.length === 0) return [];
    const gate = findGate(this.#journey, position);
    if (gate !== undefined) this.#block(gate);
    const events = answers.map(({ event }) => event);
    return listTouchTimes(item, endMs).map((atMs) => ({
      stage,
      touchpoint: position,
      events,
      touch: { atMs, answers },
    }));
  }

  #fire(state: TableState, wait: number): Step | undefined {
    this.#machine.state.copyFrom(state);
    this.#frame.now = 1;
    const isSettled = this.#machine.fire(wait, this.#frame);
    if (isSettled && this.#machine.takenCount === 0) return undefined;
    return this.#arriveElsewhere(
      state,
      isSettled,
      undefined,
      `transition ${this.#tables.transitions.ids[wait] ?? ""}`,
    );
  }

  /** What an event does in a state; undefined where nothing. */
  #react(state: TableState, event: string): Step | undefined {
    this.#machine.state.copyFrom(state);
    this.#frame.now = 1;
    const exit = this.#findExit(event);
    if (exit !== undefined) {
      return { to: this.#addExitBefore(exit.item.id), place: `exit ${exit.item.id}`, kept: [] };
    }
    const isSettled = this.#machine.step(this.#tables.eventNumbers.get(event) ?? none, this.#frame);
    if (isSettled && this.#machine.takenCount === 0) return undefined;
    const { selected, lastTaken } = this.#machine;
    const taken = this.#tables.transitions.ids[selected === none ? lastTaken : selected] ?? "";
    return this.#arriveElsewhere(state, isSettled, event, `transition ${taken}`);
  }

  /** An exit that is met before anything is selected: no goal is read in that step (semantics 22). */
  #addExitBefore(exit: string): number {
    const leaf = this.#machine.state.leaves[0] ?? root;
    const key = JSON.stringify(["exited", exit, leaf, []]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const stage = this.#tables.stages.ids[leaf] ?? "";
    this.#numbers.set(key, this.states.length);
    return (
      this.states.push({
        kind: "exited",
        stage,
        exit,
        goals: new Set(),
        clocks: noClocks,
        clockStages: [],
        late: [],
      }) - 1
    );
  }

  /** A step that comes back to where it was and restarts no clock is none. */
  #arriveElsewhere(
    before: TableState,
    isSettled: boolean,
    event: string | undefined,
    place: string,
  ): Step | undefined {
    const step = this.#arrive(isSettled, event, place);
    const now = this.#listActive(this.#machine.state);
    const isSame =
      this.states[step.to]?.kind === "active" &&
      step.kept.length === now.length &&
      this.#counters.every((index) => before.counters[index] === this.#machine.state.counters[index]);
    return isSame ? undefined : step;
  }
}

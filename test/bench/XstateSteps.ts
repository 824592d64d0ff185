import { type ExecutableActionObject, initialTransition, type SnapshotFrom, transition } from "xstate";
import type { Journey } from "../../sdk/src/compile/Journey.js";
import { none } from "../../sdk/src/compile/JourneyTables.js";
import {
  factEventType,
  type JourneyContext,
  type JourneyMachine,
  type MachineFrame,
  waitEventType,
} from "../../sdk/src/compile/machineTypes.js";
import { isLeafKind, TableState } from "../../sdk/src/run/tables/TableState.js";
import type { StepMachine, StepObserver } from "../../sdk/src/simulate/person/PersonFold.js";

const waitPrefix = "xstate.after.";

/**
 * A person's runs stepped by XState's `transition()`, with the simulator's own rules around it: gates, luck, goals and totals
 * read where it stands as they read the tables. As a developer would write it: a snapshot, and waits kept as data.
 */
export class XstateSteps implements StepMachine {
  readonly state: TableState;
  hasCounted = false;
  readonly #journey: Journey;
  readonly #observer: StepObserver;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #waits: ReadonlyMap<string, number>;
  readonly #eventTypes: readonly string[];
  readonly #waitTypes: readonly string[];
  #snapshot: SnapshotFrom<JourneyMachine> | undefined;

  constructor(journey: Journey, observer: StepObserver) {
    const { document, tables } = journey;
    this.#journey = journey;
    this.#observer = observer;
    this.state = new TableState(tables);
    this.#numbers = new Map(document.transitions.map(({ id }, index) => [id, index]));
    this.#eventTypes = document.events.map(({ type }) => type);
    this.#waitTypes = document.transitions.map(waitEventType);
    this.#waits = new Map(this.#waitTypes.map((type, index) => [type, index]));
  }

  start(frame: MachineFrame): boolean {
    this.state.reset();
    return this.#accept(initialTransition(this.#journey.machine, { frame }), frame.now);
  }

  step(event: number, frame: MachineFrame): boolean {
    this.hasCounted = false;
    // Where no stage listens nothing can happen, and XState is not asked.
    if (!this.#canReact(event)) return true;
    return this.#send(event === none ? factEventType : (this.#eventTypes[event] ?? factEventType), frame);
  }

  fire(wait: number, frame: MachineFrame): boolean {
    this.hasCounted = false;
    this.state.disarm(wait);
    return this.#send(this.#waitTypes[wait] ?? factEventType, frame);
  }

  #canReact(event: number): boolean {
    const { active } = this.state;
    const { always, byEvent } = this.#journey.tables.stages;
    for (let stage = 1; stage < active.length; stage++) {
      if (active[stage] === 0) continue;
      if ((always[stage]?.length ?? 0) > 0 || (byEvent[stage]?.[event]?.length ?? 0) > 0) return true;
    }
    return false;
  }

  #send(type: string, frame: MachineFrame): boolean {
    if (this.#snapshot === undefined) throw new Error("a run is started before it is stepped");
    return this.#accept(transition(this.#journey.machine, this.#snapshot, { type, frame }), frame.now);
  }

  #accept(
    [snapshot, actions]: readonly [SnapshotFrom<JourneyMachine>, readonly ExecutableActionObject[]],
    at: number,
  ): boolean {
    if (snapshot.status === "error") return false;
    this.#snapshot = snapshot;
    for (const { type, params } of actions) this.#follow(type, params ?? {}, at);
    this.#readMarks(snapshot.context);
    this.state.isComplete = snapshot.status === "done";
    return true;
  }

  /** What touchpoints' guards read of the run is read from the state. */
  #readMarks({ counters, tags }: JourneyContext): void {
    const { tables } = this.#journey;
    tables.counters.ids.forEach((id, index) => {
      this.state.counters[index] = counters[id] ?? 0;
    });
    tables.tags.forEach((tag, index) => {
      this.state.tags[index] = tags.includes(tag) ? 1 : 0;
    });
  }

  #follow(type: string, params: object, at: number): void {
    const read = (name: string) => String(Reflect.get(params, name));
    switch (type) {
      case "transition.taken":
        this.#observer.transitionTaken(this.#numbers.get(read("transition")) ?? none);
        break;
      case "stage.left":
        this.#leave(this.#getStage(read("stage")));
        break;
      case "stage.entered":
        this.#enter(this.#getStage(read("stage")), at);
        break;
      case "effect.done":
        this.hasCounted = true;
        break;
      case "xstate.raise":
        this.#arm(read("id"), at + Number(Reflect.get(params, "delay")));
        break;
      case "xstate.cancel":
        if (read("sendId").startsWith(waitPrefix)) this.state.disarm(this.#waits.get(read("sendId")) ?? none);
        break;
    }
  }

  #arm(id: string, dueAt: number): void {
    const wait = this.#waits.get(id);
    if (wait !== undefined) this.state.arm(wait, dueAt);
  }

  #leave(stage: number): void {
    const { state } = this;
    state.active[stage] = 0;
    let kept = 0;
    for (let index = 0; index < state.leafCount; index++) {
      const leaf = state.leaves[index] ?? none;
      if (leaf !== stage) state.leaves[kept++] = leaf;
    }
    state.leafCount = kept;
    this.#observer.stageLeft(stage);
  }

  #enter(stage: number, at: number): void {
    const { state } = this;
    state.active[stage] = 1;
    state.since[stage] = at;
    if (isLeafKind(this.#journey.tables.stages.kinds[stage])) state.leaves[state.leafCount++] = stage;
    this.#observer.stageEntered(stage);
  }

  #getStage(id: string): number {
    return this.#journey.tables.stages.numbers.get(id) ?? none;
  }
}

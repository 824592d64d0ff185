import { type ExecutableActionObject, getInitialMicrosteps, getMicrosteps, type SnapshotFrom } from "xstate";
import type { Journey } from "../compile/Journey.js";
import {
  factEventType,
  type JourneyMachine,
  type MachineFrame,
  maxMicrosteps,
  waitEventType,
} from "../compile/machineTypes.js";
import type { EffectParams } from "../compile/toStates.js";
import { invariant } from "../model/invariant.js";
import type { EngineEvent, EngineRun, JourneyEngine, Microstep, MicrostepEffect } from "./JourneyEngine.js";
import type { ArmedWait } from "./Run.js";

type Snapshot = SnapshotFrom<JourneyMachine>;
/** An action as XState's pure functions return it. */
type MachineAction = Pick<ExecutableActionObject, "type" | "params">;
type MachineMicrostep = readonly [Snapshot, readonly MachineAction[]];

/** The reference engine: XState's pure functions on the journey's machine. */
export const xstateEngine: JourneyEngine = { createRun: (journey) => new XstateRun(journey) };

class XstateRun implements EngineRun {
  readonly since = new Map<string, number>();
  waits: readonly ArmedWait[] = [];
  readonly #journey: Journey;
  #snapshot: Snapshot | undefined;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  get isComplete(): boolean {
    return this.#snapshot?.status === "done";
  }

  get counters(): Readonly<Record<string, number>> {
    return this.#snapshot?.context.counters ?? {};
  }

  get tags(): readonly string[] {
    return this.#snapshot?.context.tags ?? [];
  }

  start(frame: MachineFrame): readonly Microstep[] | undefined {
    return this.#run(frame, () => getInitialMicrosteps(this.#journey.machine, { frame }));
  }

  step(event: EngineEvent, frame: MachineFrame): readonly Microstep[] | undefined {
    if (event.kind === "wait")
      this.waits = this.waits.filter(({ transition }) => transition !== event.transition);
    if (!this.#canReact(event)) return [];
    const snapshot = this.#snapshot;
    invariant(snapshot, "a run is started before it is stepped");
    const type = this.#toType(event);
    return this.#run(frame, () => getMicrosteps(this.#journey.machine, snapshot, { type, frame }));
  }

  #toType(event: EngineEvent): string {
    if (event.kind === "event") return event.type;
    if (event.kind === "fact") return factEventType;
    const transition = this.#journey.transitions.get(event.transition);
    invariant(transition, `transition ${event.transition} is declared`);
    return waitEventType(transition.item);
  }

  /** Whether any active stage has a transition for the event or an `always`: without one the machine would not move. */
  #canReact(event: EngineEvent): boolean {
    if (event.kind === "wait") return true;
    for (const stage of this.since.keys()) {
      const reactions = this.#journey.reactions.get(stage);
      if (reactions?.hasAlways) return true;
      if (event.kind === "event" && reactions?.eventTypes.has(event.type)) return true;
    }
    return false;
  }

  #run(frame: MachineFrame, step: () => readonly MachineMicrostep[]): readonly Microstep[] | undefined {
    const microsteps = attempt(step);
    return microsteps?.map(([snapshot, actions]) => this.#accept(snapshot, actions, frame.now));
  }

  #accept(snapshot: Snapshot, actions: readonly MachineAction[], at: number): Microstep {
    this.#snapshot = snapshot;
    this.waits = readWaits(this.waits, actions, at);
    const microstep = readMicrostep(actions);
    for (const stage of microstep.left) this.since.delete(stage);
    for (const stage of microstep.entered) this.since.set(stage, at);
    return microstep;
  }
}

/** Undefined where the step does not settle: it is then as if it had not been begun (semantics 23). */
function attempt(step: () => readonly MachineMicrostep[]): readonly MachineMicrostep[] | undefined {
  try {
    const microsteps = step();
    const isError = microsteps.at(-1)?.[0].status === "error";
    return isError || microsteps.length > maxMicrosteps + 1 ? undefined : microsteps;
  } catch (cause) {
    // XState throws this where a step does not settle; our guards and actions throw nothing but broken invariants.
    if (cause instanceof Error && cause.message.includes("Infinite loop")) return undefined;
    throw cause;
  }
}

/** XState orders a microstep's actions: stages left, transitions, stages entered, and what a finished machine leaves last. */
function readMicrostep(actions: readonly MachineAction[]): Microstep {
  const taken: string[] = [];
  const left: string[] = [];
  const entered: string[] = [];
  const effects: MicrostepEffect[] = [];
  for (const action of actions) {
    switch (action.type) {
      case "transition.taken":
        taken.push(readText(action, "transition"));
        break;
      case "stage.left":
        if (entered.length === 0) left.push(readText(action, "stage"));
        break;
      case "stage.entered":
        entered.push(readText(action, "stage"));
        break;
      case "effect.done":
        effects.push(action.params as unknown as EffectParams);
        break;
    }
  }
  return { taken, left, entered, effects };
}

/** The waits armed after some actions at `at`: XState schedules and cancels, we keep the result as data. */
function readWaits(
  waits: readonly ArmedWait[],
  actions: readonly MachineAction[],
  at: number,
): readonly ArmedWait[] {
  const armed = new Map(waits.map((wait) => [`${waitPrefix}${wait.transition}.${wait.stage}`, wait]));
  for (const action of actions) {
    if (action.type === "xstate.cancel") armed.delete(readText(action, "sendId"));
    if (action.type !== "xstate.raise") continue;
    const id = readText(action, "id");
    if (!id.startsWith(waitPrefix)) continue;
    const [transition = "", stage = ""] = id.slice(waitPrefix.length).split(".");
    armed.set(id, { transition, stage, dueAt: at + Number(Reflect.get(action.params ?? {}, "delay")) });
  }
  return [...armed.values()];
}

const waitPrefix = "xstate.after.";

function readText(action: MachineAction, name: string): string {
  return String(Reflect.get(action.params ?? {}, name));
}

import type { ExecutableActionObject } from "xstate";
import type { GuardReading } from "../guards/GuardReading.js";
import type { Effect } from "../model/journeySchema.js";
import type { ArmedWait, EffectDone, Move } from "./Run.js";

/** An action as XState's pure functions return it. */
export type MachineAction = Pick<ExecutableActionObject, "type" | "params">;

/** How a run began: the move that has no transition. */
export type MoveStart = Pick<Move, "by" | "guard">;

export interface MicrostepContext {
  readonly readings: ReadonlyMap<string, GuardReading>;
  readonly start: MoveStart | undefined;
  /** Whether a stage lies in the part of the journey that a transition may leave and enter. */
  readonly concerns: (transition: string, stage: string) => boolean;
  /** Counts an effect at its place: 1 for its first time in this run. */
  readonly countEffect: (place: string) => number;
}

interface OpenMove {
  by: Move["by"];
  left: string[];
  entered: string[];
  effects: EffectDone[];
  guard: GuardReading | undefined;
}

/**
 * Reads the moves of one microstep out of its actions, which XState orders: stages left, transitions, stages entered. With
 * parallel tracks several transitions share them; each stage goes to the transition that moves there. What a finished
 * machine leaves at the very end is no move: the run stays where it finished.
 */
export function readMicrostep(actions: readonly MachineAction[], context: MicrostepContext): readonly Move[] {
  const moves = openMoves(actions, context);
  const ownerOf = (stage: string) =>
    moves.find(({ by }) => by.kind === "start" || moves.length === 1 || context.concerns(by.id, stage));
  let isEntering = false;
  for (const action of actions) {
    switch (action.type) {
      case "stage.left": {
        const stage = readText(action, "stage");
        if (!isEntering) ownerOf(stage)?.left.push(stage);
        break;
      }
      case "stage.entered": {
        isEntering = true;
        const stage = readText(action, "stage");
        ownerOf(stage)?.entered.push(stage);
        break;
      }
      case "effect.done": {
        const place = readText(action, "place");
        const occurrence = context.countEffect(place);
        const owner =
          moves.find(({ by }) => place.startsWith(`${by.id}:`)) ?? ownerOf(place.split(":")[0] ?? "");
        owner?.effects.push({
          place,
          occurrence,
          effect: Reflect.get(action.params ?? {}, "effect") as Effect,
        });
        break;
      }
    }
  }
  return moves;
}

function openMoves(actions: readonly MachineAction[], { readings, start }: MicrostepContext): OpenMove[] {
  const empty = () => ({ left: [], entered: [], effects: [] });
  if (start) return [{ ...start, ...empty() }];
  return actions
    .filter((action) => action.type === "transition.taken")
    .map((action) => {
      const id = readText(action, "transition");
      return { by: { kind: "transition" as const, id }, guard: readings.get(id), ...empty() };
    });
}

/** The waits armed after some actions at `at`: XState schedules and cancels, we keep the result as data. */
export function readWaits(
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

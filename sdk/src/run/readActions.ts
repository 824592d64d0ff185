import type { ExecutableActionObject } from "xstate";
import type { GuardReading } from "../guards/GuardReading.js";
import type { ArmedWait, Move } from "./Run.js";

/** An action as XState's pure functions return it. */
export type MachineAction = Pick<ExecutableActionObject, "type" | "params">;

/** How a run began: the move that has no transition. */
export type MoveStart = Pick<Move, "by" | "guard">;

/**
 * Reads the moves of one macrostep out of its actions, which XState orders by microstep: stages left, the transition,
 * stages entered. What a finished machine leaves at the very end is no move: the run stays where it finished.
 */
export function readMoves(
  actions: readonly MachineAction[],
  readings: ReadonlyMap<string, GuardReading>,
  start: MoveStart | undefined,
): readonly Move[] {
  const moves: { by: Move["by"]; left: string[]; entered: string[]; guard: GuardReading | undefined }[] = [];
  if (start) moves.push({ ...start, left: [], entered: [] });
  let left: string[] = [];
  for (const action of actions) {
    if (action.type === "stage.left") left.push(readParam(action, "stage"));
    if (action.type === "stage.entered") moves.at(-1)?.entered.push(readParam(action, "stage"));
    if (action.type !== "transition.taken") continue;
    const id = readParam(action, "transition");
    moves.push({ by: { kind: "transition", id }, left, entered: [], guard: readings.get(id) });
    left = [];
  }
  return moves;
}

/** The waits armed after a macrostep at `at`: XState schedules and cancels, we keep the result as data. */
export function readWaits(
  waits: readonly ArmedWait[],
  actions: readonly MachineAction[],
  at: number,
): readonly ArmedWait[] {
  const armed = new Map(waits.map((wait) => [`xstate.after.${wait.transition}.${wait.stage}`, wait]));
  for (const action of actions) {
    if (action.type === "xstate.cancel") armed.delete(readParam(action, "sendId"));
    if (action.type !== "xstate.raise") continue;
    const id = readParam(action, "id");
    const [, , transition = "", stage = ""] = id.split(".");
    armed.set(id, { transition, stage, dueAt: at + Number(Reflect.get(action.params ?? {}, "delay")) });
  }
  return [...armed.values()];
}

function readParam(action: MachineAction, name: string): string {
  return String(Reflect.get(action.params ?? {}, name));
}

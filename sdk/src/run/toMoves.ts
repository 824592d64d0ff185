import type { GuardReading } from "../guards/GuardReading.js";
import type { Transition } from "../model/journeySchema.js";
import { ancestry, type StageTree } from "../model/stageTree.js";
import type { Microstep } from "./JourneyEngine.js";
import type { EffectDone, Move } from "./Run.js";

/** How a run began: the move that has no transition. */
export type MoveStart = Pick<Move, "by" | "guard">;

export interface MoveContext {
  readonly tree: StageTree;
  readonly start: MoveStart | undefined;
  /** The guard with which each transition of the microstep was taken. */
  readonly guards: readonly (GuardReading | undefined)[];
  readonly requireTransition: (id: string) => Transition;
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
 * Tells the moves of one microstep apart. Parallel tracks move together; each stage goes to the transition that starts
 * nearest to it, and each effect to what has it.
 */
export function toMoves(microstep: Microstep, context: MoveContext): readonly Move[] {
  const moves = openMoves(microstep, context);
  const ownerOf = (stage: string) => findOwner(moves, stage, context);
  for (const stage of microstep.left) ownerOf(stage)?.left.push(stage);
  for (const stage of microstep.entered) ownerOf(stage)?.entered.push(stage);
  for (const { place, by, effect } of microstep.effects) {
    const occurrence = context.countEffect(place);
    const owner = by.kind === "stage" ? ownerOf(by.id) : moves.find((move) => move.by.id === by.id);
    owner?.effects.push({ place, occurrence, effect });
  }
  return moves;
}

function openMoves({ taken }: Microstep, { start, guards }: MoveContext): OpenMove[] {
  const empty = () => ({ left: [], entered: [], effects: [] });
  if (start !== undefined) return [{ ...start, ...empty() }];
  return taken.map((id, index) => ({ by: { kind: "transition", id }, guard: guards[index], ...empty() }));
}

function findOwner(
  moves: readonly OpenMove[],
  stage: string,
  { tree, requireTransition }: MoveContext,
): OpenMove | undefined {
  const [first] = moves;
  if (moves.length <= 1) return first;
  const around = new Set(ancestry(tree, stage).map(({ id }) => id));
  let owner: OpenMove | undefined;
  let nearest = -1;
  for (const move of moves) {
    const { from, to } = requireTransition(move.by.id);
    if (to === undefined) continue;
    const shared = ancestry(tree, from).filter(({ id }) => around.has(id)).length;
    if (shared <= nearest) continue;
    owner = move;
    nearest = shared;
  }
  return owner;
}

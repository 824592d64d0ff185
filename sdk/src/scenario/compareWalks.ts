import type { Run } from "../run/Run.js";
import { getPresent } from "./takeStep.js";
import type { Walk } from "./Walk.js";

/** In what two walks may differ where they stand. */
export type WalkAspect = "status" | "stages" | "exit" | "goals" | "counters" | "tags" | "told";

/** Where two walks stand, what they share and in what they differ. */
export interface WalkComparison {
  /** Steps that both have alike, the start among them. */
  readonly shared: number;
  readonly first: Run;
  readonly second: Run;
  readonly differs: readonly WalkAspect[];
}

/** How two walks, such as a walk and a branch of it, differ where they stand. When something happened is no difference. */
export function compareWalks(first: Walk, second: Walk): WalkComparison {
  const most = Math.min(first.cursor, second.cursor) + 1;
  let shared = 0;
  const sameStart = JSON.stringify(first.start) === JSON.stringify(second.start);
  while (sameStart && shared < most && isSame(first.steps[shared], second.steps[shared])) shared++;
  const [one, other] = [readAspects(first), readAspects(second)];
  const aspects = Object.keys(one) as WalkAspect[];
  return {
    shared,
    first: getPresent(first).run,
    second: getPresent(second).run,
    differs: aspects.filter((aspect) => JSON.stringify(one[aspect]) !== JSON.stringify(other[aspect])),
  };
}

function isSame(one: Walk["steps"][number] | undefined, other: Walk["steps"][number] | undefined): boolean {
  return one?.at === other?.at && JSON.stringify(one?.action) === JSON.stringify(other?.action);
}

function readAspects(walk: Walk): Readonly<Record<WalkAspect, unknown>> {
  const { run } = getPresent(walk);
  const told = walk.steps.slice(0, walk.cursor + 1).flatMap(({ effects }) => effects.map(({ type }) => type));
  return {
    status: run.status,
    stages: run.stages,
    exit: run.exit ?? null,
    goals: Object.keys(run.goals).sort(),
    counters: run.counters,
    tags: run.tags,
    told: told.sort(),
  };
}

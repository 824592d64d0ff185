import { findStep } from "../answers/findStep.js";
import type { SimulationResult } from "../SimulationResult.js";

/** HCPs who reached the goal in time, one number for each replication. */
export function readCounts(
  { goal, withinMs }: { readonly goal: string; readonly withinMs?: number },
  result: SimulationResult,
): readonly number[] {
  const place = result.goals.findIndex(({ id }) => id === goal);
  const step = (withinMs === undefined ? undefined : findStep(result, withinMs)) ?? result.times.length - 1;
  return result.byReplication.map(({ goals }) => goals[place]?.[step] ?? 0);
}

import type { SimulationResult } from "../SimulationResult.js";

/**
 * The last of a result's instants that is not later than a time after its beginning, as a place in `times`; undefined where
 * the simulation ends before that time.
 *
 * @param withinMs - Since the beginning, ms.
 */
export function findStep(
  { from, times }: Pick<SimulationResult, "from" | "times">,
  withinMs: number,
): number | undefined {
  const last = times.at(-1) ?? from;
  if (last - from < withinMs) return undefined;
  return times.findLastIndex((at) => at - from <= withinMs);
}

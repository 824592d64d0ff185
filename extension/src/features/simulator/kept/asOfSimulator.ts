import type { SimulationResult } from "@waypost/sdk";

/**
 * A result as an earlier simulator told it, so that it can be compared to the byte with what was kept then. Simulator 1 did not
 * count moves by period; everything else it counted alike.
 */
export function asOfSimulator(result: SimulationResult, simulator: number): unknown {
  if (simulator !== 1 || result.simulator !== 2) return result;
  const { moves: _, ...rest } = result;
  return { ...rest, simulator };
}

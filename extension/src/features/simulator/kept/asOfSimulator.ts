import type { SimulationResult } from "@waypost/sdk";

/**
 * A result as an earlier simulator told it, so that it can be compared to the byte with what was kept then. Simulator 2 did not
 * tell moves by persona, and simulator 1 did not count moves by period; everything else they counted alike.
 */
export function asOfSimulator(result: SimulationResult, simulator: number): unknown {
  if (result.simulator !== 3 || (simulator !== 1 && simulator !== 2)) return result;
  const { moves, ...rest } = result;
  if (simulator === 1 || moves === undefined) return { ...rest, simulator };
  // Where it stood among the others is part of the bytes.
  return {
    ...result,
    simulator,
    moves: { ...moves, between: moves.between.map(({ byPersona: _, ...between }) => between) },
  };
}

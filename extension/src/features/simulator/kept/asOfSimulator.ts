import type { SimulationResult } from "@waypost/sdk";

/**
 * A result as an earlier simulator told it, so that it can be compared to the byte with what was kept then. Simulator 3 told
 * the same, and only asked of touchpoints at another time what came due while the one before waited for hours; simulator 2 did
 * not tell moves by persona, and simulator 1 did not count moves by period.
 */
export function asOfSimulator(result: SimulationResult, simulator: number): unknown {
  if (result.simulator !== 4 || ![1, 2, 3].includes(simulator)) return result;
  if (simulator === 3) return { ...result, simulator };
  const { moves, ...rest } = result;
  if (simulator === 1 || moves === undefined) return { ...rest, simulator };
  // Where it stood among the others is part of the bytes.
  return {
    ...result,
    simulator,
    moves: { ...moves, between: moves.between.map(({ byPersona: _, ...between }) => between) },
  };
}

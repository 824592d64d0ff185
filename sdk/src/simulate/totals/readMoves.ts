import type { MoveTotals } from "../SimulationResult.js";
import type { MoveLayout } from "./MoveLayout.js";

/** The moves that happened; of what nobody did nothing is told. */
export function readMoves(layout: MoveLayout, counts: Float64Array, times: readonly number[]): MoveTotals {
  const { phases, rows, periods, periodSteps } = layout;
  const last = times.length - 1;
  return {
    ends: Array.from(
      { length: periods },
      (_none, period) => times[Math.min((period + 1) * periodSteps, last)] ?? 0,
    ),
    between: rows.flatMap(({ from, to }, row) => {
      const moves = [...counts.subarray(row * periods, (row + 1) * periods)];
      return moves.some((count) => count > 0) ? [{ from: phases[from], to: phases[to], moves }] : [];
    }),
  };
}

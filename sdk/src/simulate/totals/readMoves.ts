import type { MoveTotals } from "../SimulationResult.js";
import type { MoveLayout } from "./MoveLayout.js";

/** The moves that happened; of what nobody did nothing is told. */
export function readMoves(layout: MoveLayout, counts: Float64Array, times: readonly number[]): MoveTotals {
  const { phases, rows, periods, periodSteps, tables } = layout;
  const last = times.length - 1;
  return {
    ends: Array.from(
      { length: periods },
      (_none, period) => times[Math.min((period + 1) * periodSteps, last)] ?? 0,
    ),
    between: rows.flatMap(({ from, to }, row) => {
      const byTable = Array.from({ length: tables }, (_none, table) => {
        const start = (table * rows.length + row) * periods;
        return [...counts.subarray(start, start + periods)];
      });
      const moves = Array.from({ length: periods }, (_none, period) =>
        byTable.reduce((all, table) => all + (table[period] ?? 0), 0),
      );
      if (moves.every((count) => count === 0)) return [];
      return [{ from: phases[from], to: phases[to], moves, byPersona: tables === 1 ? undefined : byTable }];
    }),
  };
}

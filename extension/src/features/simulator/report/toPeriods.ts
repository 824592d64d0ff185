import { type ReportPart, toRuns } from "./ReportPart";
import { listPhases, toMoves, type Whose } from "./toFlows";

const dayMs = 86_400_000;

/** What moved in a day or in some weeks, in an average run. */
export type Period = {
  /** When it begins and ends, ms. */
  from: number;
  to: number;
  /** Who came into each phase from an earlier one, and from a later one; by phase. */
  onwards: readonly number[];
  back: readonly number[];
  /** Who came into the journey, and who left it. */
  entered: number;
  left: number;
};

/** The periods of a rehearsal, of one persona or everybody; none in one that did not count them. */
export function toPeriods({ document, result }: ReportPart, whose?: Whose): readonly Period[] {
  const { ends = [], between = [] } = result.moves ?? {};
  const runs = toRuns(result);
  const phases = listPhases(document);
  const places = new Map(phases.map(({ id }, place) => [id, place]));
  const moves = between.map((moved) => ({
    from: moved.from === undefined ? -1 : (places.get(moved.from) ?? -1),
    to: moved.to === undefined ? -1 : (places.get(moved.to) ?? -1),
    counts: toMoves(moved, whose),
  }));
  return ends.map((to, period): Period => {
    const sum = (isMeant: (move: (typeof moves)[number]) => boolean) =>
      moves.reduce((all, move) => all + (isMeant(move) ? (move.counts[period] ?? 0) : 0), 0) / runs;
    return {
      from: ends[period - 1] ?? result.from,
      to,
      onwards: phases.map((_, place) =>
        sum((move) => move.to === place && move.from >= 0 && move.from < place),
      ),
      back: phases.map((_, place) => sum((move) => move.to === place && move.from > place)),
      entered: sum((move) => move.from < 0),
      left: sum((move) => move.to < 0),
    };
  });
}

/** How long periods are, in days; the last may be shorter. */
export function toPeriodDays(periods: readonly Period[]): number {
  const [first] = periods;
  return first === undefined ? 0 : Math.round((first.to - first.from) / dayMs);
}

import type { Journey } from "../compile/Journey.js";
import type { SimulationResult } from "../simulate/SimulationResult.js";
import { judgeShare, type ShareVerdict } from "../simulate/statistics/judgeShare.js";
import type { Expectation } from "./openExpectations.js";

const dayMs = 86_400_000;

/** What the replications say of an expectation (semantics 32). */
export interface JudgedExpectation extends Expectation, ShareVerdict {
  /** Replications in which it came true. */
  readonly met: number;
  readonly replications: number;
}

/** Holds each expectation against the replications. */
export function judgeExpectations(
  result: SimulationResult,
  journey: Journey,
  expectations: readonly Expectation[],
): readonly JudgedExpectation[] {
  return expectations.map((expectation) => {
    const met = countMet(result, journey, expectation);
    const replications = result.byReplication.length;
    return { ...expectation, met, replications, ...judgeShare(met, replications, expectation.probability) };
  });
}

/** Replications in which so many people reached the goal in time, counted at the last instant that is not after it. */
export function countMet(
  { byReplication, times, from }: SimulationResult,
  { document }: Journey,
  { goal, count, days }: Pick<Expectation, "goal" | "count" | "days">,
): number {
  const place = document.goals.findIndex(({ id }) => id === goal);
  const time = times.findLastIndex((at) => at <= from + days * dayMs);
  return byReplication.filter(({ goals }) => (goals[place]?.[time] ?? 0) >= count).length;
}

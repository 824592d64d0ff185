import { invariant } from "../../model/invariant.js";
import { exp } from "../chance/exp.js";
import { log } from "../chance/log.js";
import { usualConfidence } from "./Interval.js";
import { logGamma } from "./logGamma.js";

/** A quantile by order statistics, in steps; undefined is "not reached" within what was counted (semantics 32). */
export interface QuantileEstimate {
  readonly step: number | undefined;
  /** At least this step; 0 where too few were counted to say. */
  readonly low: number;
  /** At most this step; undefined where it may lie beyond what was counted. */
  readonly high: number | undefined;
}

/**
 * A quantile of times that were counted by steps, such as days, with an interval that assumes nothing of how they are spread.
 *
 * The interval runs from one order statistic to another: the number of people below the true quantile is binomial, so both
 * ranks follow from its tails, each at most (1 − confidence) / 2. David and Nagaraja, "Order Statistics" (2003), 7.1.
 *
 * @param counts - How many reached it in each step.
 * @param total - Everybody, those who did not reach it and those whose run ended otherwise included.
 * @param probability - 0.5 for the median.
 * @throws unless there is somebody, no more are counted than there are, and 0 < probability < 1.
 */
export function quantileOfCounts(
  counts: ArrayLike<number>,
  total: number,
  probability: number,
  confidence: number = usualConfidence,
): QuantileEstimate {
  invariant(total >= 1 && probability > 0 && probability < 1, "a quantile is of somebody, between 0 and 1");
  const { below, above } = findRanks(total, probability, (1 - confidence) / 2);
  return {
    step: findStep(counts, Math.max(Math.ceil(total * probability - 1e-9), 1)),
    low: below === 0 ? 0 : (findStep(counts, below) ?? counts.length),
    high: above > total ? undefined : findStep(counts, above),
  };
}

/** The step in which so many had reached it. */
function findStep(counts: ArrayLike<number>, rank: number): number | undefined {
  let reached = 0;
  for (let step = 0; step < counts.length; step++) {
    reached += counts[step] ?? 0;
    if (reached >= rank) return step;
  }
  return undefined;
}

/** The greatest rank with P(B < rank) ≤ tail, and the least with P(B < rank) ≥ 1 − tail, B binomial. */
function findRanks(total: number, probability: number, tail: number) {
  const spread = Math.sqrt(total * probability * (1 - probability));
  // What lies farther away than that weighs less than 1e-30.
  const first = Math.max(Math.floor(total * probability - 12 * spread - 12), 0);
  const odds = probability / (1 - probability);
  let weight = exp(
    logGamma(total + 1) -
      logGamma(first + 1) -
      logGamma(total - first + 1) +
      first * log(probability) +
      (total - first) * log(1 - probability),
  );
  let passed = 0;
  let below = first;
  let rank = first;
  for (; rank <= total && passed < 1 - tail; rank++) {
    if (passed <= tail) below = rank;
    passed += weight;
    weight *= ((total - rank) / (rank + 1)) * odds;
  }
  return { below, above: passed < 1 - tail ? total + 1 : rank };
}

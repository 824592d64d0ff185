import { toNormalScore, usualConfidence } from "./Interval.js";
import { wilsonInterval } from "./wilsonInterval.js";

/** People by step, as whole numbers. Within a step people come first, reach or end then, and are last seen after that. */
export interface IncidenceCounts {
  /** Who comes under observation: everybody in the first step, and imported people in the step that is today (semantics 33). */
  readonly entered: ArrayLike<number>;
  /** Who reaches the goal for the first time. */
  readonly reached: ArrayLike<number>;
  /** Whose run ends otherwise without having reached it: such an ending competes. */
  readonly ended: ArrayLike<number>;
  /** Who is no longer observed: at the horizon, everybody left. */
  readonly censored: ArrayLike<number>;
}

/** By step: the probability of having reached the goal by its end, and how sure that is. */
export interface Incidence {
  readonly share: Float64Array;
  readonly variance: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Who could still reach it in this step. */
  readonly atRisk: Float64Array;
}

/**
 * When a goal is reached, while other endings compete: Aalen and Johansen, "An empirical transition matrix for non-homogeneous
 * Markov chains based on censored observations", Scand. J. Statist. 5 (1978).
 *
 * The variance is of Greenwood's type: Marubini and Valsecchi, "Analysing survival data from clinical trials and observational
 * studies" (1995), 10.4. The interval is Wilson's with the number of people that would give this variance, after Rothman,
 * "Estimation of confidence limits for the cumulative probability of survival", J. Chron. Dis. 31 (1978): where nothing is
 * censored it is the interval of a share, and it has some width where nobody has reached the goal yet.
 */
export function estimateIncidence(counts: IncidenceCounts, confidence: number = usualConfidence): Incidence {
  const { entered, reached, ended, censored } = counts;
  const steps = entered.length;
  const column = () => new Float64Array(steps);
  const incidence = { share: column(), variance: column(), low: column(), high: column(), atRisk: column() };
  const spread = new IncidenceSpread();
  let atRisk = 0;
  let free = 1;
  let share = 0;
  toNormalScore(confidence);
  for (let step = 0; step < steps; step++) {
    atRisk += entered[step] ?? 0;
    const toGoal = reached[step] ?? 0;
    const leaving = toGoal + (ended[step] ?? 0);
    incidence.atRisk[step] = atRisk;
    if (leaving > 0 && atRisk > 0) {
      share += (free * toGoal) / atRisk;
      spread.add(share, free, atRisk, toGoal, leaving);
      free *= (atRisk - leaving) / atRisk;
    }
    const variance = spread.varianceAt(share);
    incidence.share[step] = share;
    incidence.variance[step] = variance;
    const people = variance > 0 ? (share * (1 - share)) / variance : atRisk;
    const { low, high } = wilsonInterval(people * Math.min(share, 1), people, confidence);
    incidence.low[step] = low;
    incidence.high[step] = high;
    atRisk -= leaving + (censored[step] ?? 0);
  }
  return incidence;
}

/**
 * With F the incidence at the end of a step, S the probability of being free before it, Y at risk, d leaving, e of them to
 * the goal: Σ (F(t) − F)² d / (Y (Y − d)) + Σ S² e (Y − e) / Y³ − 2 Σ (F(t) − F) S e / Y². The sums are kept by powers of F(t),
 * so that each step costs the same.
 */
class IncidenceSpread {
  #weight = 0;
  #weighted = 0;
  #weightedSquares = 0;
  #own = 0;
  #joint = 0;
  #jointWeighted = 0;

  add(share: number, free: number, atRisk: number, toGoal: number, leaving: number): void {
    if (leaving < atRisk) {
      const weight = leaving / (atRisk * (atRisk - leaving));
      this.#weight += weight;
      this.#weighted += weight * share;
      this.#weightedSquares += weight * share * share;
    }
    this.#own += (free * free * toGoal * (atRisk - toGoal)) / (atRisk * atRisk * atRisk);
    const joint = (free * toGoal) / (atRisk * atRisk);
    this.#joint += joint;
    this.#jointWeighted += joint * share;
  }

  varianceAt(share: number): number {
    const squared = share * share * this.#weight - 2 * share * this.#weighted + this.#weightedSquares;
    const variance = squared + this.#own - 2 * (share * this.#joint - this.#jointWeighted);
    // What rounding leaves of nothing.
    return variance > 1e-18 ? variance : 0;
  }
}

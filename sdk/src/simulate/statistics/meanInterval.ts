import { invariant } from "../../model/invariant.js";
import { type Interval, toNormalScore, usualConfidence } from "./Interval.js";
import { studentUpperQuantile } from "./studentQuantile.js";

/**
 * A sample as three sums, which can be added up block by block. For a paired difference each value is what one person, or one
 * replication, came to under one version less what it came to under the other (semantics 32).
 */
export interface Moments {
  readonly count: number;
  readonly sum: number;
  /** Of the squares. */
  readonly squares: number;
}

/** A mean with its spread; the interval is all numbers where fewer than two values say nothing of it. */
export interface MeanEstimate extends Interval {
  readonly mean: number;
  /** Standard deviation of the mean, not of the values. */
  readonly standardError: number;
}

/** How sure an interval around a mean is to be, and by which distribution. */
export interface MeanOptions {
  readonly confidence?: number;
  /** `student` is right for normal values however few; `normal` for many values of any kind, such as people. */
  readonly by?: "student" | "normal";
}

/** The sums of some values. */
export function toMoments(values: Iterable<number>): Moments {
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    count++;
    sum += value;
    squares += value * value;
  }
  return { count, sum, squares };
}

/**
 * The mean of a sample and the interval about it: mean ± q s / √n, with q Student's or the normal quantile.
 *
 * Student, "The probable error of a mean", Biometrika 6 (1908).
 *
 * @throws for a sample of none.
 */
export function meanInterval(
  { count, sum, squares }: Moments,
  { confidence = usualConfidence, by = "student" }: MeanOptions = {},
): MeanEstimate {
  invariant(count >= 1, "a mean is of at least one value");
  const mean = sum / count;
  if (count < 2) {
    return {
      mean,
      standardError: Number.POSITIVE_INFINITY,
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    };
  }
  // Rounding may leave less than nothing where all values are equal.
  const variance = Math.max(squares - mean * sum, 0) / (count - 1);
  const standardError = Math.sqrt(variance / count);
  const quantile =
    by === "normal" ? toNormalScore(confidence) : studentUpperQuantile((1 - confidence) / 2, count - 1);
  const reach = quantile * standardError;
  return { mean, standardError, low: mean - reach, high: mean + reach };
}

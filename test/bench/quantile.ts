import type { Interval } from "./Figure.ts";

/** A quantile of samples, with its interval. */
export interface Quantile {
  readonly value: number;
  readonly interval: Interval;
}

/** The median of some samples, with its interval; @throws RangeError without samples. */
export function toMedian(samples: readonly number[]): Quantile {
  return toQuantile(samples, 0.5);
}

/**
 * The sample below which the share lies, and the order statistics that hold the true quantile with at least 95 %
 * confidence, whatever the distribution. Few samples reach no such bound for a high share: the interval then ends at the
 * outermost sample, and covers less.
 *
 * @param share - 0 to 1, such as 0.95.
 * @throws RangeError without samples.
 */
export function toQuantile(samples: readonly number[], share: number): Quantile {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (index: number): number => {
    const sample = sorted[Math.min(Math.max(index, 0), sorted.length - 1)];
    if (sample === undefined) throw new RangeError("There is no quantile of no samples.");
    return sample;
  };
  const below = countBelow(sorted.length, share);
  const low = below.findLastIndex((cumulated) => cumulated <= 0.025);
  const high = below.findIndex((cumulated) => cumulated >= 0.975);
  return { value: interpolate(share * (sorted.length - 1), at), interval: { low: at(low), high: at(high) } };
}

function interpolate(position: number, at: (index: number) => number): number {
  const index = Math.floor(position);
  return at(index) + (position - index) * (at(index + 1) - at(index));
}

/** For k = 0, 1 … count: the chance that at most k of the samples lie below the true quantile (binomial). */
function countBelow(count: number, share: number): readonly number[] {
  let logChance = count * Math.log1p(-share);
  let cumulated = 0;
  return Array.from({ length: count + 1 }, (_, k) => {
    if (k > 0) logChance += Math.log((count - k + 1) / k) + Math.log(share) - Math.log1p(-share);
    cumulated += Math.exp(logChance);
    return cumulated;
  });
}

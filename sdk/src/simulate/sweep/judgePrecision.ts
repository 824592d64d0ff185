import { invariant } from "../../model/invariant.js";
import { usualConfidence } from "../statistics/Interval.js";
import { type MeanEstimate, type Moments, meanInterval } from "../statistics/meanInterval.js";

/** Whether a mean is known as precisely as is wanted. */
export interface Precision {
  /** At a look of several: wider than at one, so that stopping at any of them keeps the confidence. */
  readonly estimate: MeanEstimate;
  readonly isReached: boolean;
  /** How many more values would reach it if they came out as these did; undefined where more than a million, or unknown. */
  readonly more: number | undefined;
}

const mostValues = 1_000_000;

/**
 * After how many replications to look whether that is enough: twice as many each time, the last as many as are allowed.
 *
 * @throws unless 2 ≤ first ≤ most.
 */
export function planLooks(first: number, most: number): readonly number[] {
  invariant(first >= 2 && first <= most, `${first} replications lie from 2 to ${most}`);
  const looks: number[] = [];
  for (let count = first; count < most; count *= 2) looks.push(count);
  return [...looks, most];
}

/** The confidence of an interval at each of several looks, by which all of them together keep the one that is meant. */
export function toLookConfidence(looks: number, confidence: number = usualConfidence): number {
  return 1 - (1 - confidence) / looks;
}

/**
 * The interval of a mean at one of several looks, and whether it is narrow enough. The error that is allowed is shared equally
 * between the looks (Bonferroni), so the interval at which a run is stopped covers at least as often as it says, whatever
 * made it stop.
 *
 * @param wanted - Half the width that the interval may have, in the unit of the values; undefined for any.
 */
export function judgePrecision(
  moments: Moments,
  wanted: number | undefined,
  looks: number,
  confidence: number = usualConfidence,
): Precision {
  const each = toLookConfidence(looks, confidence);
  const estimate = meanInterval(moments, { confidence: each });
  const reach = (one: MeanEstimate) => (one.high - one.low) / 2;
  if (wanted === undefined) return { estimate, isReached: true, more: 0 };
  if (reach(estimate) <= wanted) return { estimate, isReached: true, more: 0 };
  if (moments.count < 2) return { estimate, isReached: false, more: undefined };
  const isEnough = (count: number) => {
    const scale = count / moments.count;
    const larger = { count, sum: moments.sum * scale, squares: moments.squares * scale };
    return reach(meanInterval(larger, { confidence: each })) <= wanted;
  };
  return { estimate, isReached: false, more: findMore(moments.count, isEnough) };
}

function findMore(count: number, isEnough: (count: number) => boolean): number | undefined {
  let not = count;
  let so = count + mostValues;
  if (!isEnough(so)) return undefined;
  while (so - not > 1) {
    const middle = Math.floor((not + so) / 2);
    if (isEnough(middle)) so = middle;
    else not = middle;
  }
  return so - count;
}

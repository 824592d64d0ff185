import { invariant } from "../../model/invariant.js";
import { type Interval, usualConfidence } from "./Interval.js";
import { type Moments, meanInterval } from "./meanInterval.js";
import { wilsonInterval } from "./wilsonInterval.js";

/** What replications say of a stated probability: it holds, it does not, or they are too few to tell. */
export interface ShareVerdict extends Interval {
  readonly verdict: "holds" | "fails" | "open";
  readonly share: number;
  /** How many more would settle it if they came out as these did; 0 where it is settled, undefined where more than a million. */
  readonly more: number | undefined;
}

/** More replications than that are nobody's plan. */
const mostReplications = 1_000_000;

/**
 * Whether something happens with at least a stated probability: only if Wilson's lower bound over replications reaches it
 * (semantics 32), and not if the upper bound stays below.
 *
 * @param met - Replications in which it happened.
 * @throws unless 0 ≤ met ≤ replications and 0 ≤ stated ≤ 1.
 */
export function judgeShare(
  met: number,
  replications: number,
  stated: number,
  confidence: number = usualConfidence,
): ShareVerdict {
  invariant(stated >= 0 && stated <= 1, `${stated} is a probability`);
  const interval = wilsonInterval(met, replications, confidence);
  const share = replications === 0 ? 0 : met / replications;
  const verdict = toVerdict(interval, stated);
  if (verdict !== "open") return { ...interval, verdict, share, more: 0 };
  const isSettledAt = (count: number) =>
    toVerdict(wilsonInterval(share * count, count, confidence), stated) !== "open";
  const needed =
    replications === 0 ? undefined : findLeast(replications, replications + mostReplications, isSettledAt);
  return { ...interval, verdict, share, more: needed && needed - replications };
}

function toVerdict({ low, high }: Interval, stated: number): ShareVerdict["verdict"] {
  if (low >= stated) return "holds";
  return high < stated ? "fails" : "open";
}

/**
 * How many more pairs of replications, if they came out as these did, would show which of two versions does better: until the
 * interval of the mean difference leaves zero out. 0 where it does already, undefined where more than a million.
 */
export function countToSettle(
  differences: Moments,
  confidence: number = usualConfidence,
): number | undefined {
  const { count, sum, squares } = differences;
  if (count < 2) return undefined;
  const isSettledAt = (larger: number) => {
    const scale = larger / count;
    const { low, high } = meanInterval(
      { count: larger, sum: sum * scale, squares: squares * scale },
      { confidence },
    );
    return low > 0 || high < 0;
  };
  if (isSettledAt(count)) return 0;
  const needed = findLeast(count, count + mostReplications, isSettledAt);
  return needed && needed - count;
}

/** The least number above `low` for which it is so, given that once so it stays so; undefined where not even for `most`. */
function findLeast(low: number, most: number, isSo: (count: number) => boolean): number | undefined {
  if (!isSo(most)) return undefined;
  let not = low;
  let so = most;
  while (so - not > 1) {
    const middle = Math.floor((not + so) / 2);
    if (isSo(middle)) so = middle;
    else not = middle;
  }
  return so;
}

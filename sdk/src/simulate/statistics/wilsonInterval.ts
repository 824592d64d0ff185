import { invariant } from "../../model/invariant.js";
import { type Interval, toNormalScore, usualConfidence } from "./Interval.js";

/**
 * The score interval of a share: all probabilities that the count does not contradict. Within [0, 1], and of some width even
 * where nobody or everybody is counted.
 *
 * Wilson, "Probable inference, the law of succession, and statistical inference", J. Am. Stat. Assoc. 22 (1927); that it is
 * the one to use: Brown, Cai, DasGupta, "Interval estimation for a binomial proportion", Statist. Sci. 16 (2001).
 *
 * @param trials - Need not be whole: an effective number is allowed. None gives [0, 1].
 * @throws unless 0 ≤ successes ≤ trials.
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  confidence: number = usualConfidence,
): Interval {
  invariant(successes >= 0 && successes <= trials, `${successes} of ${trials} is a share`);
  if (trials === 0) return { low: 0, high: 1 };
  const z = toNormalScore(confidence);
  const z2 = z * z;
  const share = successes / trials;
  const middle = (successes + z2 / 2) / (trials + z2);
  const reach = (z * Math.sqrt(trials * share * (1 - share) + z2 / 4)) / (trials + z2);
  // Rounding would leave the ends a hair off where they are exact.
  return {
    low: successes === 0 ? 0 : Math.max(middle - reach, 0),
    high: successes === trials ? 1 : Math.min(middle + reach, 1),
  };
}

import { invariant } from "../../model/invariant.js";
import { type Interval, toNormalScore, usualConfidence } from "./Interval.js";

/** Answers of yes or no by the same people under two versions: how many said yes under one of them only. */
export interface PairedCounts {
  readonly pairs: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/**
 * How much larger the share of yes is under the first version than under the second, and the score interval about it, which
 * has some width even where nobody differs (semantics 32): then it is ± z² / (n + z²).
 *
 * Tango, "Equivalence test and confidence interval for the difference in proportions for the paired-sample design", Statist.
 * Med. 17 (1998): all differences δ with |b − c − nδ| ≤ z √(n (2q + δ (1 − δ))), q the likeliest share of "only second"
 * given δ. The ends are found by halving, to the last digit.
 *
 * @throws unless the counts are those of at least one pair.
 */
export function pairedShareInterval(
  { pairs, onlyFirst, onlySecond }: PairedCounts,
  confidence: number = usualConfidence,
): Interval & { readonly difference: number } {
  invariant(
    pairs > 0 && onlyFirst >= 0 && onlySecond >= 0 && onlyFirst + onlySecond <= pairs,
    `${onlyFirst} and ${onlySecond} of ${pairs} pairs differ`,
  );
  const z = toNormalScore(confidence);
  return {
    difference: (onlyFirst - onlySecond) / pairs,
    // The lower end is the upper one of the opposite question.
    low: -findUpperEnd(pairs, onlySecond, onlyFirst, z),
    high: findUpperEnd(pairs, onlyFirst, onlySecond, z),
  };
}

function findUpperEnd(pairs: number, first: number, second: number, z: number): number {
  let low = (first - second) / pairs;
  let high = 1;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (isContradicted(pairs, first, second, z, middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

function isContradicted(pairs: number, first: number, second: number, z: number, delta: number): boolean {
  const a = 2 * pairs;
  const b = -first - second + (2 * pairs - first + second) * delta;
  const c = -second * delta * (1 - delta);
  const likeliest = (Math.sqrt(Math.max(b * b - 4 * a * c, 0)) - b) / (2 * a);
  const variance = Math.max(pairs * (2 * likeliest + delta * (1 - delta)), 0);
  return pairs * delta - (first - second) > z * Math.sqrt(variance);
}

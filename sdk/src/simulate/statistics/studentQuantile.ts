import { invariant } from "../../model/invariant.js";
import { exp } from "../chance/exp.js";
import { log } from "../chance/log.js";
import { normalUpperQuantile } from "../chance/normal.js";
import { logGamma } from "./logGamma.js";

/** From so many degrees of freedom on, the expansion about the normal quantile is exact to 1e-12. */
const expandFrom = 1_000;

/**
 * The value that Student's t with these degrees of freedom exceeds with probability `upper`, within 1e-11 of its size.
 *
 * From 1,000 degrees on by the expansion of Abramowitz and Stegun 26.7.5; below by halving, on the tail as an incomplete beta
 * function (26.7.1) by its continued fraction (NIST DLMF 8.17.22).
 *
 * @param upper - Strictly between 0 and 1.
 * @throws unless there is at least one degree of freedom.
 */
export function studentUpperQuantile(upper: number, degrees: number): number {
  invariant(degrees >= 1, `${degrees} degrees of freedom are at least one`);
  if (upper === 0.5) return 0;
  if (upper > 0.5) return -studentUpperQuantile(1 - upper, degrees);
  if (degrees >= expandFrom) return expand(normalUpperQuantile(upper), degrees);
  let low = 0;
  let high = 1;
  while (studentUpperTail(high, degrees) > upper) high *= 2;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (studentUpperTail(middle, degrees) > upper) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function expand(x: number, degrees: number): number {
  const x2 = x * x;
  const first = (x * (x2 + 1)) / 4;
  const second = (x * ((5 * x2 + 16) * x2 + 3)) / 96;
  const third = (x * (((3 * x2 + 19) * x2 + 17) * x2 - 15)) / 384;
  const fourth = (x * ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945)) / 92160;
  return x + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees;
}

/** The probability that Student's t exceeds x ≥ 0: half of I(degrees / (degrees + x²); degrees / 2, ½). */
function studentUpperTail(x: number, degrees: number): number {
  const whole = degrees + x * x;
  return incompleteBeta(degrees / whole, (x * x) / whole, degrees / 2, 0.5) / 2;
}

/** I(x; a, b), regularised; `rest` is 1 − x, given apart so that it keeps its digits. */
function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  if (x === 0 || rest === 0) return x === 0 ? 0 : 1;
  const size = exp(a * log(x) + b * log(rest) + logGamma(a + b) - logGamma(a) - logGamma(b));
  return x < (a + 1) / (a + b + 2)
    ? (size * readFraction(x, a, b)) / a
    : 1 - (size * readFraction(rest, b, a)) / b;
}

/** Lentz's way through the continued fraction: numerators and denominators only as ratios, which do not overflow. */
function readFraction(x: number, a: number, b: number): number {
  let ratio = 1;
  let inverse = 1 / keepFromZero(1 - ((a + b) * x) / (a + 1));
  let value = inverse;
  for (let m = 1; m <= 1_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    inverse = 1 / keepFromZero(1 + even * inverse);
    ratio = keepFromZero(1 + even / ratio);
    value *= inverse * ratio;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    inverse = 1 / keepFromZero(1 + odd * inverse);
    ratio = keepFromZero(1 + odd / ratio);
    const change = inverse * ratio;
    value *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return value;
}

function keepFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

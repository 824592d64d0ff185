import { exp } from "./exp.js";
import { log } from "./log.js";

/*
 * Coefficients, the highest power first, of PPND16 in Wichura, "Algorithm AS 241: the percentage points of the normal
 * distribution", Applied Statistics 37 (1988): one rational function about the middle and two for the tails.
 */
const middleTop = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const middleBottom = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const nearTop = [
  7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const nearBottom = [
  1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const farTop = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const farBottom = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 7.868691311456133e-4,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

const squareRootOf2Pi = 2.5066282746310002;

/**
 * The value that a standard normal variable exceeds with probability `upper`, within 1e-14 of its size.
 *
 * @param upper - Strictly between 0 and 1. Small values keep their full precision, which 1 − p would lose.
 */
export function normalUpperQuantile(upper: number): number {
  const fromMiddle = 0.5 - upper;
  if (fromMiddle >= -0.425 && fromMiddle <= 0.425) {
    const r = 0.180625 - fromMiddle * fromMiddle;
    return (fromMiddle * readPolynomial(middleTop, r)) / readPolynomial(middleBottom, r);
  }
  const r = Math.sqrt(-log(upper < 0.5 ? upper : 1 - upper));
  const size =
    r <= 5
      ? readPolynomial(nearTop, r - 1.6) / readPolynomial(nearBottom, r - 1.6)
      : readPolynomial(farTop, r - 5) / readPolynomial(farBottom, r - 5);
  return upper < 0.5 ? size : -size;
}

/**
 * The probability that a standard normal variable exceeds x, within 5e-13 of its size down to 1e-297.
 *
 * Below 3 by the series ½ − φ(x)(x + x³/3 + x⁵/15 + …), Marsaglia, "Evaluating the normal distribution", J. Stat. Software
 * 11 (2004); above by Laplace's continued fraction, φ(x) / (x + 1/(x + 2/(x + …))).
 */
export function normalUpperTail(x: number): number {
  if (x < 0) return 1 - normalUpperTail(-x);
  const density = exp((-x * x) / 2) / squareRootOf2Pi;
  if (x >= 3) {
    let fraction = x;
    for (let n = 120; n > 0; n--) fraction = x + n / fraction;
    return density / fraction;
  }
  let sum = x;
  let term = x;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 - density * sum;
}

function readPolynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

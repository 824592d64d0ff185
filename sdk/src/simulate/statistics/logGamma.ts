import { log } from "../chance/log.js";

const halfLogOf2Pi = 0.9189385332046727;
/** From here on eight terms of the series are exact to the last digits of a double. */
const seriesFrom = 16;
/** B(2k) / (2k (2k − 1)) for k = 1, 2, …: Stirling's series, NIST DLMF 5.11.1. */
const stirling = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
] as const;

/** The logarithm of the gamma function for x > 0, within 1e-14 of its size or 1e-14, whichever is more. */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  for (; shifted < seriesFrom; shifted++) product *= shifted;
  const inverse = 1 / shifted;
  let sum = 0;
  for (let term = stirling.length - 1; term >= 0; term--) {
    sum = sum * inverse * inverse + (stirling[term] ?? 0);
  }
  return (shifted - 0.5) * log(shifted) - shifted + halfLogOf2Pi + sum * inverse - log(product);
}

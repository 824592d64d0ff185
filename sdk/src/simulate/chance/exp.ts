import { ln2High, ln2Low } from "./log.js";

/** 1/n! down to n = 0. Taylor's remainder after the 14th power is below 2^-62 on |r| ≤ ln 2 / 2. */
const coefficients = toCoefficients(14);

/**
 * e to the x, built on + − × ÷ alone (semantics 30), within 2 ulp (1.1 seen); 0 below −745.2 and Infinity above 709.8.
 *
 * x = k ln 2 + r; e^x = 2^k e^r, and e^r by Taylor's series.
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019412) return 0;
  const k = Math.floor(x / (ln2High + ln2Low) + 0.5);
  const rest = x - k * ln2High - k * ln2Low;
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * rest + coefficient;
  // In two steps, since the power itself may be out of range where the product is not.
  const half = Math.floor(k / 2);
  return sum * powerOfTwo(half) * powerOfTwo(k - half);
}

/** Exact for whole powers within the range of normal numbers. */
function powerOfTwo(power: number): number {
  let result = 1;
  let factor = power < 0 ? 0.5 : 2;
  for (let left = power < 0 ? -power : power; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
}

function toCoefficients(most: number): readonly number[] {
  const result = [1];
  let factorial = 1;
  for (let n = 1; n <= most; n++) {
    factorial *= n;
    result.unshift(1 / factorial);
  }
  return result;
}

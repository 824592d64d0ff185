import { exp } from "./exp.js";
import { log } from "./log.js";

/**
 * x to the y for x ≥ 0, as e^(y ln x); within 3 + 4 |y ln x| ulp, since an error of the exponent becomes one of the result.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  return y === 1 ? x : exp(y * log(x));
}

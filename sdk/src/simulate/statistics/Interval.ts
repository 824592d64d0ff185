import { invariant } from "../../model/invariant.js";
import { normalUpperQuantile } from "../chance/normal.js";

/** From `low` to `high`, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How often, over repeated experiments, an interval covers what it is about, unless another share is asked for. */
export const usualConfidence = 0.95;

/** The value that a standard normal variable leaves on either side with (1 − confidence) / 2. @throws unless 0 < confidence < 1. */
export function toNormalScore(confidence: number): number {
  invariant(confidence > 0 && confidence < 1, `confidence ${confidence} lies between 0 and 1`);
  return normalUpperQuantile((1 - confidence) / 2);
}

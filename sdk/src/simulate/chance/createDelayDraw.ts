import { requireDurationMs } from "../../model/duration.js";
import type { Touchpoint } from "../../model/journeySchema.js";
import { exp } from "./exp.js";
import { log } from "./log.js";
import { normalUpperQuantile, normalUpperTail } from "./normal.js";
import { pow } from "./pow.js";

/** How long something takes, as a journey says it. */
export type Delay = Touchpoint["responses"][number]["delay"];

/** Draws the time that is still to pass, ms: a whole number of at least 1 (semantics 31). */
export type DelayDraw = (uniform: number, elapsedMs?: number) => number;

/**
 * Makes what draws a delay by the inverse of its distribution, one uniform value each.
 *
 * With time elapsed it is drawn from the delays that are longer: with S the survival function and u uniform, the whole delay
 * is S⁻¹(S(elapsed) (1 − u)). Where none is longer, it is due at once, in 1 ms.
 */
export function createDelayDraw(delay: Delay): DelayDraw {
  const findWhole = createInverse(delay);
  return (uniform, elapsedMs = 0) => {
    const stillMs = Math.ceil(findWhole(uniform, elapsedMs) - elapsedMs);
    return Math.max(stillMs, 1);
  };
}

/** The whole delay, ms, among those longer than what has elapsed. */
function createInverse(delay: Delay): (uniform: number, elapsedMs: number) => number {
  switch (delay.kind) {
    case "fixed": {
      const afterMs = requireDurationMs(delay.after);
      return () => afterMs;
    }
    case "exponential": {
      const meanMs = requireDurationMs(delay.mean);
      return (uniform, elapsedMs) => elapsedMs - meanMs * log(1 - uniform);
    }
    case "weibull":
      return invertWeibull(requireDurationMs(delay.scale), delay.shape);
    case "logNormal":
      return invertLogNormal(requireDurationMs(delay.median), delay.spread);
    case "empirical":
      return invertQuantiles(delay.quantiles.map(requireDurationMs));
  }
}

/** Makes what says how likely a delay is to be longer than some time, ms above 0: the S of `createDelayDraw`. */
export function createSurvival(delay: Delay): (elapsedMs: number) => number {
  switch (delay.kind) {
    case "fixed": {
      const afterMs = requireDurationMs(delay.after);
      return (elapsedMs) => (elapsedMs < afterMs ? 1 : 0);
    }
    case "exponential": {
      const meanMs = requireDurationMs(delay.mean);
      return (elapsedMs) => (meanMs === 0 ? 0 : exp(-elapsedMs / meanMs));
    }
    case "weibull": {
      const scaleMs = requireDurationMs(delay.scale);
      return (elapsedMs) => (scaleMs === 0 ? 0 : exp(-pow(elapsedMs / scaleMs, delay.shape)));
    }
    case "logNormal": {
      const medianMs = requireDurationMs(delay.median);
      return (elapsedMs) => (medianMs === 0 ? 0 : normalUpperTail(log(elapsedMs / medianMs) / delay.spread));
    }
    case "empirical": {
      const quantilesMs = delay.quantiles.map(requireDurationMs);
      return (elapsedMs) => 1 - findPassed(quantilesMs, elapsedMs) / (quantilesMs.length - 1);
    }
  }
}

/** S(t) = exp(−(t / scale)^shape). */
function invertWeibull(scaleMs: number, shape: number) {
  return (uniform: number, elapsedMs: number) => {
    if (scaleMs === 0) return 0;
    const passed = elapsedMs > 0 ? pow(elapsedMs / scaleMs, shape) : 0;
    return scaleMs * pow(passed - log(1 - uniform), 1 / shape);
  };
}

/** The logarithm of t / median is normal with standard deviation `spread`. */
function invertLogNormal(medianMs: number, spread: number) {
  return (uniform: number, elapsedMs: number) => {
    if (medianMs === 0) return 0;
    const longer = elapsedMs > 0 ? normalUpperTail(log(elapsedMs / medianMs) / spread) : 1;
    const upper = longer * (1 - uniform);
    return upper > 0 ? medianMs * exp(spread * normalUpperQuantile(upper)) : elapsedMs;
  };
}

/** Straight lines between quantiles at equal steps of probability. */
function invertQuantiles(quantilesMs: readonly number[]) {
  const steps = quantilesMs.length - 1;
  const at = (step: number) => quantilesMs[step] ?? 0;
  return (uniform: number, elapsedMs: number) => {
    const passed = elapsedMs > 0 ? findPassed(quantilesMs, elapsedMs) : 0;
    const place = passed + (steps - passed) * uniform;
    const step = Math.min(Math.floor(place), steps - 1);
    return at(step) + (place - step) * (at(step + 1) - at(step));
  };
}

/** In steps between quantiles, how far along a time is. */
function findPassed(quantilesMs: readonly number[], elapsedMs: number): number {
  const steps = quantilesMs.length - 1;
  const at = (step: number) => quantilesMs[step] ?? 0;
  let step = 0;
  while (step < steps && at(step + 1) <= elapsedMs) step++;
  if (elapsedMs <= at(step) || step === steps) return step;
  return step + (elapsedMs - at(step)) / (at(step + 1) - at(step));
}

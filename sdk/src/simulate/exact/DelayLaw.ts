import { requireDurationMs } from "../../model/duration.js";
import type { Delay } from "../chance/createDelayDraw.js";
import { exp } from "../chance/exp.js";
import { log } from "../chance/log.js";
import { normalUpperTail } from "../chance/normal.js";
import { pow } from "../chance/pow.js";

/** A delay as functions of time, ms: what is drawn by `createDelayDraw`, but for the rounding to whole milliseconds. */
export interface DelayLaw {
  /** The probability of a longer delay. */
  readonly survival: (t: number) => number;
  /** Of the part that is no atom. */
  readonly density: (t: number) => number;
  /** Instants that have a probability of their own. */
  readonly atoms: readonly { readonly at: number; readonly weight: number }[];
  /** Between these, and beyond none of them, the density is smooth; the first and last leave 1e-16 outside. */
  readonly knots: readonly number[];
  /** A usual delay, by which errors are measured. */
  readonly typical: number;
  /** No delay is longer; infinite where any may be. */
  readonly latest: number;
}

const squareRootOf2Pi = 2.5066282746310002;

/** The law of a declared delay. */
export function createDelayLaw(delay: Delay): DelayLaw {
  switch (delay.kind) {
    case "fixed":
      return createFixed(requireDurationMs(delay.after));
    case "exponential":
      return createWeibull(requireDurationMs(delay.mean), 1);
    case "weibull":
      return createWeibull(requireDurationMs(delay.scale), delay.shape);
    case "logNormal":
      return createLogNormal(requireDurationMs(delay.median), delay.spread);
    case "empirical":
      return createEmpirical(delay.quantiles.map(requireDurationMs));
  }
}

function createFixed(at: number): DelayLaw {
  return {
    survival: (t) => (t < at ? 1 : 0),
    density: () => 0,
    atoms: [{ at, weight: 1 }],
    knots: [at],
    typical: at,
    latest: at,
  };
}

function createWeibull(scale: number, shape: number): DelayLaw {
  if (scale === 0) return createFixed(0);
  const passed = (t: number) => pow(t / scale, shape);
  return {
    survival: (t) => (t <= 0 ? 1 : exp(-passed(t))),
    density: (t) => {
      if (t <= 0) return 0;
      const w = passed(t);
      return ((shape * w) / t) * exp(-w);
    },
    atoms: [],
    // Far enough for squares of times too.
    knots: spreadKnots(scale * pow(1e-17, 1 / shape), scale * pow(45 + 20 / shape, 1 / shape)),
    typical: scale,
    latest: Number.POSITIVE_INFINITY,
  };
}

function createLogNormal(median: number, spread: number): DelayLaw {
  if (median === 0) return createFixed(0);
  const score = (t: number) => log(t / median) / spread;
  return {
    survival: (t) => (t <= 0 ? 1 : normalUpperTail(score(t))),
    density: (t) => {
      if (t <= 0) return 0;
      const x = score(t);
      return exp((-x * x) / 2) / (squareRootOf2Pi * spread * t);
    },
    atoms: [],
    knots: spreadKnots(median * exp(-9 * spread), median * exp(spread * (9 + 2 * spread))),
    typical: median,
    latest: Number.POSITIVE_INFINITY,
  };
}

/** Steps by a factor of 4: within one, no law here turns too often for a rule of 15 points. */
function spreadKnots(from: number, to: number): readonly number[] {
  const knots: number[] = [];
  for (let knot = from; knot < to; knot *= 4) knots.push(knot);
  return [...knots, to];
}

function createEmpirical(quantiles: readonly number[]): DelayLaw {
  const steps = quantiles.length - 1;
  const at = (step: number) => quantiles[step] ?? 0;
  const findStep = (t: number): number => {
    let step = 0;
    while (step < steps && at(step + 1) <= t) step++;
    return step;
  };
  const atoms = quantiles
    .slice(1)
    .flatMap((quantile, step) => (quantile === at(step) ? [{ at: quantile, weight: 1 / steps }] : []));
  return {
    survival: (t) => {
      if (t < at(0)) return 1;
      const step = findStep(t);
      return step >= steps ? 0 : 1 - (step + (t - at(step)) / (at(step + 1) - at(step))) / steps;
    },
    density: (t) => {
      if (t < at(0) || t >= at(steps)) return 0;
      const step = findStep(t);
      return 1 / (steps * (at(step + 1) - at(step)));
    },
    atoms,
    knots: quantiles,
    typical: at(Math.floor(steps / 2)),
    latest: at(steps),
  };
}

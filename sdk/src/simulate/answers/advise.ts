import type { SimulationResult } from "../SimulationResult.js";
import type { MeanEstimate } from "../statistics/meanInterval.js";
import { compareResults, type SimulationComparison } from "./compareResults.js";
import type { TrialChange } from "./listTrials.js";

/** A trial that was run: what the change does to the goal, in one population. */
export interface TrialOutcome {
  readonly change: TrialChange;
  /** HCPs more who reach the goal with the change; less where it is negative. */
  readonly gain: MeanEstimate;
  readonly touches: MeanEstimate;
  readonly costs: SimulationComparison["costs"];
}

/** What the trials say is to be done about a goal, the clearest first. */
export interface Advice {
  /** Touchpoints that can be left out: without them the goal loses nothing that shows. */
  readonly stop: readonly TrialOutcome[];
  /** Changes that bring HCPs to the goal. */
  readonly start: readonly TrialOutcome[];
  /** Touchpoints without which fewer reach the goal. */
  readonly keep: readonly TrialOutcome[];
  /** Trials of which more replications would have to tell. */
  readonly open: readonly TrialOutcome[];
}

/** Sets a trial beside the journey as it is. @throws where the goal is none of the journey's. */
export function weighTrial(
  base: SimulationResult,
  change: TrialChange,
  trial: SimulationResult,
  goal: string,
  withinMs?: number,
): TrialOutcome {
  const comparison = compareResults(base, trial, withinMs);
  const found = comparison.goals.find((each) => each.goal === goal);
  if (found === undefined) throw new RangeError(`The journey has no goal ${goal}.`);
  return { change, gain: found.difference, touches: comparison.touches, costs: comparison.costs };
}

/**
 * Sorts trials into what to stop, start and keep.
 *
 * A touchpoint is kept where leaving it out loses people and the interval of the loss leaves zero out. It can be stopped where
 * even the far end of the interval loses no more than one in a hundred of those who reach the goal, or gains.
 *
 * @param reached - HCPs who reach the goal as the journey is, in one population.
 */
export function advise(trials: readonly TrialOutcome[], reached: number): Advice {
  const little = reached / 100;
  const advice = { stop: [], start: [], keep: [], open: [] } as Record<keyof Advice, TrialOutcome[]>;
  for (const trial of trials) advice[sort(trial, little)].push(trial);
  return {
    stop: advice.stop.toSorted((one, other) => one.touches.mean - other.touches.mean),
    start: advice.start.toSorted((one, other) => other.gain.mean - one.gain.mean),
    keep: advice.keep.toSorted((one, other) => one.gain.mean - other.gain.mean),
    open: advice.open,
  };
}

function sort({ change, gain }: TrialOutcome, little: number): keyof Advice {
  if (change.kind === "consent") return gain.low > 0 ? "start" : "open";
  if (gain.low >= -little) return "stop";
  return gain.high < 0 ? "keep" : "open";
}

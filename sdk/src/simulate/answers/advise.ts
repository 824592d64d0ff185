import { groupBy } from "../../model/groupBy.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import type { SimulationResult } from "../SimulationResult.js";
import type { MeanEstimate } from "../statistics/meanInterval.js";
import { compareResults, type SimulationComparison } from "./compareResults.js";
import type { TrialChange } from "./listTrials.js";

/** A trial that was run: what the change does to the goal, in one population. */
export interface TrialOutcome {
  readonly change: TrialChange;
  /** HCPs more who reach the goal with the change; less where it is negative. */
  readonly gain: MeanEstimate;
  /** Goals besides that the change loses people for, which shows (the interval leaves zero out). */
  readonly harms: readonly string[];
  readonly touches: MeanEstimate;
  readonly costs: SimulationComparison["costs"];
}

/** What the trials say is to be done about a goal, the clearest first. */
export interface Advice {
  /** Touchpoints that can be left out: without them no goal loses anything that shows. */
  readonly stop: readonly TrialOutcome[];
  /** Changes that bring HCPs to the goal. */
  readonly start: readonly TrialOutcome[];
  /** Touchpoints without which fewer reach the goal. */
  readonly keep: readonly TrialOutcome[];
  /** Touchpoints that this goal does not need, and another does. */
  readonly elsewhere: readonly TrialOutcome[];
  /** Touchpoints to which the journey declares no answer: a simulation cannot know what they bring. */
  readonly untold: readonly TrialOutcome[];
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
  const harmed = comparison.goals.filter((each) => each.goal !== goal && each.difference.high < 0);
  return {
    change,
    gain: found.difference,
    harms: harmed.map((each) => each.goal),
    touches: comparison.touches,
    costs: comparison.costs,
  };
}

/**
 * Sorts trials into what to stop, start and keep.
 *
 * A touchpoint is kept where leaving it out loses people and the interval of the loss leaves zero out. It can be stopped where
 * even the far end of the interval loses no more than one in a hundred of those who reach the goal, and no other goal loses.
 *
 * @param reached - HCPs who reach the goal as the journey is, in one population.
 */
export function advise(document: JourneyDocument, trials: readonly TrialOutcome[], reached: number): Advice {
  const answered = new Set(
    document.touchpoints.filter(({ responses }) => responses.length > 0).map(({ id }) => id),
  );
  const sorted = groupBy(trials, (trial) => sort(trial, reached / 100, answered));
  const list = (kind: keyof Advice) => sorted.get(kind) ?? [];
  const byTouches = (one: TrialOutcome, other: TrialOutcome) => one.touches.mean - other.touches.mean;
  return {
    stop: list("stop").toSorted(byTouches),
    start: list("start").toSorted((one, other) => other.gain.mean - one.gain.mean),
    keep: list("keep").toSorted((one, other) => one.gain.mean - other.gain.mean),
    elsewhere: list("elsewhere").toSorted(byTouches),
    untold: list("untold").toSorted(byTouches),
    open: list("open"),
  };
}

function sort(
  { change, gain, harms }: TrialOutcome,
  little: number,
  answered: ReadonlySet<string>,
): keyof Advice {
  if (change.kind === "consent") return gain.low > 0 ? "start" : "open";
  if (gain.high < 0 && gain.low < -little) return "keep";
  if (gain.low < -little) return "open";
  if (!answered.has(change.touchpoint)) return "untold";
  return harms.length > 0 ? "elsewhere" : "stop";
}

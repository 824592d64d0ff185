import { requireDurationMs } from "../../model/duration.js";
import { invariant } from "../../model/invariant.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import type { SimulationResult } from "../SimulationResult.js";
import type { Interval } from "../statistics/Interval.js";
import { judgeShare, type ShareVerdict } from "../statistics/judgeShare.js";
import { type MeanEstimate, meanInterval, toMoments } from "../statistics/meanInterval.js";
import { findStep } from "./findStep.js";

/** What a simulation says of one goal, in one population. */
export interface GoalAnswer {
  readonly goal: string;
  /** HCPs who reached it by the end: mean over replications. */
  readonly reached: MeanEstimate;
  /** Fewest and most of any replication. */
  readonly range: Interval;
  /** Undefined where the document sets no target. */
  readonly target: TargetAnswer | undefined;
}

/** Whether a target is met. `late`: the simulation ends before the target's time, so it says nothing. */
export type TargetAnswer =
  | { readonly kind: "late"; readonly count: number; readonly withinMs: number }
  | {
      readonly kind: "judged";
      readonly count: number;
      readonly withinMs: number;
      /** HCPs by then: mean over replications. */
      readonly reached: MeanEstimate;
      /** Replications that met it. */
      readonly met: number;
      readonly replications: number;
      /** The probability that is asked for: the document's, else one half. */
      readonly asked: number;
      readonly verdict: ShareVerdict;
    };

/** An even chance: what "shall we reach it?" asks where no probability is stated. */
const evenChance = 0.5;

/**
 * Answers for each goal, in document order, whether it is reached and how sure that is (semantics 32).
 *
 * @throws for a result without a whole replication, or of another journey.
 */
export function judgeGoals(document: JourneyDocument, result: SimulationResult): readonly GoalAnswer[] {
  invariant(result.byReplication.length > 0, "a result has at least one whole replication");
  return document.goals.map(({ id, target }, index): GoalAnswer => {
    const at = (step: number) => result.byReplication.map(({ goals }) => goals[index]?.[step] ?? 0);
    const atEnd = at(result.times.length - 1);
    return {
      goal: id,
      reached: meanInterval(toMoments(atEnd)),
      range: { low: Math.min(...atEnd), high: Math.max(...atEnd) },
      target: target && judgeTarget(target, result, at),
    };
  });
}

type Target = NonNullable<JourneyDocument["goals"][number]["target"]>;

function judgeTarget(
  { count, within, probability: asked = evenChance }: Target,
  result: SimulationResult,
  at: (step: number) => readonly number[],
): TargetAnswer {
  const withinMs = requireDurationMs(within);
  const step = findStep(result, withinMs);
  if (step === undefined) return { kind: "late", count, withinMs };
  const reached = at(step);
  const met = reached.filter((each) => each >= count).length;
  return {
    kind: "judged",
    count,
    withinMs,
    reached: meanInterval(toMoments(reached)),
    met,
    replications: reached.length,
    asked,
    verdict: judgeShare(met, reached.length, asked),
  };
}

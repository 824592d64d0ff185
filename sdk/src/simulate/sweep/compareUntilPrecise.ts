import type { Diagnostic } from "../../model/Diagnostic.js";
import { invariant } from "../../model/invariant.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import { type Result, succeed } from "../../model/result.js";
import { compareResults, type SimulationComparison } from "../answers/compareResults.js";
import type { SimulationOptions } from "../SimulationOptions.js";
import type { SimulationResult } from "../SimulationResult.js";
import { toMoments } from "../statistics/meanInterval.js";
import { judgePrecision, planLooks, toLookConfidence } from "./judgePrecision.js";
import { readCounts } from "./readCounts.js";
import type { RunSimulation } from "./runSweep.js";

/** Which two journeys are compared, and how sure the answer is to be. */
export interface ComparisonPlan {
  readonly first: JourneyDocument;
  readonly second: JourneyDocument;
  /** The goal whose difference is to be known precisely. */
  readonly goal: string;
  /** Goals are counted so long after the beginning, ms; at the end unless given. */
  readonly withinMs?: number;
  /** Half the width that the interval of the difference may have, in HCPs; undefined: as many replications as the options say. */
  readonly precision?: number;
  /** Replications after which it stops in any case, where a precision is wanted; 640 unless given. */
  readonly most?: number;
  /** What the first journey came to with the options as they are, where that is known. */
  readonly known?: SimulationResult;
}

/** What two journeys differ in, as far as it was looked. */
export interface JudgedComparison {
  /** Intervals allow for all looks there may be. */
  readonly comparison: SimulationComparison;
  /** Replications of each journey. */
  readonly replications: number;
  /** How often it may be looked whether that is enough; 1 where no precision is wanted. */
  readonly looks: number;
  /** False where a precision is wanted and not there. */
  readonly isPrecise: boolean;
  /** How many more replications would likely bring the precision; 0 where it is there, undefined where more than a million. */
  readonly more: number | undefined;
}

const usualMost = 640;
const leastReplications = 2;

/**
 * Simulates two journeys with the same people and the same luck and compares them; where a precision is wanted, with twice as
 * many replications each time until the goal's difference is known so precisely. Intervals allow for the looks in between
 * (semantics 32), so that stopping when it suits does not make the answer look surer than it is.
 *
 * @param onLook - Told what is known after each look.
 * @returns What the last look told where `run` was stopped afterwards, undefined where it was before the first; diagnostics
 * where one of the journeys cannot be simulated.
 * @throws for a goal that one of the journeys does not have, where a precision is wanted.
 */
export async function compareUntilPrecise(
  plan: ComparisonPlan,
  options: SimulationOptions,
  run: RunSimulation,
  onLook: (judged: JudgedComparison) => void = () => undefined,
): Promise<Result<JudgedComparison, readonly Diagnostic[]> | undefined> {
  const { first, second, known, precision } = plan;
  const replications = options.replications ?? 1;
  const looks = precision === undefined ? [replications] : planPreciseLooks(plan, replications);
  let judged: JudgedComparison | undefined;
  for (const count of looks) {
    const sized = { ...options, replications: count };
    const isKnown = known?.replications === count && !known.isPartial;
    const one = isKnown ? succeed(known) : await run(first, sized);
    if (one !== undefined && !one.ok) return one;
    const other = one && (await run(second, sized));
    if (other !== undefined && !other.ok) return other;
    // Whoever stops has what was found out until then.
    if (one === undefined || other === undefined) break;
    judged = judge(plan, one.value, other.value, looks.length);
    onLook(judged);
    if (judged.isPrecise) break;
  }
  return judged && succeed(judged);
}

function planPreciseLooks({ first, second, goal, most = usualMost }: ComparisonPlan, replications: number) {
  const isShared = [first, second].every(({ goals }) => goals.some(({ id }) => id === goal));
  invariant(isShared, `both journeys have a goal ${goal}`);
  const least = Math.max(replications, leastReplications);
  return planLooks(least, Math.max(most, least));
}

function judge(
  plan: ComparisonPlan,
  first: SimulationResult,
  second: SimulationResult,
  looks: number,
): JudgedComparison {
  const before = readCounts(plan, first);
  const differences = readCounts(plan, second).map((count, index) => count - (before[index] ?? 0));
  const { isReached, more } = judgePrecision(toMoments(differences), plan.precision, looks);
  return {
    comparison: compareResults(first, second, plan.withinMs, toLookConfidence(looks)),
    replications: Math.min(first.byReplication.length, second.byReplication.length),
    looks,
    isPrecise: isReached,
    more,
  };
}

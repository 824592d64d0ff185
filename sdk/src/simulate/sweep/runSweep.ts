import type { Diagnostic } from "../../model/Diagnostic.js";
import { invariant } from "../../model/invariant.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import { type Result, succeed } from "../../model/result.js";
import { compareResults } from "../answers/compareResults.js";
import type { SimulationOptions } from "../SimulationOptions.js";
import type { SimulationResult } from "../SimulationResult.js";
import { type MeanEstimate, toMoments } from "../statistics/meanInterval.js";
import { judgePrecision, type Precision, planLooks } from "./judgePrecision.js";
import { readCounts } from "./readCounts.js";
import { isSweepValue, type SweepParameter, withSweepValue } from "./SweepParameter.js";

/** What is swept, over which values, and how sure the answer is to be. */
export interface SweepPlan {
  readonly parameter: SweepParameter;
  readonly values: readonly number[];
  readonly goal: string;
  /** The goal is counted so long after the beginning, ms; at the end unless given. */
  readonly withinMs?: number;
  /** Half the width that the interval of each difference may have, in HCPs; undefined: as many replications as the options say. */
  readonly precision?: number;
  /** Replications after which it stops in any case, where a precision is wanted; 640 unless given. */
  readonly most?: number;
}

/** What a sweep came to. */
export interface SweepResult {
  readonly parameter: SweepParameter;
  readonly goal: string;
  /** HCPs who reach the goal in the journey as it is. */
  readonly asIs: MeanEstimate;
  readonly points: readonly SweepPoint[];
  /** Replications of each journey. */
  readonly replications: number;
  /** How often it may have been looked whether that is enough; intervals are wider for it. */
  readonly looks: number;
  /** False where the replications came to an end before the precision. */
  readonly isPrecise: boolean;
  /** How many more replications would likely bring the precision; 0 where it is there. */
  readonly more: number | undefined;
}

/** One value of the parameter. */
export type SweepPoint =
  | { readonly kind: "refused"; readonly value: number; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: "simulated";
      readonly value: number;
      /** HCPs who reach the goal. */
      readonly reached: MeanEstimate;
      /** Of the same people with the same luck, less those of the journey as it is. */
      readonly difference: MeanEstimate;
      /** Touches more or fewer. */
      readonly touches: MeanEstimate;
      /** HCPs more or fewer by persona, who gains and who loses; without an interval. */
      readonly byPersona: readonly { readonly persona: string | undefined; readonly difference: number }[];
    };

/** Runs a whole simulation somewhere; undefined where it was stopped. */
export type RunSimulation = (
  document: JourneyDocument,
  options: SimulationOptions,
) => Promise<Result<SimulationResult, readonly Diagnostic[]> | undefined>;

const usualMost = 640;
const leastReplications = 5;

/**
 * Simulates a journey once for each value of one of its parameters, and once as it is, with the same people and the same luck,
 * so that a difference is the parameter's (semantics 30, 32). Where a precision is wanted, replications are doubled until every
 * difference is known so precisely; intervals then allow for the looks in between.
 *
 * @returns undefined where a simulation was stopped; diagnostics where the journey itself cannot be simulated. A value with which
 * it cannot be is a refused point.
 * @throws for a goal that the journey does not have, and for a value out of bounds.
 */
export async function runSweep(
  document: JourneyDocument,
  options: SimulationOptions,
  plan: SweepPlan,
  run: RunSimulation,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<Result<SweepResult, readonly Diagnostic[]> | undefined> {
  const { parameter, precision, most = usualMost } = plan;
  invariant(
    document.goals.some(({ id }) => id === plan.goal),
    `the journey has a goal ${plan.goal}`,
  );
  for (const value of plan.values) invariant(isSweepValue(parameter, value), `${value} is within bounds`);
  const first = Math.max(options.replications ?? leastReplications, 2);
  const looks = precision === undefined ? [first] : planLooks(first, Math.max(most, first));
  const variants = plan.values.map((value) => ({
    value,
    document: withSweepValue(document, parameter, value),
  }));
  for (const [look, replications] of looks.entries()) {
    const sized = { ...options, replications };
    const base = await run(document, sized);
    if (base === undefined || !base.ok) return base;
    onProgress(1, variants.length + 1);
    const points: SweepPoint[] = [];
    const judged: Precision[] = [];
    for (const variant of variants) {
      const result = await run(variant.document, sized);
      if (result === undefined) return undefined;
      if (result.ok) {
        const differences = pair(plan, base.value, result.value);
        judged.push(judgePrecision(toMoments(differences), precision, looks.length));
        points.push(toPoint(plan, variant.value, base.value, result.value, looks.length));
      } else points.push({ kind: "refused", value: variant.value, diagnostics: result.error });
      onProgress(points.length + 1, variants.length + 1);
    }
    const isPrecise = judged.every(({ isReached }) => isReached);
    if (isPrecise || look === looks.length - 1) {
      const more = judged.map((one) => one.more ?? Number.POSITIVE_INFINITY);
      const most = Math.max(0, ...more);
      const rest = { isPrecise, more: Number.isFinite(most) ? most : undefined };
      return succeed({ ...toHead(plan, base.value, looks.length), points, ...rest });
    }
  }
  return undefined;
}

function toHead(plan: SweepPlan, base: SimulationResult, looks: number) {
  return {
    parameter: plan.parameter,
    goal: plan.goal,
    asIs: judgePrecision(toMoments(readCounts(plan, base)), undefined, looks).estimate,
    replications: base.byReplication.length,
    looks,
  };
}

function toPoint(
  plan: SweepPlan,
  value: number,
  base: SimulationResult,
  result: SimulationResult,
  looks: number,
): SweepPoint {
  const { goals, touches } = compareResults(base, result, plan.withinMs);
  return {
    kind: "simulated",
    value,
    reached: judgePrecision(toMoments(readCounts(plan, result)), undefined, looks).estimate,
    difference: judgePrecision(toMoments(pair(plan, base, result)), undefined, looks).estimate,
    touches,
    byPersona: goals.find(({ goal }) => goal === plan.goal)?.byPersona ?? [],
  };
}

function pair(plan: SweepPlan, base: SimulationResult, result: SimulationResult): readonly number[] {
  const before = readCounts(plan, base);
  return readCounts(plan, result).map((count, index) => count - (before[index] ?? 0));
}

import { invariant } from "../../model/invariant.js";
import type { SimulationResult } from "../SimulationResult.js";
import { usualConfidence } from "../statistics/Interval.js";
import { countToSettle } from "../statistics/judgeShare.js";
import { type MeanEstimate, type Moments, meanInterval, toMoments } from "../statistics/meanInterval.js";
import { findStep } from "./findStep.js";

/** How two simulations of the same people with the same luck differ: the second less the first, in one population. */
export interface SimulationComparison {
  readonly goals: readonly GoalComparison[];
  readonly touches: MeanEstimate;
  /** By currency; channels without a cost count nothing. */
  readonly costs: readonly { readonly currency: string; readonly difference: MeanEstimate }[];
  /** Replications that both have. */
  readonly pairs: number;
}

/** How two simulations differ in one goal that both journeys have; HCPs in one population. */
export interface GoalComparison {
  readonly goal: string;
  readonly first: number;
  readonly second: number;
  readonly difference: MeanEstimate;
  /** How many more pairs would show which does better; 0 where it shows, undefined where more than a million. */
  readonly more: number | undefined;
  /** Means by persona, in the order of the first result's personas; unpaired with luck, so without an interval. */
  readonly byPersona: readonly { readonly persona: string | undefined; readonly difference: number }[];
}

/**
 * Compares two results pair by pair of replications, which share their luck where ids coincide (semantics 30, 32).
 *
 * @param withinMs - Goals are counted so long after the beginning, ms; at the end unless given.
 * @param confidence - Of each interval; more than 0.95 where it may be looked several times.
 * @throws where the two were not run for the same people, time, seed and at least one replication.
 */
export function compareResults(
  first: SimulationResult,
  second: SimulationResult,
  withinMs?: number,
  confidence: number = usualConfidence,
): SimulationComparison {
  const isAlike =
    first.from === second.from &&
    first.days === second.days &&
    first.seed === second.seed &&
    first.population === second.population;
  invariant(isAlike, "results of the same people, time and seed are compared");
  const pairs = Math.min(first.byReplication.length, second.byReplication.length);
  invariant(pairs > 0, "there is a pair of replications");
  const step = (withinMs === undefined ? undefined : findStep(first, withinMs)) ?? first.times.length - 1;
  const pair = (read: (result: SimulationResult, replication: number) => number): Moments =>
    toMoments(Array.from({ length: pairs }, (_, index) => read(second, index) - read(first, index)));
  return {
    goals: first.goals.flatMap(({ id }) => compareGoal(first, second, { id, step, pairs, pair, confidence })),
    touches: meanInterval(
      pair((result, index) => sum(result.byReplication[index]?.touches ?? [])),
      { confidence },
    ),
    costs: listCurrencies(first, second).map((currency) => ({
      currency,
      difference: meanInterval(
        pair((result, index) => toCost(result, index, currency)),
        { confidence },
      ),
    })),
    pairs,
  };
}

type GoalPairs = {
  readonly id: string;
  readonly step: number;
  readonly pairs: number;
  readonly confidence: number;
  pair(read: (result: SimulationResult, replication: number) => number): Moments;
};

/** Of a goal that both journeys have. */
function compareGoal(
  first: SimulationResult,
  second: SimulationResult,
  { id, step, pairs, pair, confidence }: GoalPairs,
): readonly GoalComparison[] {
  if (!second.goals.some((goal) => goal.id === id)) return [];
  const read = (result: SimulationResult, replication: number) =>
    result.byReplication[replication]?.goals[result.goals.findIndex((goal) => goal.id === id)]?.[step] ?? 0;
  const mean = (result: SimulationResult) =>
    sum(Array.from({ length: pairs }, (_, index) => read(result, index))) / pairs;
  const differences = pair(read);
  const ofPersona = (result: SimulationResult, persona: string | undefined) => {
    const place = result.personas.findIndex((each) => each.id === persona);
    const goal = result.goals.find((each) => each.id === id);
    return (goal?.byPersona[place]?.[step] ?? 0) / result.replications;
  };
  return [
    {
      goal: id,
      first: mean(first),
      second: mean(second),
      difference: meanInterval(differences, { confidence }),
      more: countToSettle(differences, confidence),
      byPersona: first.personas.map(({ id: persona }) => ({
        persona,
        difference: ofPersona(second, persona) - ofPersona(first, persona),
      })),
    },
  ];
}

function listCurrencies(...results: readonly SimulationResult[]): readonly string[] {
  const all = results.flatMap(({ channels }) => channels.flatMap(({ cost }) => cost?.currency ?? []));
  return [...new Set(all)].toSorted();
}

function toCost(result: SimulationResult, replication: number, currency: string): number {
  const touches = result.byReplication[replication]?.touches ?? [];
  return sum(
    result.channels.map(({ cost }, index) =>
      cost?.currency === currency ? cost.perTouch * (touches[index] ?? 0) : 0,
    ),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

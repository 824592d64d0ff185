import type { Journey } from "../compile/Journey.js";
import type { Scenario, ScenarioStep } from "../model/journeySchema.js";
import { checkTouchpoint } from "../run/gates/checkTouchpoint.js";
import type { GateAnswer } from "../run/gates/GateAnswer.js";
import type { Run } from "../run/Run.js";
import { standAt } from "../run/standAt.js";
import { getPresent, startWalk, takeStep, toWalkLedger } from "./takeStep.js";
import type { Walk, WalkIssue } from "./Walk.js";

type Expectation = Extract<ScenarioStep, { readonly kind: "expect" }>;

/** How what was found may differ from what a scenario expects. Ids, and `found` as ids too. */
export interface ScenarioFailureParameters {
  "scenario.status": { readonly expected: Run["status"]; readonly found: Run["status"] };
  /** `found` are the innermost active stages. */
  "scenario.stage": { readonly expected: string; readonly found: readonly string[] };
  "scenario.exit": { readonly expected: string; readonly found: string | undefined };
  "scenario.goal": { readonly expected: string };
  "scenario.told": { readonly expected: string; readonly found: readonly string[] };
  "scenario.counter": {
    readonly counter: string;
    readonly expected: number;
    readonly found: number | undefined;
  };
  "scenario.touchpoint": {
    readonly touchpoint: string;
    readonly expected: GateAnswer["kind"];
    /** Undefined where the journey has no such touchpoint. */
    readonly found: GateAnswer | undefined;
  };
}

/** Something that a scenario expects and that is not so; or, by a walk's code, a step that could not be taken. */
export type ScenarioFailure = {
  /** The step's place in the scenario. */
  readonly step: number;
} & (
  | {
      readonly [Code in keyof ScenarioFailureParameters]: {
        readonly code: Code;
        readonly parameters: ScenarioFailureParameters[Code];
      };
    }[keyof ScenarioFailureParameters]
  | WalkIssue
);

/** What became of one scenario. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly ok: boolean;
  /** As far as it could be taken: with each step its run, trace, effects and guards. */
  readonly walk: Walk;
  readonly failures: readonly ScenarioFailure[];
}

/**
 * Takes a scenario through a journey and holds it to what it expects. What is not as expected does not stop it; a step that
 * cannot be taken does.
 *
 * @example
 * ```ts
 * const failing = journey.document.scenarios.filter((scenario) => !runScenario(journey, scenario).ok);
 * ```
 */
export function runScenario(journey: Journey, scenario: Scenario): ScenarioResult {
  const failures: ScenarioFailure[] = [];
  let walk = startWalk(journey, scenario);
  for (const [index, step] of scenario.steps.entries()) {
    if (step.kind === "expect") {
      failures.push(...checkExpectation(walk, step).map((failure) => ({ step: index, ...failure })));
      continue;
    }
    const next = takeStep(walk, step);
    if (!next.ok) {
      failures.push({ step: index, ...next.error });
      break;
    }
    walk = next.value;
  }
  return { scenario, ok: failures.length === 0, walk, failures };
}

type Failed = {
  readonly [Code in keyof ScenarioFailureParameters]: {
    readonly code: Code;
    readonly parameters: ScenarioFailureParameters[Code];
  };
}[keyof ScenarioFailureParameters];

function checkExpectation(walk: Walk, expected: Expectation): readonly Failed[] {
  const { run } = getPresent(walk);
  const told = walk.steps.flatMap(({ effects }) => effects.map(({ type }) => type));
  const { status, exit, stages = [], goals = [], counters = [], touchpoints = [] } = expected;
  const failed: Failed[] = [];
  if (status !== undefined && status !== run.status) {
    failed.push({ code: "scenario.status", parameters: { expected: status, found: run.status } });
  }
  for (const stage of stages) {
    if (run.stages.includes(stage)) continue;
    failed.push({ code: "scenario.stage", parameters: { expected: stage, found: run.leaves } });
  }
  if (exit !== undefined && exit !== run.exit) {
    failed.push({ code: "scenario.exit", parameters: { expected: exit, found: run.exit } });
  }
  for (const goal of goals) {
    if (!Object.hasOwn(run.goals, goal))
      failed.push({ code: "scenario.goal", parameters: { expected: goal } });
  }
  for (const type of expected.told ?? []) {
    if (!told.includes(type))
      failed.push({ code: "scenario.told", parameters: { expected: type, found: told } });
  }
  for (const { counter, value } of counters) {
    const found = run.counters[counter];
    if (found !== value)
      failed.push({ code: "scenario.counter", parameters: { counter, expected: value, found } });
  }
  for (const { touchpoint, answer } of touchpoints) {
    const found = askGates(walk, touchpoint);
    if (found?.kind === answer) continue;
    failed.push({ code: "scenario.touchpoint", parameters: { touchpoint, expected: answer, found } });
  }
  return failed;
}

function askGates(walk: Walk, touchpoint: string): GateAnswer | undefined {
  if (!walk.journey.document.touchpoints.some(({ id }) => id === touchpoint)) return undefined;
  return checkTouchpoint(standAt(walk.journey, toWalkLedger(walk), getPresent(walk).at), touchpoint);
}

import type { Scenario, ScenarioStep } from "../model/journeySchema.js";
import { getPresent } from "./takeStep.js";
import type { Walk } from "./Walk.js";

/** A walk as a scenario that expects what it came to: how the run stands, in which stages, with which goals and effects. */
export function toScenario(walk: Walk, named: Pick<Scenario, "id" | "label" | "description">): Scenario {
  const { start, steps, cursor } = walk;
  const actions = steps
    .slice(1, cursor + 1)
    .flatMap(({ action }): ScenarioStep[] => (action === undefined ? [] : [action]));
  return {
    ...named,
    from: start.from,
    ...(start.persona !== undefined && { persona: start.persona }),
    ...(start.segment !== undefined && { segment: start.segment }),
    attributes: [...(start.attributes ?? [])],
    consent: [...(start.consent ?? [])],
    steps: [...actions, expectPresent(walk)],
  };
}

function expectPresent(walk: Walk): ScenarioStep {
  const { run } = getPresent(walk);
  const goals = Object.keys(run.goals);
  const told = [
    ...new Set(
      walk.steps.slice(0, walk.cursor + 1).flatMap(({ effects }) => effects.map(({ type }) => type)),
    ),
  ];
  return {
    kind: "expect",
    status: run.status,
    ...(run.leaves.length > 0 && { stages: [...run.leaves] }),
    ...(run.exit !== undefined && { exit: run.exit }),
    ...(goals.length > 0 && { goals }),
    ...(told.length > 0 && { told }),
  };
}

import type { Journey } from "../../compile/Journey.js";
import { fail, type Result, succeed } from "../../model/result.js";
import { type Chain, type ChainEdge, findClosedClasses, staysForever } from "./Chain.js";
import { competeClocks } from "./competeClocks.js";
import { createObstacle, type ExactObstacle } from "./ExactObstacle.js";
import { JourneyExplorer, type JourneyState } from "./JourneyExplorer.js";
import type { Profile } from "./listProfiles.js";
import { type Hitting, solveHitting } from "./solveHitting.js";

/** The chain of one profile's people, solved as far as every question needs it. */
export interface SolvedProfile {
  readonly profile: Profile;
  /** Undefined where no entry takes them: then there are no states. */
  readonly start: number | undefined;
  readonly states: readonly JourneyState[];
  readonly chain: Chain;
  readonly closedClasses: readonly (readonly number[])[];
  /** The way to where nothing changes any more: an end, a stay for ever, a circle. */
  readonly ending: Hitting;
  /** The largest error of the probabilities with which one stay ends. */
  readonly error: number;
}

/** Explores and solves; fails with every obstacle to that. */
export function solveProfile(
  journey: Journey,
  profile: Profile,
): Result<SolvedProfile, readonly ExactObstacle[]> {
  const explorer = new JourneyExplorer(journey, profile);
  const start = explorer.explore();
  const { states } = explorer;
  const obstacles = [...explorer.guards.obstacles.values()];
  if (obstacles.length > 0) return fail(obstacles);
  const goingOn = [...findKeptClocks(journey, states), ...findLateAnswers(journey, explorer)];
  if (goingOn.length > 0) return fail(goingOn);

  let error = 0;
  const chain: Chain = states.map(({ clocks }) => {
    const stay = competeClocks(clocks);
    error = Math.max(error, stay.error);
    return stay.departures.map(
      ({ outcome, ...moments }): ChainEdge => ({ to: outcome.to, place: outcome.place, ...moments }),
    );
  });
  const closedClasses = findClosedClasses(chain);
  const closed = new Set(closedClasses.flat());
  const isOver = (state: number) => closed.has(state) || (chain[state]?.length ?? 0) === 0;
  return succeed({ profile, start, states, chain, closedClasses, ending: solveEnding(chain, isOver), error });
}

/** A stay that may last for ever leads, as it were, to a state of its own. */
function solveEnding(chain: Chain, isOver: (state: number) => boolean): Hitting {
  const forever = chain.length;
  const whole = chain.map((edges, state) => {
    const left = isOver(state) ? 0 : staysForever(edges);
    return left === 0
      ? edges
      : [...edges, { to: forever, probability: left, firstMs: 0, secondMs: 0, place: "" }];
  });
  return solveHitting([...whole, []], (state) => state === forever || isOver(state));
}

/** Clocks that a move into a state does not start anew, though they matter there. */
function findKeptClocks(journey: Journey, states: readonly JourneyState[]): readonly ExactObstacle[] {
  const found = new Map<number, ExactObstacle>();
  const { ids } = journey.tables.stages;
  for (const { clocks } of states) {
    const steps = [
      ...clocks.rates.map(({ outcome }) => outcome),
      ...(clocks.wait === undefined ? [] : [clocks.wait.outcome]),
      ...clocks.touches.flatMap(({ answers }) => answers.map(({ outcome }) => outcome)),
    ];
    for (const { to, kept } of steps) {
      const target = states[to];
      const around = target?.clockStages.find((stage) => kept.includes(stage));
      if (target === undefined || around === undefined) continue;
      const id = ids[around] ?? "";
      const position = journey.document.stages.findIndex((stage) => stage.id === id);
      const parameters = { stage: target.stage, around: id };
      found.set(around, createObstacle("exact.clock", ["stages", position], parameters));
    }
  }
  return [...found.values()];
}

/** Answers that may come when their stage was left, where something still listens to them. */
function findLateAnswers(journey: Journey, explorer: JourneyExplorer): readonly ExactObstacle[] {
  const found = new Map<number, ExactObstacle>();
  const { states } = explorer;
  const count = states.length;
  for (let state = 0; state < count; state++) {
    const late = states[state]?.late ?? [];
    if (late.length === 0) continue;
    const after = listAfter(states, state);
    for (const { touchpoint, event } of late) {
      if (found.has(touchpoint) || !after.some((later) => explorer.hears(later, event))) continue;
      const id = journey.document.touchpoints[touchpoint]?.id ?? "";
      found.set(
        touchpoint,
        createObstacle("exact.lateAnswer", ["touchpoints", touchpoint], { touchpoint: id, event }),
      );
    }
  }
  return [...found.values()];
}

/** States that can come after one, itself only if it can be come back to. */
function listAfter(states: readonly JourneyState[], from: number): readonly number[] {
  const found = new Set<number>();
  const open = [from];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const { rates = [], wait, touches = [] } = states[state]?.clocks ?? {};
    const next = [
      ...rates.map(({ outcome }) => outcome.to),
      ...(wait === undefined ? [] : [wait.outcome.to]),
      ...touches.flatMap(({ answers }) => answers.map(({ outcome }) => outcome.to)),
    ];
    for (const to of next) {
      if (found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return [...found];
}

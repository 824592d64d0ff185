import type { Journey } from "../../compile/Journey.js";
import { invariant } from "../../model/invariant.js";
import { fail, type Result, succeed } from "../../model/result.js";
import { staysForever } from "./Chain.js";
import type {
  ExactAnalysis,
  ExactEnding,
  ExactGoal,
  ExactLever,
  ExactStage,
  ExactTime,
} from "./ExactAnalysis.js";
import type { ExactObstacle } from "./ExactObstacle.js";
import { listProfiles } from "./listProfiles.js";
import { rankLevers } from "./rankLevers.js";
import { type Hitting, solveHitting } from "./solveHitting.js";
import { type SolvedProfile, solveProfile } from "./solveProfile.js";

/**
 * Solves a journey for one persona instead of simulating it, where that is possible (semantics 34): with which probability
 * and after what time people reach each goal and each ending, and which transition would move a goal most.
 *
 * Delays count as they are declared: the simulator's rounding up to whole milliseconds is left out, as is the horizon.
 *
 * @param persona - Undefined for people of none.
 * @returns Every reason found why it is not possible, each with its place in the document.
 * @throws where the journey has no such persona.
 */
export function analyseExactly(
  journey: Journey,
  persona: string | undefined,
): Result<ExactAnalysis, readonly ExactObstacle[]> {
  const declared = journey.document.personas.find(({ id }) => id === persona);
  invariant(persona === undefined || declared !== undefined, `the journey has a persona ${persona}`);
  const profiles = listProfiles(journey, declared);
  if (!profiles.ok) return fail([profiles.error]);
  const solved: SolvedProfile[] = [];
  const obstacles = new Map<string, ExactObstacle>();
  for (const profile of profiles.value) {
    const one = solveProfile(journey, profile);
    if (one.ok) solved.push(one.value);
    else
      for (const obstacle of one.error)
        obstacles.set(`${obstacle.code} ${obstacle.path.join(" ")}`, obstacle);
  }
  if (obstacles.size > 0) return fail([...obstacles.values()]);
  const goals = journey.document.goals.map(({ id }, goal) => mixGoal(solved, goal, id));
  return succeed({
    persona,
    states: solved.reduce((sum, { states }) => sum + states.length, 0),
    profiles: solved.length,
    endings: mixEndings(solved),
    stages: mixStages(journey, solved),
    duration: mixDuration(solved),
    goals: goals.map(({ goal }) => goal),
    errorBound: goals.reduce(
      (most, { error }) => Math.max(most, error),
      mixError(solved.map((one) => ({ error: one.error, hitting: one.ending }))),
    ),
  });
}

function mixEndings(solved: readonly SolvedProfile[]): readonly ExactEnding[] {
  const endings = new Map<string, ExactEnding>();
  const add = (ending: ExactEnding) => {
    const key = `${ending.kind} ${ending.exit ?? ""} ${ending.stages.join(" ")}`;
    const probability = (endings.get(key)?.probability ?? 0) + ending.probability;
    endings.set(key, { ...ending, probability });
  };
  for (const one of solved) {
    for (const ending of listEndings(one)) {
      add({ ...ending, probability: ending.probability * one.profile.share });
    }
  }
  return [...endings.values()]
    .filter(({ probability }) => probability > 1e-12)
    .sort((a, b) => b.probability - a.probability);
}

function listEndings({ start, states, chain, closedClasses, ending }: SolvedProfile): readonly ExactEnding[] {
  if (start === undefined) return [{ kind: "notEntered", exit: undefined, stages: [], probability: 1 }];
  /** The probability of coming into one of some states that are not left to another way. */
  const into = (isIn: (state: number) => boolean) =>
    isIn(start)
      ? 1
      : chain.reduce((sum, edges, from) => {
          const visits = ending.visits(start, from);
          const entering = edges.reduce((all, { to, probability }) => all + (isIn(to) ? probability : 0), 0);
          return sum + visits * entering;
        }, 0);
  const circled = closedClasses.map((members): ExactEnding => {
    const kept = new Set(members);
    const stages = [...new Set(members.map((member) => states[member]?.stage ?? ""))];
    return { kind: "circles", exit: undefined, stages, probability: into((state) => kept.has(state)) };
  });
  const closed = new Set(closedClasses.flat());
  const single = states.flatMap(({ kind, stage, exit }, state): readonly ExactEnding[] => {
    if (closed.has(state)) return [];
    const left = staysForever(chain[state] ?? []);
    if (left === 0) return [];
    const isEnd = (chain[state]?.length ?? 0) === 0;
    const probability = isEnd ? into((other) => other === state) : ending.visits(start, state) * left;
    return [{ kind: kind === "active" ? "stays" : kind, exit, stages: [stage], probability }];
  });
  return [...circled, ...single];
}

function mixStages(journey: Journey, solved: readonly SolvedProfile[]): readonly ExactStage[] {
  const visits = new Map<string, number>();
  const times = new Map<string, number>();
  const unbounded = { visits: new Set<string>(), times: new Set<string>() };
  for (const { profile, start, states, chain, closedClasses, ending } of solved) {
    if (start === undefined) continue;
    const circled = listCircled(closedClasses, chain, ending, start);
    states.forEach(({ kind, stage }, state) => {
      if (kind !== "active") return;
      const edges = chain[state] ?? [];
      const stays = countEntering(chain, ending, start, state);
      if (circled.has(state)) unbounded.visits.add(stage);
      if (circled.has(state) || (stays > 0 && staysForever(edges) > 0)) unbounded.times.add(stage);
      visits.set(stage, (visits.get(stage) ?? 0) + profile.share * stays);
      const time = edges.reduce((sum, { firstMs }) => sum + firstMs, 0);
      times.set(stage, (times.get(stage) ?? 0) + profile.share * stays * time);
    });
  }
  return journey.document.stages.flatMap(({ id }) => {
    const stays = visits.get(id);
    if (stays === undefined || (stays === 0 && !unbounded.visits.has(id))) return [];
    return [
      {
        stage: id,
        visits: unbounded.visits.has(id) ? undefined : stays,
        timeMs: unbounded.times.has(id) ? undefined : times.get(id),
      },
    ];
  });
}

/** States of the circles that some come into. */
function listCircled(
  closedClasses: SolvedProfile["closedClasses"],
  chain: SolvedProfile["chain"],
  ending: Hitting,
  start: number,
): ReadonlySet<number> {
  const isReached = (state: number) => countEntering(chain, ending, start, state) > 0;
  return new Set(closedClasses.filter((members) => members.some(isReached)).flat());
}

/** Expected entries into a state, the start of the run among them, until what is never left is come to. */
function countEntering(chain: SolvedProfile["chain"], ending: Hitting, start: number, state: number): number {
  return chain.reduce(
    (sum, edges, from) => {
      const entering = edges.reduce((all, { to, probability }) => all + (to === state ? probability : 0), 0);
      return sum + ending.visits(start, from) * entering;
    },
    Number(start === state),
  );
}

function mixDuration(solved: readonly SolvedProfile[]): ExactTime | undefined {
  const parts: { readonly share: number; readonly firstMs: number; readonly secondMs: number }[] = [];
  for (const { profile, start, states, chain, closedClasses, ending } of solved) {
    if (start === undefined) continue;
    const isOpen = (state: number) =>
      states[state]?.kind === "active" && staysForever(chain[state] ?? []) > 0;
    const lasts = states.some((_, state) => isOpen(state) && countEntering(chain, ending, start, state) > 0);
    if (lasts || listCircled(closedClasses, chain, ending, start).size > 0) return undefined;
    parts.push({
      share: profile.share,
      firstMs: ending.firstMs[start] ?? 0,
      secondMs: ending.secondMs[start] ?? 0,
    });
  }
  const entered = parts.reduce((sum, { share }) => sum + share, 0);
  return entered > 0 ? toTime(entered, parts) : undefined;
}

function mixGoal(solved: readonly SolvedProfile[], goal: number, id: string) {
  const parts: { share: number; firstMs: number; secondMs: number }[] = [];
  const changes = new Map<string, number>();
  const errors: { readonly error: number; readonly hitting: Hitting }[] = [];
  let probability = 0;
  for (const { profile, start, states, chain, error } of solved) {
    if (start === undefined) continue;
    const hitting = solveHitting(chain, (state) => states[state]?.goals.has(goal) ?? false);
    errors.push({ error, hitting });
    probability += profile.share * (hitting.probability[start] ?? 0);
    const firstMs = hitting.firstMs[start] ?? 0;
    parts.push({ share: profile.share, firstMs, secondMs: hitting.secondMs[start] ?? 0 });
    for (const { place, change } of rankLevers(chain, start, hitting)) {
      changes.set(place, (changes.get(place) ?? 0) + profile.share * change);
    }
  }
  const levers = [...changes]
    .map(([place, change]) => toLever(place, change))
    .sort((a, b) => b.change - a.change || (a.id < b.id ? -1 : 1));
  const time = probability > 0 ? toTime(probability, parts) : undefined;
  return { goal: { goal: id, probability, time, levers } satisfies ExactGoal, error: mixError(errors) };
}

function toLever(place: string, change: number): ExactLever {
  const [kind = "", id = ""] = place.split(" ");
  return { kind: kind === "exit" ? "exit" : "transition", id, change };
}

/** Of those who get there; `probability` is theirs. */
function toTime(
  probability: number,
  parts: readonly { readonly share: number; readonly firstMs: number; readonly secondMs: number }[],
): ExactTime {
  const meanMs = parts.reduce((sum, { share, firstMs }) => sum + share * firstMs, 0) / probability;
  const squareMs = parts.reduce((sum, { share, secondMs }) => sum + share * secondMs, 0) / probability;
  return { meanMs, deviationMs: Math.sqrt(Math.max(squareMs - meanMs * meanMs, 0)) };
}

/** The error of one stay, at most as often as there are stays, and rounding besides. */
function mixError(parts: readonly { readonly error: number; readonly hitting: Hitting }[]): number {
  return parts.reduce((most, { error, hitting }) => Math.max(most, (error + 1e-15) * hitting.mostStays), 0);
}

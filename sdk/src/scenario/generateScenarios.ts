import type { Journey } from "../compile/Journey.js";
import { invariant } from "../model/invariant.js";
import type { Scenario, Transition } from "../model/journeySchema.js";
import { listStarts } from "./listStarts.js";
import { listTrialValues } from "./listTrialValues.js";
import { measureCoverage } from "./measureCoverage.js";
import { type FoundPath, PathSearch } from "./PathSearch.js";
import { runScenario } from "./runScenario.js";
import { startWalk, takeStep } from "./takeStep.js";
import { toScenario } from "./toScenario.js";
import type { Walk } from "./Walk.js";

/** Why no way to a transition was found; none of them proves that there is none. */
export type UnreachedReason =
  /** Nobody came into the stage that it leaves. */
  | "unreached.stage"
  /** Its guard was read, and held for nobody. */
  | "unreached.guard"
  /** It was never its turn: another was taken before, or its wait was left. */
  | "unreached.untried";

/** A transition to which no way was found, and why. */
export interface UnreachedTransition {
  readonly transition: string;
  readonly reason: UnreachedReason;
}

/** The scenarios that were found to be missing, and what they still leave out. */
export interface GeneratedScenarios {
  /** In the order of the transitions that they are for. */
  readonly scenarios: readonly Scenario[];
  readonly unreached: readonly UnreachedTransition[];
  /** False where the search was cut short, so that more might be found. */
  readonly isExhausted: boolean;
}

/** Where generated scenarios begin, and how long to look for them. */
export interface GenerateOptions {
  /** When scenarios begin; that of the document's first scenario, else a Monday morning. */
  readonly from?: string;
  /** Steps to try in all. The same number gives the same scenarios everywhere. */
  readonly most?: number;
}

const mondayMorning = "2026-01-05T09:00:00Z";
const mostSteps = 60_000;
/** A longer scenario is nobody's to read. */
const longest = 16;
/** Who stays the same is the shorter story, and the cheaper search. */
const phases = [
  { changes: false, width: 1, part: 0.4 },
  { changes: false, width: 2, part: 0.3 },
  { changes: true, width: 1, part: 0.3 },
] as const;
/**
 * Looks for the scenarios that are missing: the shortest way found to each transition that the document's own scenarios do
 * not take, for somebody who can take it. Facts and payloads are tried at the constants of guards and beside them.
 */
export function generateScenarios(journey: Journey, options: GenerateOptions = {}): GeneratedScenarios {
  const { document } = journey;
  const { most = mostSteps } = options;
  const present = document.scenarios.map((scenario) => runScenario(journey, scenario).walk);
  const wanted = measureCoverage(journey, present).transitions.missing;
  const values = listTrialValues(journey);
  const from = options.from ?? document.scenarios[0]?.from ?? mondayMorning;
  const search = new PathSearch(journey, values, wanted);
  const starts = listStarts(journey, values, from);
  for (const { changes, width, part } of phases) {
    search.allow(most * part);
    const seen = new Map<string | undefined, Set<string>>();
    for (const start of starts) {
      const own = seen.get(start.persona) ?? new Set();
      seen.set(start.persona, own);
      if (!search.isDone) search.search(start, { changes, width, longest, seen: own });
    }
  }
  const missing = wanted.filter((transition) => !search.found.has(transition));
  return {
    scenarios: pickScenarios(journey, wanted, search.found),
    unreached: missing.map((transition) => ({ transition, reason: findReason(journey, transition, search) })),
    isExhausted: search.isExhausted,
  };
}

/** The longest first, since what is on their way needs no scenario of its own. */
function pickScenarios(
  journey: Journey,
  wanted: readonly string[],
  found: ReadonlyMap<string, FoundPath>,
): readonly Scenario[] {
  const order = wanted.flatMap((transition, index) => {
    const path = found.get(transition);
    return path === undefined ? [] : [{ transition, index, path }];
  });
  const taken = new Set<string>();
  const picked: { readonly index: number; readonly transition: string; readonly walk: Walk }[] = [];
  for (const { transition, index, path } of [...order].sort(
    (a, b) => b.path.actions.length - a.path.actions.length || a.index - b.index,
  )) {
    if (taken.has(transition)) continue;
    const walk = follow(journey, path);
    for (const { by } of walk.steps.flatMap(({ trace }) => trace.flatMap(({ moves }) => moves)))
      taken.add(by.id);
    picked.push({ index, transition, walk });
  }
  const ids = new Set(journey.document.scenarios.map(({ id }) => id));
  return picked
    .sort((a, b) => a.index - b.index)
    .map(({ transition, walk }) => {
      const item = journey.transitions.get(transition)?.item;
      invariant(item, `transition ${transition} is declared`);
      return toScenario(walk, { id: createId(item, ids), label: item.label ?? item.id });
    });
}

function follow(journey: Journey, { start, actions }: FoundPath): Walk {
  return actions.reduce(
    (walk, action) => {
      const next = takeStep(walk, action);
      invariant(next.ok, "a way that was found can be taken");
      return next.value;
    },
    startWalk(journey, start),
  );
}

function createId({ id }: Transition, taken: Set<string>): string {
  const base = id.slice(0, 56);
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
  taken.add(name);
  return name;
}

function findReason(journey: Journey, transition: string, { entered, read }: PathSearch): UnreachedReason {
  const from = journey.transitions.get(transition)?.item.from ?? "";
  if (!entered.has(from)) return "unreached.stage";
  return read.has(transition) ? "unreached.guard" : "unreached.untried";
}

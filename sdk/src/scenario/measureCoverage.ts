import type { Journey } from "../compile/Journey.js";
import type { Walk } from "./Walk.js";

/** How much of a list some walks came by, and what they left out, in document order. */
export interface Covered<Item = string> {
  readonly all: number;
  readonly covered: number;
  readonly missing: readonly Item[];
}

/** What a guard has not been seen to do. */
export interface UnseenOutcome {
  readonly transition: string;
  readonly outcome: "holds" | "fails";
}

/** What some walks have shown of a journey. */
export interface Coverage {
  /** Entered; ways back are none that a run is in. */
  readonly stages: Covered;
  /** Taken. */
  readonly transitions: Covered;
  /** Guards of transitions, each to be seen holding and failing. */
  readonly guards: Covered<UnseenOutcome>;
}

/** Which stages were entered, transitions taken and guards read either way, over all steps of some walks. */
export function measureCoverage(journey: Journey, walks: Iterable<Walk>): Coverage {
  const stages = new Set<string>();
  const transitions = new Set<string>();
  const outcomes = new Set<string>();
  for (const { steps, cursor } of walks) {
    for (const { trace, guards } of steps.slice(0, cursor + 1)) {
      for (const { by, entered } of trace.flatMap(({ moves }) => moves)) {
        for (const stage of entered) stages.add(stage);
        if (by.kind === "transition") transitions.add(by.id);
      }
      for (const { place, guard } of guards) {
        if (place.kind === "transition") outcomes.add(`${guard.outcome} ${place.id}`);
      }
    }
  }
  const { document } = journey;
  const guarded = document.transitions.filter(({ when }) => when !== undefined);
  return {
    stages: cover(
      document.stages.filter(({ kind }) => kind !== "history").map(({ id }) => id),
      (id) => stages.has(id),
    ),
    transitions: cover(
      document.transitions.map(({ id }) => id),
      (id) => transitions.has(id),
    ),
    guards: cover(
      guarded.flatMap(({ id }): UnseenOutcome[] => [
        { transition: id, outcome: "holds" },
        { transition: id, outcome: "fails" },
      ]),
      ({ transition, outcome }) => outcomes.has(`${outcome} ${transition}`),
    ),
  };
}

function cover<Item>(items: readonly Item[], isCovered: (item: Item) => boolean): Covered<Item> {
  const missing = items.filter((item) => !isCovered(item));
  return { all: items.length, covered: items.length - missing.length, missing };
}

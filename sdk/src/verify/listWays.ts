import { sortCandidates } from "../compile/candidates.js";
import type { Journey } from "../compile/Journey.js";
import { getLeaves } from "../guards/GuardExpression.js";
import type { Guard } from "../guards/openGuard.js";
import type { Transition } from "../model/journeySchema.js";
import { ancestry } from "../model/stageTree.js";
import type { KnownValues } from "./collectVariables.js";
import type { CellValue } from "./Variable.js";

/** Transitions that leave one stage and are tried one after the other at one occasion, and how. */
export interface WayGroup {
  readonly stage: string;
  readonly kind: "event" | "wait" | "always" | "done";
  /** The first event at which just these are tried. */
  readonly event: string | undefined;
  readonly transitions: readonly Transition[];
  readonly guards: readonly (Guard | undefined)[];
}

/** What is tried in each stage, by occasion. Each wait comes due by itself. */
export function listWays(journey: Journey): ReadonlyMap<string, readonly WayGroup[]> {
  const ways = new Map<string, readonly WayGroup[]>();
  for (const [stage, { byEvent, waits, always, done }] of sortCandidates(journey.document)) {
    const toGroup = (
      kind: WayGroup["kind"],
      transitions: readonly Transition[],
      event?: string,
    ): WayGroup => ({
      stage,
      kind,
      event,
      transitions,
      guards: transitions.map(({ id }) => journey.transitions.get(id)?.guard),
    });
    const heard = new Map<string, WayGroup>();
    for (const [event, transitions] of byEvent) {
      const key = transitions.map(({ id }) => id).join(" ");
      if (!heard.has(key)) heard.set(key, toGroup("event", transitions, event));
    }
    ways.set(stage, [
      ...(always.length === 0 ? [] : [toGroup("always", always)]),
      ...(done.length === 0 ? [] : [toGroup("done", done)]),
      ...heard.values(),
      ...waits.map((wait) => toGroup("wait", [wait])),
    ]);
  }
  return ways;
}

/** What is known of a guard's surroundings: the persona, and which stages are certainly active, or not, beside one. */
export type KnowStages = (stage: string | undefined, persona: string | undefined) => KnownValues;

export function createKnowledge({
  tree,
  transitions,
  entries,
  exits,
  touchpoints,
  policies,
}: Journey): KnowStages {
  const guarded = [...transitions.values(), ...entries, ...exits, ...touchpoints, ...policies];
  const asked = new Set(
    guarded.flatMap(({ guard }) =>
      guard === undefined
        ? []
        : getLeaves(guard.expression).flatMap((leaf) => (leaf.kind === "inStage" ? [leaf.stage] : [])),
    ),
  );
  const read = (stage: string | undefined): readonly (readonly [string, CellValue])[] =>
    [...asked].flatMap((other): [string, CellValue][] => {
      const active = stage === undefined ? false : isActive(stage, other);
      return active === undefined ? [] : [[`inStage ${other}`, active]];
    });
  const isActive = (stage: string, other: string): boolean | undefined => {
    const line = ancestry(tree, stage);
    if (line.some(({ id }) => id === other)) return true;
    const around = ancestry(tree, other);
    if (around.some(({ id }) => id === stage)) return undefined;
    const shared = around.find(({ id }) => line.some((one) => one.id === id));
    return shared?.kind === "parallel" ? undefined : false;
  };
  const kept = new Map<string | undefined, readonly (readonly [string, CellValue])[]>();
  return (stage, persona) => {
    const known = kept.get(stage) ?? read(stage);
    kept.set(stage, known);
    return new Map([["persona", persona], ...known]);
  };
}

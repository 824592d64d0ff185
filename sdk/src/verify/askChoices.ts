import type { Journey } from "../compile/Journey.js";
import type { Transition } from "../model/journeySchema.js";
import { ancestry } from "../model/stageTree.js";
import { eventSpecificity } from "../model/trigger.js";
import type { WayGroup } from "./listWays.js";

/** Guarded transitions of one stage that answer the same event. */
export interface Choice {
  readonly group: WayGroup;
  /** Places of guarded transitions of which nothing but the document's order says which goes first. */
  readonly rivals: readonly (readonly [number, number])[];
  /** Whether all are guarded, there are several, and no stage around listens: then it may be that nothing happens. */
  readonly isSole: boolean;
}

/** The choices that a journey leaves to guards. One that ends in an unguarded transition has its "else". */
export function listChoices(
  { tree }: Journey,
  ways: ReadonlyMap<string, readonly WayGroup[]>,
): readonly Choice[] {
  const groups = [...ways.values()]
    .flat()
    .filter(({ kind, guards }) => kind === "event" && guards.length > 1);
  return groups.map((group) => {
    const { transitions, guards, stage, event } = group;
    const rivals = transitions.flatMap((second, at) =>
      transitions.slice(0, at).flatMap((first, before): [number, number][] => {
        const areGuarded = guards[before] !== undefined && guards[at] !== undefined;
        return areGuarded && areEqual(first, second) ? [[before, at]] : [];
      }),
    );
    const around = ancestry(tree, stage).slice(1);
    const isHeardAround = around.some(({ id }) => ways.get(id)?.some((other) => other.event === event));
    return { group, rivals, isSole: !guards.includes(undefined) && !isHeardAround };
  });
}

/** Whether neither an exacter event nor an order says which of two is tried first. */
function areEqual(first: Transition, second: Transition): boolean {
  const specificity = ({ event }: Transition) => (event === undefined ? 0 : eventSpecificity(event));
  return specificity(first) === specificity(second) && (first.order ?? 0) === (second.order ?? 0);
}

import type { Journey } from "../compile/Journey.js";
import { groupBy } from "../model/groupBy.js";
import type { Transition } from "../model/journeySchema.js";
import { ancestry } from "../model/stageTree.js";
import { eventSpecificity, getTrigger } from "../model/trigger.js";
import type { WayGroup } from "./listWays.js";

/** Guarded transitions of one stage that are tried one after the other at one occasion. */
export interface Choice {
  readonly group: WayGroup;
  /** Places of guarded transitions of which nothing but the document's order says which goes first. */
  readonly rivals: readonly (readonly [number, number])[];
  /** Whether all are guarded, there are several, and nothing else is there for the occasion: then it may be that nothing happens. */
  readonly isSole: boolean;
}

/** The choices that a journey leaves to guards. One that ends in an unguarded transition has its "else". */
export function listChoices(
  journey: Journey,
  ways: ReadonlyMap<string, readonly WayGroup[]>,
): readonly Choice[] {
  const groups = [...ways.values()].flatMap((own) => [
    ...own.filter(({ kind }) => kind !== "wait"),
    ...joinWaits(journey, own),
  ]);
  return groups
    .filter(({ guards }) => guards.length > 1)
    .map((group) => {
      const { transitions, guards } = group;
      const rivals = transitions.flatMap((second, at) =>
        transitions.slice(0, at).flatMap((first, before): [number, number][] => {
          const areGuarded = guards[before] !== undefined && guards[at] !== undefined;
          return areGuarded && areRivals(group, first, second) ? [[before, at]] : [];
        }),
      );
      return { group, rivals, isSole: !guards.includes(undefined) && isAlone(journey, ways, group) };
    });
}

/** Waits of one stage that come due at once, in the order of the document, by which they are tried (semantics 3). */
function joinWaits({ transitions }: Journey, own: readonly WayGroup[]): readonly WayGroup[] {
  const positionOf = (id: string) => transitions.get(id)?.position ?? 0;
  const waits = own
    .filter(({ kind }) => kind === "wait")
    .flatMap((group) =>
      group.transitions.map((transition, at) => ({ ...group, transition, guard: group.guards[at] })),
    )
    .sort((a, b) => positionOf(a.transition.id) - positionOf(b.transition.id));
  return [...groupBy(waits, ({ transition }) => JSON.stringify(getTrigger(transition))).values()].flatMap(
    (together) => {
      const [first] = together;
      if (first === undefined) return [];
      const { transition: _transition, guard: _guard, ...group } = first;
      return [
        {
          ...group,
          transitions: together.map(({ transition }) => transition),
          guards: together.map(({ guard }) => guard),
        },
      ];
    },
  );
}

/** Whether nothing but what stands first in the document says which of two is tried first. */
function areRivals({ kind }: WayGroup, first: Transition, second: Transition): boolean {
  const specificity = ({ event }: Transition) => (event === undefined ? 0 : eventSpecificity(event));
  // Of waits an order decides nothing; one that is as the document's says at least that this is meant.
  if (kind === "wait") return (first.order ?? 0) >= (second.order ?? 0);
  return specificity(first) === specificity(second) && (first.order ?? 0) === (second.order ?? 0);
}

/** Whether nothing happens where no guard of a choice holds. */
function isAlone(
  { tree }: Journey,
  ways: ReadonlyMap<string, readonly WayGroup[]>,
  { stage, kind, event, transitions }: WayGroup,
): boolean {
  const own = ways.get(stage) ?? [];
  switch (kind) {
    case "event":
      return !ancestry(tree, stage)
        .slice(1)
        .some(({ id }) => ways.get(id)?.some((other) => other.event === event));
    case "wait":
      return own.every(
        (other) => other.kind !== "wait" || other.transitions.every((one) => transitions.includes(one)),
      );
    case "always":
      // Elsewhere a stage is there to wait for something else, and what is always asked may come true later.
      return own.length === 1 && !tree.childrenOf.has(stage);
    case "done":
      return true;
  }
}

import type { Diagnostic } from "../model/Diagnostic.js";
import { groupBy } from "../model/groupBy.js";
import type { Effect, JourneyDocument, Transition } from "../model/journeySchema.js";
import { ancestry, findDomain, isInside, type StageTree } from "../model/stageTree.js";
import { getTrigger, matchesEventType } from "../model/trigger.js";
import { type JourneyRule, type RuleContext, report } from "./JourneyRule.js";

/** What one event may do in two parallel tracks at once: leave the same stages, or write the same counter (semantics 17, 18). */
export const checkTracks: JourneyRule = (context) => {
  const { document, tree } = context;
  const parallel = document.stages.filter(({ kind }) => kind === "parallel");
  if (parallel.length === 0) return [];
  const inTracks = document.transitions.flatMap((transition, index) => {
    const track = findTrack(tree, transition.from);
    const trigger = getTrigger(transition);
    return track !== undefined && trigger.kind === "event"
      ? [{ transition, index, track, around: tree.byId.get(track)?.parent, type: trigger.type }]
      : [];
  });
  const found: Diagnostic[] = [];
  const commonEvent = createCommonEventFinder(document);
  for (const rivals of groupBy(inTracks, ({ around }) => around).values()) {
    let pairs = 0;
    for (const [position, first] of rivals.entries()) {
      for (let index = position + 1; index < rivals.length; index++) {
        const second = rivals[index];
        if (++pairs > mostPairs || found.length >= mostFound) return found;
        if (second === undefined || first.track === second.track) continue;
        const event = commonEvent(first.type, second.type);
        if (event !== undefined) found.push(...compare(context, first, second, event));
      }
    }
  }
  return found;
};

/** Warnings are for people: past the first ones, and past a size that no journey has, they are not looked for. */
const mostPairs = 1_000_000;
const mostFound = 500;

interface Place {
  readonly transition: Transition;
  readonly index: number;
}

/** The innermost parallel track that a stage lies in. */
function findTrack(tree: StageTree, stage: string): string | undefined {
  const line = ancestry(tree, stage);
  return line.find(
    (ancestor) => ancestor.parent !== undefined && tree.byId.get(ancestor.parent)?.kind === "parallel",
  )?.id;
}

/** The first declared event that two patterns have in common; each pair of patterns is looked at once. */
function createCommonEventFinder({ events }: JourneyDocument) {
  const known = new Map<string, string | undefined>();
  return (first: string, second: string): string | undefined => {
    const key = `${first} ${second}`;
    if (known.has(key)) return known.get(key);
    const common = events.find(({ type }) => matchesEventType(first, type) && matchesEventType(second, type));
    known.set(key, common?.type);
    return common?.type;
  };
}

function compare({ tree }: RuleContext, first: Place, second: Place, event: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (
    leavesFrom(tree, first.transition, second.transition) ||
    leavesFrom(tree, second.transition, first.transition)
  ) {
    const parameters = { first: first.transition.id, second: second.transition.id, event };
    found.push(report("journey.tracksConflict", ["transitions", second.index], parameters, "warning"));
  }
  for (const counter of findClashes(first.transition.effects, second.transition.effects)) {
    const parameters = { counter, first: first.transition.id, second: second.transition.id };
    found.push(
      report("journey.tracksWrite", ["transitions", second.index, "effects"], parameters, "warning"),
    );
  }
  return found;
}

/** Whether one transition leaves the stage that the other starts from. */
function leavesFrom(tree: StageTree, transition: Transition, other: Transition): boolean {
  if (transition.to === undefined) return false;
  const domain = findDomain(tree, transition);
  return domain === undefined || isInside(tree, other.from, domain);
}

/** Counters that both write, unless both only increment: those come to the same in either order. */
function findClashes(first: readonly Effect[], second: readonly Effect[]): readonly string[] {
  const clashes = first.flatMap((one) =>
    second.flatMap((other) => {
      if (!("counter" in one) || !("counter" in other) || one.counter !== other.counter) return [];
      return one.kind === "increment" && other.kind === "increment" ? [] : [one.counter];
    }),
  );
  return [...new Set(clashes)];
}

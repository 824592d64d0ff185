import type { Journey } from "../compile/Journey.js";
import type { Stage, Transition } from "../model/journeySchema.js";
import { getTrigger, isDay } from "../model/trigger.js";
import { listEnteredWith } from "../rules/checkReachability.js";

/** The clocks that are furthest ahead are so by this much, and those furthest behind by that. */
export const furthestAheadMs = 14 * 3_600_000;
export const furthestBehindMs = 12 * 3_600_000;

/**
 * Before which instant nobody is in a stage, by stage, ms: dates hold entries and waits back, and durations add up. Minus
 * infinity where nothing holds them back; none where no way leads in. Guards and the order of things are not asked, so that it
 * is never later than the truth.
 */
export function findEarliest(journey: Journey): ReadonlyMap<string, number> {
  const { document } = journey;
  const earliest = new Map<string, number>();
  const queue = new Set<string>();
  const enter = (target: string, at: number): void => {
    for (const { id } of listEntered(journey, target)) {
      if (at >= (earliest.get(id) ?? Number.POSITIVE_INFINITY)) continue;
      earliest.set(id, at);
      queue.add(id);
    }
  };
  for (const { date } of document.entry)
    enter(document.initial, date === undefined ? Number.NEGATIVE_INFINITY : toEarliest(date));
  for (const stage of queue) {
    queue.delete(stage);
    for (const transition of document.transitions)
      if (transition.from === stage && transition.to !== undefined)
        enter(transition.to, delay(transition, earliest.get(stage) ?? Number.NEGATIVE_INFINITY));
  }
  return earliest;
}

function delay(transition: Transition, at: number): number {
  const trigger = getTrigger(transition);
  switch (trigger.kind) {
    case "afterDuration":
    case "afterWorkingHour":
      return at + trigger.delayMs;
    case "afterDate":
      return Math.max(at, toEarliest(trigger.date));
    case "afterInstant":
      return Math.max(at, trigger.at);
    default:
      return at;
  }
}

function toEarliest(date: string): number {
  return isDay(date) ? Date.parse(date) - furthestAheadMs : Date.parse(date);
}

/** What may be entered with a stage; a way back may lead to anything around it. */
function listEntered({ tree }: Journey, target: string): Iterable<Stage> {
  const entered = new Set(listEnteredWith(tree, target));
  const stage = tree.byId.get(target);
  const addWithin = (parent: string | undefined): void => {
    for (const child of tree.childrenOf.get(parent) ?? []) {
      entered.add(child);
      addWithin(child.id);
    }
  };
  if (stage?.kind === "history") addWithin(stage.parent);
  return entered;
}

import { none } from "../../compile/JourneyTables.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import { matchesEventType } from "../../model/trigger.js";

/**
 * The event with which sampled people enter when the simulation begins: the first that a declared entry takes. `none` where
 * there is none, or where a behaviour that belongs to no stage brings people in.
 */
export function findEntryEvent(
  { entry, events, behaviour }: JourneyDocument,
  numbers: ReadonlyMap<string, number>,
): number {
  const patterns = entry.flatMap(({ event }) => (event === undefined ? [] : [event]));
  const isEntry = (type: string) => patterns.some((pattern) => matchesEventType(pattern, type));
  if (behaviour.some(({ stage, event }) => stage === undefined && isEntry(event))) return none;
  const [first] = patterns;
  const type = events.find((declared) => first !== undefined && matchesEventType(first, declared.type))?.type;
  return type === undefined ? none : (numbers.get(type) ?? none);
}

import type { JourneyDocument } from "../../model/journeySchema.js";
import type { EventEntry } from "../../model/Ledger.js";
import { matchesEventType } from "../../model/trigger.js";
import type { FoldItem } from "../orderEntries.js";

/**
 * What the HCP asked for and was not answered yet, the oldest first; of one kind of request the last.
 *
 * A journey never tells of a request that its side may not read: a commercial one hears of no medical inquiry.
 */
export function listRequests(document: JourneyDocument, items: readonly FoldItem[]): readonly EventEntry[] {
  const asked = new Map(
    document.events
      .filter(({ answeredBy = [], facts }) => {
        return answeredBy.length > 0 && (facts === "both" || facts === document.facts);
      })
      .map(({ type, answeredBy = [] }) => [type, answeredBy]),
  );
  if (asked.size === 0) return [];
  const open = new Map<string, EventEntry>();
  for (const item of items) {
    if (item.kind !== "entry" || item.entry.kind !== "event") continue;
    const { entry } = item;
    for (const type of open.keys()) {
      if (asked.get(type)?.some((pattern) => matchesEventType(pattern, entry.type))) open.delete(type);
    }
    if (!asked.has(entry.type)) continue;
    open.delete(entry.type);
    open.set(entry.type, entry);
  }
  return [...open.values()];
}

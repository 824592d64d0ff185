import type { EventEntry, Scalar } from "../../model/Ledger.js";
import { matchesEventType } from "../../model/trigger.js";
import type { Standing } from "../../run/standAt.js";
import type { Draft } from "../EditIssue.js";
import type { GuardPerson } from "./countPassing.js";

/**
 * Somebody as they stand, to try a guard of a draft on.
 *
 * A standing keeps the windows and facts that the guards of its own journey read, and nothing of others: what a new guard asks for besides is
 * read from the ledger's entries, with the events that the draft declares.
 */
export function toGuardPerson(document: Draft, { ledger, frame, items }: Standing): GuardPerson {
  const declared = new Set(document.events.map(({ type }) => type));
  const events: EventEntry[] = [];
  const attributes = new Map<string, Scalar>();
  for (const item of items) {
    if (item.kind !== "entry") continue;
    const { entry } = item;
    if (entry.kind === "event" && declared.has(entry.type)) events.push(entry);
    else if (entry.kind === "attribute") attributes.set(entry.attribute, entry.value);
  }
  const find = (pattern: string, windowMs: number) =>
    events.filter(
      ({ type, occurredAt }) => occurredAt > frame.now - windowMs && matchesEventType(pattern, type),
    );
  return {
    id: ledger.hcp,
    frame: {
      ...frame,
      findAttribute: (attribute) => attributes.get(attribute),
      countEvents: (pattern, windowMs) => find(pattern, windowMs).length,
      sumEvents: (pattern, field, windowMs) =>
        find(pattern, windowMs).reduce((sum, { payload }) => {
          const value = payload !== undefined && Object.hasOwn(payload, field) ? payload[field] : undefined;
          return typeof value === "number" ? sum + value : sum;
        }, 0),
      findLastEvent: (pattern) => events.findLast(({ type }) => matchesEventType(pattern, type))?.occurredAt,
    },
  };
}

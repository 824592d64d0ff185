import type { LedgerEntry, TraceStep } from "@waypost/sdk";
import type { JourneyView, PersonView } from "../../../messaging/journeyMessages";
import { findChange, type StageChange } from "../findChange";
import { findUndone } from "./findUndone";

type LineBase = {
  key: string;
  /** ms; undefined for what holds from the beginning. */
  at: number | undefined;
  changes: readonly StageChange[];
};

export type TimelineLine =
  | (LineBase & { kind: "entry"; entry: LedgerEntry; isAhead: boolean })
  /** A consent that ran out; the ledger holds only the grant. */
  | (LineBase & { kind: "expiry"; channel: string })
  /** A wait that came due: nobody did anything. */
  | (LineBase & { kind: "wait"; label: string | undefined });

export type Timeline = {
  /** Newest first, without what was undone. */
  lines: readonly TimelineLine[];
  /** Entries that were taken back, newest first. */
  undone: readonly LedgerEntry[];
};

/** A ledger and what it did, as a rep reads it: newest first. */
export function toTimeline(person: Pick<PersonView, "entries" | "journeys">, now: number): Timeline {
  const undone = findUndone(person.entries);
  const changesByEntry = collectChanges(person.journeys);
  const entries = person.entries
    .filter(({ id, kind }) => kind !== "retraction" && !undone.has(id))
    .map((entry): TimelineLine => {
      const at = placeInTime(entry);
      const changes = changesByEntry.get(entry.id) ?? [];
      return { kind: "entry", key: entry.id, at, entry, changes, isAhead: at !== undefined && at > now };
    });
  // At one instant entries come first and waits after them (semantics 3); the sort keeps what is equal in this order.
  const oldestFirst = [...entries, ...toOwnLines(person)].sort((a, b) => toPlace(a) - toPlace(b));
  return {
    lines: oldestFirst.reverse(),
    undone: person.entries.filter(({ id, kind }) => kind !== "retraction" && undone.has(id)).toReversed(),
  };
}

function toPlace({ at }: TimelineLine): number {
  return at ?? Number.NEGATIVE_INFINITY;
}

function placeInTime(entry: LedgerEntry): number | undefined {
  return entry.occurredAt ?? (entry.kind === "consent" ? entry.recordedAt : undefined);
}

function isExpiry({ trigger }: TraceStep): boolean {
  return trigger.kind === "entry" && trigger.type === "expiry";
}

function collectChanges(journeys: readonly JourneyView[]): ReadonlyMap<string, readonly StageChange[]> {
  const changes = new Map<string, StageChange[]>();
  for (const { document, run } of journeys) {
    for (const step of run.trace) {
      const change = findChange(document, step);
      if (change === undefined || step.trigger.kind === "wait" || isExpiry(step)) continue;
      const { entry } = step.trigger;
      changes.set(entry, [...(changes.get(entry) ?? []), change]);
    }
  }
  return changes;
}

/** Lines for what moved somebody and is no entry of its own. */
function toOwnLines({ entries, journeys }: Pick<PersonView, "entries" | "journeys">): TimelineLine[] {
  return journeys.flatMap(({ document, run }) =>
    run.trace.flatMap((step, index): TimelineLine[] => {
      const change = findChange(document, step);
      if (change === undefined) return [];
      const base = { key: `${document.id} ${index}`, at: step.at, changes: [change] };
      const { trigger } = step;
      if (trigger.kind === "wait") {
        const label = document.transitions.find(({ id }) => id === trigger.transition)?.label;
        return [{ kind: "wait", ...base, label }];
      }
      const grant = isExpiry(step) ? entries.find(({ id }) => id === trigger.entry) : undefined;
      if (grant?.kind !== "consent") return [];
      const channel = document.channels.find(({ id }) => id === grant.channel)?.label ?? grant.channel;
      return [{ kind: "expiry", ...base, channel }];
    }),
  );
}

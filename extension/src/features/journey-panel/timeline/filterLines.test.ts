import type { LedgerEntry } from "@waypost/sdk";
import { expect, test } from "vitest";
import { createConsent, createEvent, createPersona } from "../testing/smallJourney";
import { filterLines, timelineFilters } from "./filterLines";
import type { TimelineLine } from "./toTimeline";

const hold: LedgerEntry = {
  ...createEvent("h", 5),
  kind: "hold",
  journey: "small",
  change: "held",
  occurredAt: 5,
} as never;
const change = { journey: "small", kind: "stage", label: "B" } as const;

function toLine(entry: LedgerEntry, moved = false): TimelineLine {
  return { kind: "entry", key: entry.id, at: 1, entry, isAhead: false, changes: moved ? [change] : [] };
}

const lines: readonly TimelineLine[] = [
  toLine(createEvent("visit", 1), true),
  toLine(createConsent("yes", 2)),
  toLine(createPersona("who", 3)),
  toLine(hold),
  { kind: "expiry", key: "end", at: 4, channel: "email", changes: [change] },
  { kind: "wait", key: "wait", at: 5, label: undefined, changes: [change] },
];

test("each filter keeps its own kind of line, and every line is in one of them", () => {
  const kept = timelineFilters.map((filter) => filterLines(lines, filter).map(({ key }) => key));
  expect(kept).toEqual([
    ["visit", "yes", "who", "h", "end", "wait"],
    ["visit", "end", "wait"],
    ["visit"],
    ["yes", "end"],
    ["who"],
    ["h"],
  ]);
});

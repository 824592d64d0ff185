import { compileJourney, type Journey } from "@waypost/sdk";
import { expect, test } from "vitest";
import { createEvent, requireJourney } from "../testing/smallJourney";
import { listConflicts } from "./listConflicts";

const dayMs = 86_400_000;
const now = Date.UTC(2026, 9, 20, 12);

function createJourney(id: string, priority: number, most: number): Journey {
  const compiled = compileJourney(
    requireJourney({
      format: 1,
      id,
      title: id.toUpperCase(),
      priority,
      channels: [{ id: "visit", label: "Visit", consent: "notRequired", cap: { most, window: "P30D" } }],
      events: [{ type: "start", label: "Start" }],
      entry: [{ id: "enter", event: "start" }],
      initial: "a",
      stages: [{ id: "a", label: "A", kind: "atomic" }],
      transitions: [],
      touchpoints: [{ id: `see-${id}`, label: "See", stage: "a", channel: "visit", cadence: {} }],
    }),
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

const ledger = { hcp: "a", entries: [createEvent("s", now - dayMs, { type: "start" })] };
const told = (journeys: readonly Journey[]) =>
  listConflicts(journeys, ledger, now).map(({ channel, waiting, first }) => [
    channel,
    waiting.touchpoint,
    first.touchpoint,
  ]);

test("a cap that has room for one makes the journey of the lower priority wait [semantics 28]", () => {
  expect(told([createJourney("one", 2, 1), createJourney("two", 1, 1)])).toEqual([
    ["visit", "see-one", "see-two"],
  ]);
});

test("the strictest of the journeys' limits counts, and where there is room for both nobody waits", () => {
  expect(told([createJourney("one", 1, 9), createJourney("two", 2, 1)])).toEqual([
    ["visit", "see-two", "see-one"],
  ]);
  expect(told([createJourney("one", 1, 2), createJourney("two", 2, 2)])).toEqual([]);
});

test("what would have to wait anyway is no conflict", () => {
  const used = {
    ...ledger,
    entries: [...ledger.entries, { ...createEvent("v", now - 1), kind: "send", channel: "visit" } as never],
  };
  expect(listConflicts([createJourney("one", 1, 1), createJourney("two", 2, 1)], used, now)).toEqual([]);
});

import { compileJourney, type Journey, type LedgerEntry, openJourney } from "@waypost/sdk";
import { expect, test } from "vitest";
import { listConflicts } from "./listConflicts";

const dayMs = 86_400_000;
const now = Date.UTC(2026, 9, 20, 12);

function createJourney(id: string, priority: number, most: number): Journey {
  const opened = openJourney({
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
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const compiled = compileJourney(opened.value);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

const base = { source: "crm", sequence: 0, actor: "crm" };
const toEntry = (id: string, at: number, said: object) =>
  ({ id, key: id, occurredAt: at, recordedAt: at, ...base, ...said }) as LedgerEntry;
const ledger = { hcp: "a", entries: [toEntry("s", now - dayMs, { kind: "event", type: "start" })] };
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
    entries: [...ledger.entries, toEntry("v", now - 1, { kind: "send", channel: "visit" })],
  };
  expect(listConflicts([createJourney("one", 1, 1), createJourney("two", 2, 1)], used, now)).toEqual([]);
});

import { expect, test } from "vitest";
import type { LedgerEntry } from "../model/Ledger.js";
import { replay } from "../run/replay.js";
import { journeyOf } from "../run/testing/journeys.js";
import { copyHistory } from "./copyHistory.js";
import { getPresent, startWalk, takeStep } from "./takeStep.js";
import { toScenario } from "./toScenario.js";
import type { Walk } from "./Walk.js";

const journey = journeyOf({
  attributes: [{ id: "open", label: "Open", type: "boolean", changes: "any" }],
  events: [
    { type: "start", label: "Start" },
    { type: "reply", label: "Reply", payload: [{ name: "score", type: "integer" }] },
  ],
  entry: [{ id: "enter", event: "start" }],
  initial: "invited",
  stages: [
    { id: "invited", label: "Invited", kind: "atomic" },
    { id: "late", label: "Late", kind: "atomic" },
    { id: "won", label: "Won", kind: "final" },
  ],
  transitions: [
    { id: "wait", from: "invited", to: "late", after: "P7D" },
    { id: "win", from: "late", to: "won", event: "reply", when: "hcp.open && event.score >= 5" },
  ],
  touchpoints: [{ id: "mail", label: "Mail", stage: "invited", channel: "email", cadence: {} }],
});
const dayMs = 86_400_000;
const begun = Date.UTC(2026, 10, 2, 9);
const base = (id: string, recordedAt: number) => ({
  id,
  key: id,
  recordedAt,
  source: "crm of Dr. Example",
  sequence: 0,
  actor: "rep-7",
});
const history: readonly LedgerEntry[] = [
  { ...base("a", begun), kind: "persona", persona: "trailblazer" },
  { ...base("b", begun), kind: "attribute", attribute: "open", value: false },
  { ...base("c", begun), kind: "attribute", attribute: "elsewhere", value: "x" },
  { ...base("d", begun), kind: "consent", channel: "email", change: "granted", occurredAt: begun },
  { ...base("e", begun), kind: "event", type: "start", occurredAt: begun },
  { ...base("f", begun), kind: "send", channel: "email", journey: "other", occurredAt: begun + dayMs },
  { ...base("g", begun), kind: "attribute", attribute: "open", value: true, occurredAt: begun + 8 * dayMs },
  {
    ...base("h", begun),
    kind: "event",
    type: "reply",
    occurredAt: begun + 9 * dayMs,
    payload: { score: 7, remark: "Dr. Example called" },
  },
  { ...base("i", begun), kind: "event", type: "reply", occurredAt: begun + 3 * dayMs, payload: { score: 9 } },
  { ...base("j", begun + 1), kind: "retraction", retracts: "i", occurredAt: begun + 4 * dayMs },
];

function walkThrough(now: number): Walk {
  const { start, actions } = copyHistory(journey.document, history, now);
  return actions.reduce(
    (walk, action) => {
      const next = takeStep(walk, action);
      if (!next.ok) throw new Error(JSON.stringify(next.error));
      return next.value;
    },
    startWalk(journey, start),
  );
}

test.each([0, 2, 7.001, 8, 9, 30])("after %d days the copy stands where the HCP stands", (days) => {
  const now = begun + days * dayMs;
  const present = getPresent(walkThrough(now));
  const real = replay(journey, { hcp: "hcp", entries: history }, now);
  expect(present.at).toBeLessThanOrEqual(now + 2);
  expect(present.run.leaves).toEqual(real.leaves);
  expect(present.run.status).toBe(real.status);
});

test("nothing of whoever it was goes along, and what cannot is counted", () => {
  const copy = copyHistory(journey.document, history, begun + 30 * dayMs);
  expect(copy.left).toBe(1);
  const saved = JSON.stringify(
    toScenario(walkThrough(begun + 30 * dayMs), { id: "copy", label: "Copy of an HCP" }),
  );
  expect(saved).not.toMatch(/Example|rep-7|crm|elsewhere|"hcp"/);
  expect(saved).toContain('"value":7');
});

test("who has no history stands before the journey, now", () => {
  const copy = copyHistory(journey.document, [], begun);
  expect(copy).toEqual({
    start: { from: "2026-11-02T09:00:00.000Z", attributes: [], consent: [] },
    actions: [],
    left: 0,
  });
});

test("a consent that has run out is one withdrawn, and one that will is told of", () => {
  const grant = (id: string, expiresAt: number): LedgerEntry => ({
    ...base(id, begun),
    kind: "consent",
    channel: "email",
    change: "granted",
    occurredAt: begun,
    expiresAt,
  });
  const past = copyHistory(journey.document, [grant("a", begun + dayMs)], begun + 2 * dayMs);
  expect(past.left).toBe(0);
  expect(past.actions).toContainEqual({ kind: "consent", channel: "email", change: "withdrawn" });
  expect(copyHistory(journey.document, [grant("a", begun + 3 * dayMs)], begun + 2 * dayMs).left).toBe(1);
});

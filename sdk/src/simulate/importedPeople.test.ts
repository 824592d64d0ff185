import { expect, test } from "vitest";
import type { Ledger } from "../model/Ledger.js";
import { consent, event, persona } from "../run/testing/journeys.js";
import { send } from "../run/testing/touchpointJourneys.js";
import { dayMs, documentOf, happens, simulateDays, stage, way } from "./testing/simulatedJourneys.js";

const from = Date.UTC(2026, 8, 1);
const people = 20_000;

function repeat(entries: Ledger["entries"], count = people) {
  return {
    ledgers: Array.from({ length: count }, (_none, index): Ledger => ({ hcp: `hcp-${index}`, entries })),
  };
}

const touchpoint = (more: Record<string, unknown> = {}) => ({
  id: "tell",
  label: "Tell",
  stage: "first",
  channel: "mail",
  cadence: {},
  responses: [{ event: "a", probability: 0.5, delay: { kind: "exponential", mean: "P2D" } }],
  ...more,
});

test("an answer to a touch of the history comes as likely as it can still come, after the time elapsed [semantics 31]", () => {
  const document = documentOf({
    stages: [stage("first"), stage("second", "final")],
    transitions: [way("first", "second", "a")],
    touchpoints: [touchpoint()],
  });
  const history = [event("start", from - 2 * dayMs), send("mail", from - 2 * dayMs, { touchpoint: "tell" })];
  const { touchpoints } = simulateDays(document, 60, repeat(history));
  // Bayes: half would answer, of whom e^-1 have not yet.
  const still = (0.5 * Math.exp(-1)) / (0.5 + 0.5 * Math.exp(-1));
  const answered = (touchpoints[0]?.responses[0]?.count ?? 0) / people;
  expect(Math.abs(answered - still)).toBeLessThan(4 * Math.sqrt((still * (1 - still)) / people));
  expect(touchpoints[0]?.sent).toBe(0);
  const given = [...history, event("a", from - dayMs)];
  expect(simulateDays(document, 60, repeat(given, 100)).touchpoints[0]?.responses[0]?.count).toBe(0);
});

test("people go on where their histories have led them: waits with the time elapsed, plans that are not past", () => {
  const document = documentOf({
    stages: [stage("first"), stage("second")],
    transitions: [{ id: "wait", from: "first", to: "second", after: "P5D" }],
    touchpoints: [touchpoint({ cadence: { first: "P1D", every: "P2D", most: 3 }, responses: [] })],
  });
  const result = simulateDays(document, 4, repeat([event("start", from - 2 * dayMs)], 10));
  const first = result.stages.find(({ id }) => id === "first");
  expect(first?.people).toEqual([10, 10, 10, 0, 0]);
  // Due on days 1, 3 and 5 of the stay: the first is past, the third comes with the wait and before it.
  expect(result.touchpoints[0]?.sent).toBe(20);
});

test("consent that expires on the way ends touches, and goals reached before are told apart", () => {
  const document = documentOf({
    channels: [{ id: "mail", label: "Mail", consent: "required" }],
    personas: [{ id: "traditional", label: "Traditional" }],
    stages: [stage("first"), stage("second")],
    transitions: [way("first", "second", "b")],
    touchpoints: [
      touchpoint({ stage: "second", cadence: { first: "P1D", every: "P1D", most: 9 }, responses: [] }),
    ],
    goals: [{ id: "there", label: "There", when: 'inStage("second")' }],
    behaviour: [happens("c", 0.5, "first")],
  });
  const history = [
    persona("traditional"),
    consent("mail", "granted", from - 9 * dayMs, { expiresAt: from + 3.5 * dayMs }),
    event("start", from - 3 * dayMs),
    event("b", from - dayMs / 2),
  ];
  const result = simulateDays(document, 10, repeat(history, 10));
  expect(result.goals[0]).toMatchObject({ before: 10, beforeByPersona: [10, 0] });
  expect(result.goals[0]?.reached.at(-1)).toBe(0);
  expect(result.touchpoints[0]).toMatchObject({
    sent: 30,
    refusals: [{ code: "gate.consentExpired", count: 60, byPersona: [60, 0] }],
  });
});

test("a rep who holds somebody back holds the simulation's touchpoints back as well", () => {
  const document = documentOf({
    stages: [stage("first")],
    touchpoints: [touchpoint({ cadence: { first: "P1D" } })],
  });
  const base = { recordedAt: from - dayMs, source: "panel", sequence: 0, actor: "rep" };
  const hold = {
    ...base,
    kind: "hold",
    id: "hold",
    key: "hold",
    journey: document.id,
    change: "held",
    occurredAt: from - dayMs,
  } as const;
  const result = simulateDays(document, 5, repeat([event("start", from - dayMs / 2), hold], 5));
  expect(result.touchpoints[0]).toMatchObject({ sent: 0, refusals: [{ code: "gate.held", count: 5 }] });
});

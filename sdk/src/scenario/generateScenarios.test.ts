import { expect, test } from "vitest";
import { journeyOf } from "../run/testing/journeys.js";
import { generateScenarios } from "./generateScenarios.js";
import { measureCoverage } from "./measureCoverage.js";
import { runScenario } from "./runScenario.js";

/** Each way wants something else of whoever takes it: a persona, a fact, a payload, a window, consent, time, or nothing there is. */
const parts = {
  attributes: [
    { id: "beds", label: "Beds", type: "integer", min: 0, max: 900, changes: "any" },
    { id: "site", label: "Site", type: "enum", values: ["practice", "hospital"], changes: "never" },
  ],
  events: [
    { type: "start", label: "Start" },
    { type: "x", label: "X", payload: [{ name: "score", type: "integer" }] },
    { type: "y", label: "Y" },
  ],
  stages: ["a", "b", "c", "d", "e", "never"].map((id) => ({ id, label: id, kind: "atomic" })),
  transitions: [
    { id: "byPayload", from: "a", to: "b", event: "x", when: 'persona == "trailblazer" && event.score >= 8' },
    { id: "byFact", from: "b", to: "c", event: "y", when: 'hcp.beds > 100 && hcp.site == "hospital"' },
    { id: "byWindow", from: "c", to: "d", event: "y", when: 'count("x", "P30D") >= 3' },
    { id: "byWait", from: "d", to: "e", after: "P9D" },
    { id: "byConsent", from: "e", to: "a", always: true, when: "!consent.email" },
    { id: "impossible", from: "a", to: "b", event: "y", when: "hcp.beds > 100 && hcp.beds < 100" },
    { id: "behind", from: "never", to: "a", event: "y" },
  ],
};
const journey = journeyOf(parts);

test("finds the shortest way to each transition, for somebody who can take it", () => {
  const { scenarios, unreached, isExhausted } = generateScenarios(journey);
  expect(unreached).toEqual([
    { transition: "impossible", reason: "unreached.guard" },
    { transition: "behind", reason: "unreached.stage" },
  ]);
  expect(isExhausted).toBe(true);
  const results = scenarios.map((scenario) => runScenario(journey, scenario));
  expect(results.map(({ ok }) => ok)).not.toContain(false);
  const { transitions } = measureCoverage(
    journey,
    results.map(({ walk }) => walk),
  );
  expect(transitions.missing).toEqual(["impossible", "behind"]);
  // What lies on the way to another needs no scenario of its own.
  expect(scenarios).toHaveLength(1);
  expect(scenarios[0]).toMatchObject({
    id: "byConsent",
    persona: "trailblazer",
    from: "2026-01-05T09:00:00Z",
  });
});

test("finds the same every time, and nothing where all is covered", () => {
  const first = generateScenarios(journey);
  expect(generateScenarios(journey)).toEqual(first);
  const covered = journeyOf({ ...parts, scenarios: first.scenarios });
  expect(generateScenarios(covered)).toMatchObject({ scenarios: [], unreached: first.unreached });
});

test("says that it was cut short", () => {
  const { isExhausted, unreached } = generateScenarios(journey, { most: 20 });
  expect(isExhausted).toBe(false);
  expect(unreached.length).toBeGreaterThan(2);
});

test("a way may begin on a date", () => {
  const dated = journeyOf({
    entry: [{ id: "enter", date: "2026-02-01" }],
    stages: ["a", "b"].map((id) => ({ id, label: id, kind: "atomic" })),
    transitions: [{ id: "go", from: "a", to: "b", event: "x" }],
  });
  expect(generateScenarios(dated).scenarios[0]?.steps.map(({ kind }) => kind)).toEqual([
    "advance",
    "event",
    "expect",
  ]);
});

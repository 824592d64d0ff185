import { expect, test } from "vitest";
import { openJourney } from "../migrate/openJourney.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import type { SimulationOptions } from "./SimulationOptions.js";
import { simulate } from "./simulate.js";
import { dayMs, documentOf, happens, stage, way } from "./testing/simulatedJourneys.js";

const from = Date.UTC(2026, 8, 1);
const options: SimulationOptions = { population: 200, from, days: 10, seed: 7 };

/** Where and what is wrong; with the result's warnings where nothing forbids it. */
function findings(document: JourneyDocument, more: Partial<SimulationOptions> = {}) {
  const simulated = simulate(document, { ...options, ...more });
  const found = simulated.ok ? simulated.value.warnings : simulated.error;
  return found.map(({ code, path, severity, parameters }) => [code, path.join("."), severity, parameters]);
}

const plain = documentOf({ stages: [stage("first")] });

test.each([
  [{ population: 0 }, "population", 0, 1, 10_000_000],
  [{ population: 1.5 }, "population", 1.5, 1, 10_000_000],
  [{ days: 0 }, "days", 0, 1, 36_500],
  [{ replications: 100_000 }, "replications", 100_000, 1, 10_000],
  [{ from: Number.NaN }, "from", Number.NaN, 0, 250_000_000_000_000],
  [{ seed: 0.5 }, "seed", 0.5, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
])("an option out of its bounds is told with them: %j", (more, option, found, least, most) => {
  expect(findings(plain, more)).toEqual([["simulation.option", "", "error", { option, found, least, most }]]);
});

test("a population of nobody, a zone that is none and an entry before the beginning are refused", () => {
  expect(findings(plain, { population: { ledgers: [] } })).toEqual([
    ["simulation.noPeople", "", "error", {}],
  ]);
  const weights = [{ value: "Mars/Olympus", weight: 1 }];
  const lost = documentOf({
    stages: [stage("first")],
    personas: [{ id: "p", label: "P", distributions: [{ kind: "weights", attribute: "timeZone", weights }] }],
  });
  expect(findings(lost)).toEqual([
    [
      "simulation.unknownZone",
      "personas.0.distributions.0.weights.0.value",
      "error",
      { persona: "p", zone: "Mars/Olympus" },
    ],
  ]);
  const early = documentOf({ stages: [stage("first")], entry: [{ id: "launch", date: "2026-08-20" }] });
  expect(findings(early)).toEqual([
    ["simulation.entryBefore", "entry.0.date", "error", { entry: "launch", date: "2026-08-20" }],
  ]);
});

const told = (responses: readonly object[]) => ({
  touchpoints: [{ id: "tell", label: "Tell", stage: "first", channel: "mail", cadence: {}, responses }],
});
const answer = (event: string, probability: number) => ({
  event,
  probability,
  delay: { kind: "fixed", after: "PT1H" },
});
const drawn = (weights: readonly object[]) => ({
  attributes: [{ id: "tier", label: "Tier", type: "enum", values: ["a", "b"], changes: "never" }],
  personas: [
    { id: "p", label: "P", share: 1, distributions: [{ kind: "weights", attribute: "tier", weights }] },
  ],
});

test.each([
  ["a rate below zero", { behaviour: [happens("a", -1)] }, "open.form", "behaviour.0.perDay"],
  ["a probability over one", told([answer("a", 1.2)]), "open.form", "touchpoints.0.responses.0.probability"],
  [
    "answers that come to more than one",
    told([answer("a", 0.7), answer("b", 0.7)]),
    "journey.responses",
    "touchpoints.0.responses",
  ],
  [
    "shares that do not come to one",
    { personas: [{ id: "p", label: "P", share: 0.7 }] },
    "journey.shares",
    "personas",
  ],
  [
    "a weight below zero",
    drawn([{ value: "a", weight: -1 }]),
    "open.form",
    "personas.0.distributions.0.weights.0.weight",
  ],
  [
    "weights that are all zero",
    drawn([{ value: "a", weight: 0 }]),
    "journey.distributionKind",
    "personas.0.distributions.0",
  ],
])("%s is told with its place, and nothing is simulated", (_what, parts, code, path) => {
  const opened = openJourney({ ...documentOf({ stages: [stage("first")] }), ...parts });
  const simulated = opened.ok ? simulate(opened.value, options) : opened;
  const issues = simulated.ok ? [] : simulated.error;
  expect(issues.map((issue) => [issue.code, issue.path.join("."), issue.severity])).toEqual([
    [code, path, "error"],
  ]);
});

test("people who never come to rest end the simulation, with what goes round and for how long", () => {
  const hectic = documentOf({ stages: [stage("first")], behaviour: [happens("a", 8_640_000, "first")] });
  expect(findings(hectic, { days: 365 })).toEqual([
    ["simulation.restless", "behaviour.0", "error", { kind: "behaviour", id: "a-first", days: 365 }],
  ]);
  const ticking = documentOf({
    stages: [stage("first"), stage("second")],
    transitions: [
      { id: "tick", from: "first", to: "second", after: "PT1S" },
      { id: "tock", from: "second", to: "first", after: "PT1S" },
    ],
  });
  const [restless] = findings(ticking);
  expect(restless).toEqual([
    "simulation.restless",
    expect.stringMatching(/^transitions\.\d$/),
    "error",
    { kind: "wait", id: expect.stringMatching(/^ti|to/), days: 10 },
  ]);
});

test("runs that go round in no time stop, and are told by the stage in which they do [semantics 23]", () => {
  const circle = documentOf({
    stages: [stage("first"), stage("second")],
    transitions: [
      way("first", "second", "a"),
      { id: "on", from: "second", to: "first", after: "PT0S" },
      { id: "back", from: "first", to: "second", after: "PT0S", when: 'count("a", "P99D") >= 1' },
    ],
    behaviour: [happens("a", 5, "first")],
  });
  const [first] = findings(circle);
  expect(first?.[0]).toBe("simulation.stuck");
});

test("who cannot enter and who cannot be reached is told beside the figures", () => {
  const persona = (id: string, vip: boolean, more = {}) => ({
    id,
    label: id,
    share: 0.5,
    distributions: [{ kind: "weights", attribute: "vip", weights: [{ value: vip, weight: 1 }] }],
    ...more,
  });
  const document = documentOf({
    attributes: [{ id: "vip", label: "VIP", type: "boolean", changes: "never" }],
    channels: [{ id: "mail", label: "Mail", consent: "required" }],
    stages: [stage("first")],
    entry: [{ id: "enter", event: "start", when: "hcp.vip" }],
    personas: [persona("in", true, { consent: [{ channel: "mail", share: 1 }] }), persona("out", false)],
    touchpoints: [{ id: "tell", label: "Tell", stage: "first", channel: "mail", cadence: {} }],
  });
  expect(findings(document)).toEqual([
    ["simulation.neverEnters", "personas.1", "warning", { persona: "out" }],
    ["simulation.noConsent", "personas.1", "warning", { persona: "out", channel: "mail" }],
  ]);
});

test("a simulation that is ended early keeps what it has, as partial", () => {
  const simulated = simulate(plain, { ...options, replications: 5 }, { onProgress: (done) => done < 2 });
  expect(simulated.ok && simulated.value).toMatchObject({ isPartial: true, people: 400 });
  expect(simulated.ok && simulated.value.byReplication).toHaveLength(2);
  expect(simulated.ok && simulated.value.times.at(-1)).toBe(from + 10 * dayMs);
});

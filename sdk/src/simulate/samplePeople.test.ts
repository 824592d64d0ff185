import { expect, test } from "vitest";
import { openJourney } from "../migrate/openJourney.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { samplePeople } from "./samplePeople.js";

function open(personas: readonly object[]): JourneyDocument {
  const opened = openJourney({
    format: 1,
    id: "drawn",
    title: "Drawn",
    attributes: [
      { id: "beds", label: "Beds", type: "integer", changes: "never" },
      { id: "specialty", label: "Specialty", type: "enum", values: ["a", "b"], changes: "never" },
    ],
    purposes: [{ id: "news", label: "News" }],
    channels: [{ id: "email", label: "E-mail", consent: "required", purposes: ["news"] }],
    events: [{ type: "start", label: "Start" }],
    segments: [{ id: "core", label: "Core", target: true }],
    personas,
    entry: [{ id: "enter", event: "start" }],
    initial: "one",
    stages: [{ id: "one", label: "One", kind: "atomic" }],
    transitions: [],
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

const document = open([
  {
    id: "keen",
    label: "Keen",
    segment: "core",
    share: 0.25,
    distributions: [
      { kind: "uniform", attribute: "beds", min: 10, max: 20 },
      { kind: "weights", attribute: "specialty", weights: [{ value: "a", weight: 1 }], missing: 0.5 },
    ],
    consent: [
      { channel: "email", share: 1 },
      { channel: "email", purpose: "news", share: 0.5 },
    ],
  },
  { id: "shy", label: "Shy", share: 0.75 },
]);
const draw = (seed: number) => [...samplePeople(document, { seed, count: 4_000 })];

test("people are drawn as the personas spread them, and the same seed draws the same [semantics 30]", () => {
  const people = draw(7);
  expect(draw(7)).toEqual(people);
  expect(draw(8)).not.toEqual(people);
  const keen = people.filter(({ persona }) => persona === "keen");
  expect(keen.length / people.length).toBeCloseTo(0.25, 1);
  expect(
    keen.every(({ segment, attributes }) => segment === "core" && Number(attributes.get("beds")) >= 10),
  ).toBe(true);
  const share = (of: (person: (typeof keen)[number]) => boolean) => keen.filter(of).length / keen.length;
  expect(share(({ attributes }) => attributes.has("specialty"))).toBeCloseTo(0.5, 1);
  expect(share(({ consents }) => consents.some(({ purpose }) => purpose === undefined))).toBe(1);
  expect(share(({ consents }) => consents.some(({ purpose }) => purpose === "news"))).toBeCloseTo(0.5, 1);
  expect(people.find(({ persona }) => persona === "shy")).toMatchObject({
    consents: [],
    attributes: new Map(),
  });
});

test("a journey without personas has people of none", () => {
  expect([...samplePeople(open([]), { seed: 1, count: 2 })]).toEqual([
    { index: 0, persona: undefined, segment: undefined, attributes: new Map(), consents: [] },
    { index: 1, persona: undefined, segment: undefined, attributes: new Map(), consents: [] },
  ]);
});

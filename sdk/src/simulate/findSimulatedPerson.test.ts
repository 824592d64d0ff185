import { expect, test } from "vitest";
import { findSimulatedPerson } from "./findSimulatedPerson.js";
import { isOfGroup, type PeopleGroup } from "./PeopleGroup.js";
import { simulate } from "./simulate.js";
import { simulatePerson } from "./simulatePerson.js";
import { documentOf, happens, stage, way } from "./testing/simulatedJourneys.js";

const document = documentOf({
  attributes: [{ id: "tier", label: "Tier", type: "enum", values: ["a", "b"], changes: "never" }],
  channels: [
    {
      id: "mail",
      label: "Mail",
      consent: "required",
      cap: { most: 1, window: "P30D" },
    },
  ],
  personas: [
    {
      id: "fast",
      label: "Fast",
      share: 0.3,
      consent: [{ channel: "mail", share: 0.5 }],
      distributions: [
        {
          kind: "weights",
          attribute: "tier",
          missing: 0.2,
          weights: [
            { value: "a", weight: 1 },
            { value: "b", weight: 1 },
          ],
        },
      ],
    },
    { id: "slow", label: "Slow", share: 0.7 },
  ],
  stages: [
    { ...stage("around", "compound"), initial: "first" },
    { ...stage("first"), parent: "around" },
    stage("second"),
    stage("third"),
  ],
  initial: "around",
  transitions: [way("first", "second", "a"), way("second", "first", "b"), way("second", "third", "c")],
  touchpoints: [
    {
      id: "tell",
      label: "Tell",
      stage: "first",
      channel: "mail",
      cadence: { first: "P1D", every: "P1D", most: 3 },
    },
  ],
  behaviour: [happens("a", 0.3, "first"), happens("b", 0.1, "second"), happens("c", 0.1, "second")],
  goals: [{ id: "there", label: "There", when: 'inStage("third")' }],
  exits: [{ id: "gone", label: "Gone", event: "d" }],
});
const options = { population: 200, from: Date.UTC(2026, 8, 1), days: 20, seed: 7 };

const simulated = simulate(document, options);
if (!simulated.ok) throw new Error(JSON.stringify(simulated.error));
const result = simulated.value;
const people = Array.from({ length: options.population }, (_none, index) => {
  const person = simulatePerson(document, options, { index });
  if (!person.ok) throw new Error(JSON.stringify(person.error));
  return person.value;
});
const count = (group: PeopleGroup) => people.filter((person) => isOfGroup(document, person, group)).length;

test("as many people are of a group as a result counts in it", () => {
  expect(count({ kind: "everybody" })).toBe(options.population);
  for (const { id, people: many } of result.personas)
    expect(count({ kind: "persona", persona: id })).toBe(many);
  for (const { attribute, value, people: many } of result.groups)
    expect(count({ kind: "attribute", attribute, value })).toBe(many);
  const reached = result.goals[0]?.reached.at(-1) ?? 0;
  expect(reached).toBeGreaterThan(0);
  expect(count({ kind: "goal", goal: "there", isReached: true })).toBe(reached);
  expect(count({ kind: "goal", goal: "there", isReached: false })).toBe(options.population - reached);
  expect(count({ kind: "exit", exit: "gone" })).toBe(result.exits[0]?.people);
  expect(result.paths.length).toBeGreaterThan(3);
  for (const { stages, people: many } of result.paths) expect(count({ kind: "path", stages })).toBe(many);
});

test("who was touched, and who was refused for what, are found", () => {
  const codes = result.touchpoints[0]?.refusals.map(({ code }) => code) ?? [];
  expect(codes).toEqual(expect.arrayContaining(["gate.consentNeverGiven", "gate.capReached"]));
  for (const code of codes) expect(count({ kind: "refused", touchpoint: "tell", code })).toBeGreaterThan(0);
  const touched = count({ kind: "touched", touchpoint: "tell" });
  expect(touched).toBeGreaterThan(0);
  expect(touched).toBeLessThanOrEqual(result.touchpoints[0]?.sent ?? 0);
});

test("the first one is found, the next from there on, and nobody where there is none", () => {
  const group: PeopleGroup = { kind: "goal", goal: "there", isReached: true };
  const all = people.filter((person) => isOfGroup(document, person, group)).map(({ index }) => index);
  const find = (start: number, most: number, of: PeopleGroup = group) => {
    const found = findSimulatedPerson(document, options, of, { start, most });
    return found.ok ? [found.value.person?.index, found.value.looked] : found.error;
  };
  const [first = 0, second = 0] = all;
  expect(find(0, 200)).toEqual([first, first + 1]);
  expect(find(first + 1, 200)).toEqual([second, second - first]);
  expect(find(0, first)).toEqual([undefined, first]);
  expect(find(190, 200, { kind: "exit", exit: "gone" })).toEqual([undefined, 10]);
  expect(find(500, 10)).toEqual([undefined, 0]);
});

import { expect, test } from "vitest";
import { compileJourney } from "../compile/compileJourney.js";
import { replay } from "../run/replay.js";
import { simulatePerson } from "./simulatePerson.js";
import { dayMs, documentOf, simulateDays, stage } from "./testing/simulatedJourneys.js";

const from = Date.UTC(2026, 8, 1);
const options = { population: 3, from, days: 9, seed: 7 };

/** The second stage is entered by a wait, and only by who was not touched: its touchpoint is due at that very instant. */
const document = documentOf({
  stages: [stage("first"), stage("second"), stage("third")],
  transitions: [
    { id: "on", from: "first", to: "second", after: "P1D", when: 'touches("*", "P9D") == 0' },
    { id: "far", from: "second", to: "third", event: "a" },
  ],
  touchpoints: [
    {
      id: "tell",
      label: "Tell",
      stage: "second",
      channel: "mail",
      cadence: {},
      responses: [{ event: "a", probability: 1, delay: { kind: "fixed", after: "PT1H" } }],
    },
  ],
});

test("what follows from a wait comes after it, in the story as in the fold [semantics 3]", () => {
  const person = simulatePerson(document, options, { index: 0 });
  const journey = compileJourney(document);
  if (!person.ok || !journey.ok) throw new Error("the journey is sound");
  const { story, ledger } = person.value;
  expect(story).toEqual([
    { at: from, kind: "event", type: "start", cause: "entry", by: undefined },
    { at: from, kind: "started" },
    { at: from, kind: "entered", stage: "first" },
    { at: from + dayMs, kind: "left", stage: "first" },
    { at: from + dayMs, kind: "taken", transition: "on" },
    { at: from + dayMs, kind: "entered", stage: "second" },
    { at: from + dayMs + 1, kind: "sent", touchpoint: "tell" },
    { at: from + dayMs + 3_600_001, kind: "event", type: "a", cause: "response", by: "tell" },
    { at: from + dayMs + 3_600_001, kind: "left", stage: "second" },
    { at: from + dayMs + 3_600_001, kind: "taken", transition: "far" },
    { at: from + dayMs + 3_600_001, kind: "entered", stage: "third" },
  ]);
  expect(replay(journey.value, ledger, from + 9 * dayMs).stage).toBe("third");
});

test("a simulated ledger belongs to nobody real, and says where it is from [semantics 27]", () => {
  const person = simulatePerson(document, options, { index: 2 });
  if (!person.ok) throw new Error("the journey is sound");
  expect(person.value.ledger.hcp).toBe("simulator:0:2");
  expect(new Set(person.value.ledger.entries.map(({ source }) => source))).toEqual(new Set(["simulator"]));
});

test("two versions share their luck where ids coincide: what is added changes nobody's answers [semantics 30]", () => {
  const answer = { event: "a", probability: 0.5, delay: { kind: "exponential", mean: "P1D" } };
  const tell = {
    id: "tell",
    label: "Tell",
    stage: "first",
    channel: "mail",
    cadence: {},
    responses: [answer],
  };
  const other = { ...tell, id: "other", responses: [{ ...answer, event: "b" }] };
  const journeyOf = (touchpoints: readonly object[]) => documentOf({ stages: [stage("first")], touchpoints });
  const [one, both] = [[tell], [other, tell]].map((touchpoints) =>
    simulateDays(journeyOf(touchpoints), 9, 2_000).touchpoints.find(({ id }) => id === "tell"),
  );
  expect(both?.responses).toEqual(one?.responses);
});

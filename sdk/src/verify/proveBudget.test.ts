import { expect, test } from "vitest";
import { compileJourney } from "../compile/compileJourney.js";
import type { Journey } from "../compile/Journey.js";
import { openJourney } from "../migrate/openJourney.js";
import { invariant } from "../model/invariant.js";
import type { JourneyProof } from "./JourneyProof.js";
import { proveJourney } from "./proveJourney.js";

/** A line of stages with two guarded ways out of each, told apart by four rigid facts of ten values and more. */
function createLine(length: number): Journey {
  const facts = ["beds", "visits", "patients", "papers"];
  const stages = Array.from({ length }, (_none, index) => ({
    id: `s${index}`,
    label: `Stage ${index}`,
    kind: index === length - 1 ? "final" : "atomic",
  }));
  const opened = openJourney({
    format: 1,
    id: "line",
    title: "Line",
    attributes: facts.map((id) => ({ id, label: id, type: "integer", min: 0, max: 9, changes: "never" })),
    events: ["start", "asked"].map((type) => ({ type, label: type })),
    personas: ["traditional", "trailblazer"].map((id) => ({ id, label: id })),
    entry: [{ id: "enter", event: "start" }],
    initial: "s0",
    stages,
    transitions: stages.slice(0, -1).flatMap((_stage, index) => {
      const fact = facts[index % facts.length];
      const way = { from: `s${index}`, event: "asked" };
      return [
        { ...way, id: `on${index}`, to: `s${index + 1}`, when: `hcp.${fact} > ${1 + 2 * (index % 4)}` },
        {
          ...way,
          id: `back${index}`,
          to: `s${Math.max(index - 3, 0)}`,
          when: `hcp.${fact} < ${3 + (index % 5)}`,
        },
      ];
    }),
  });
  invariant(opened.ok, JSON.stringify(opened));
  const compiled = compileJourney(opened.value);
  invariant(compiled.ok, JSON.stringify(compiled));
  return compiled.value;
}

const listVerdicts = ({ stages, transitions, overlaps, gaps }: JourneyProof) =>
  [...stages, ...transitions, ...overlaps, ...gaps].map(({ verdict }) => verdict);

test("a proof of 500 stages and thousands of kinds ends within its steps, and says what they left open [semantics 36]", () => {
  const journey = createLine(500);
  const proof = proveJourney(journey, { most: 1_500 });
  expect(proof.kinds).toBeGreaterThan(5_000);
  expect(proof.search).toMatchObject({ most: 1_500, isExhausted: false });
  expect(proof.search.taken).toBeLessThanOrEqual(1_500);
  const open = listVerdicts(proof).filter(({ kind }) => kind === "notProved");
  expect(new Set(open.map((verdict) => verdict.kind === "notProved" && verdict.reason))).toEqual(
    new Set(["open.steps"]),
  );
  expect(listVerdicts(proof).filter(({ kind }) => kind === "found").length).toBeGreaterThan(10);
});

test("steps that one persona leaves go to those that follow [semantics 36]", () => {
  const journey = createLine(12);
  const most = 4_000;
  const [first, second] = ["traditional", "trailblazer"];
  const { taken } = proveJourney(journey, { most: most / 2, personas: [first] }).search;
  expect(taken).toBeLessThan(most / 2);
  const shared = proveJourney(journey, { most, personas: [first, second] });
  const alone = proveJourney(journey, { most: most - taken, personas: [second] });
  expect(shared.transitions.filter(({ persona }) => persona === second)).toEqual(alone.transitions);
  expect(shared.search.taken).toBe(taken + alone.search.taken);
});

test("the same steps find the same, and more find no less [semantics 36]", () => {
  const journey = createLine(12);
  const few = proveJourney(journey, { most: 600 });
  expect(proveJourney(journey, { most: 600 })).toEqual(few);
  const none = proveJourney(journey, { most: 0 });
  expect(none.search).toEqual({ most: 0, taken: 0, isExhausted: false });
  expect(listVerdicts(none).some(({ kind }) => kind === "found")).toBe(false);
  const isProved = (proof: JourneyProof) => listVerdicts(proof).map(({ kind }) => kind === "proved");
  expect(isProved(few)).toEqual(isProved(none));
});

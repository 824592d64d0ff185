import { expect, test } from "vitest";
import type { JourneyDocument } from "../../model/journeySchema.js";
import type { SimulationOptions } from "../SimulationOptions.js";
import { simulate } from "../simulate.js";
import { toMoments } from "../statistics/meanInterval.js";
import { documentOf, stage, way } from "../testing/simulatedJourneys.js";
import { judgePrecision, planLooks } from "./judgePrecision.js";
import { type RunSimulation, runSweep, type SweepPlan, type SweepResult } from "./runSweep.js";
import { findSweepValue, listSweepParameters, withSweepValue } from "./SweepParameter.js";

/** One touch, answered with a probability by whoever agreed to it: the goal's share is their product. */
const document = documentOf({
  channels: [{ id: "mail", label: "Mail", consent: "required" }],
  personas: [
    { id: "one", label: "One", share: 0.5, consent: [{ channel: "mail", share: 0.5 }] },
    { id: "other", label: "Other", share: 0.5, consent: [{ channel: "mail", share: 0.5 }] },
  ],
  stages: [stage("first"), stage("second", "final"), stage("late", "final")],
  transitions: [way("first", "second", "a"), { id: "wait", from: "first", to: "late", after: "P10D" }],
  touchpoints: [
    {
      id: "tell",
      label: "Tell",
      stage: "first",
      channel: "mail",
      cadence: { first: "P1D" },
      responses: [{ event: "a", probability: 0.4, delay: { kind: "exponential", mean: "P1D" } }],
    },
  ],
  goals: [{ id: "there", label: "There", when: 'inStage("second")' }],
});
const options: SimulationOptions = {
  population: 400,
  days: 40,
  from: Date.UTC(2026, 8, 1),
  seed: 3,
  replications: 40,
};
const answer = { kind: "response", touchpoint: "tell", event: "a" } as const;
const run: RunSimulation = async (variant, sized) => simulate(variant, sized);

async function sweep(
  plan: SweepPlan,
  more: Partial<SimulationOptions> = {},
  from: JourneyDocument = document,
): Promise<SweepResult> {
  const swept = await runSweep(from, { ...options, ...more }, plan, run);
  if (!swept?.ok) throw new Error(JSON.stringify(swept?.error));
  return swept.value;
}

/** Answered within the wait of ten days, nine of which are left after the touch. */
const inTime = 1 - Math.exp(-9);

function simulated({ points }: SweepResult) {
  return points.map((point) => {
    if (point.kind !== "simulated") throw new Error(JSON.stringify(point.diagnostics));
    return point;
  });
}

test("the chance of an answer: people and differences are what the product of probabilities says [semantics 30, 32]", async () => {
  const values = [0.1, 0.4, 0.9];
  const swept = await sweep({ parameter: answer, values, goal: "there" });
  for (const { value, reached, difference, byPersona } of simulated(swept)) {
    const exact = 400 * 0.5 * value * inTime;
    expect(reached.low).toBeLessThanOrEqual(exact);
    expect(reached.high).toBeGreaterThanOrEqual(exact);
    expect(difference.low).toBeLessThanOrEqual(400 * 0.5 * (value - 0.4) * inTime);
    expect(difference.high).toBeGreaterThanOrEqual(400 * 0.5 * (value - 0.4) * inTime);
    const all = byPersona.reduce((sum, one) => sum + one.difference, 0);
    expect(all).toBeCloseTo(difference.mean, 9);
  }
  // The same people with the same luck: at the value that it has, nobody differs.
  expect(simulated(swept)[1]?.difference).toMatchObject({ mean: 0, low: 0, high: 0 });
});

test("consent and a wait move the goal as the closed form says", async () => {
  const consent = await sweep({
    parameter: { kind: "consent", channel: "mail" },
    values: [0, 1],
    goal: "there",
  });
  const [none, all] = simulated(consent);
  expect(none?.reached.mean).toBe(0);
  expect(Math.abs((all?.reached.mean ?? 0) - 400 * 0.4 * inTime)).toBeLessThan(6);
  const wait = await sweep({
    parameter: { kind: "wait", transition: "wait" },
    values: [2],
    goal: "there",
  });
  const [short] = simulated(wait);
  const exact = 400 * 0.5 * 0.4 * (1 - Math.exp(-1));
  expect(short?.reached.low).toBeLessThanOrEqual(exact);
  expect(short?.reached.high).toBeGreaterThanOrEqual(exact);
});

test("runs until differences are as precise as is wanted, and no longer", async () => {
  const plan: SweepPlan = { parameter: answer, values: [0.5], goal: "there" };
  const rough = await sweep({ ...plan, precision: 4 }, { replications: 5 });
  const fine = await sweep({ ...plan, precision: 1 }, { replications: 5 });
  expect(rough).toMatchObject({ isPrecise: true, more: 0 });
  expect(fine).toMatchObject({ isPrecise: true, more: 0 });
  expect(fine.replications).toBeGreaterThan(rough.replications);
  for (const { difference } of simulated(fine))
    expect(difference.high - difference.low).toBeLessThanOrEqual(2);
  const given = await sweep({ ...plan, precision: 0.05, most: 10 }, { replications: 5 });
  expect(given).toMatchObject({ isPrecise: false, replications: 10 });
  expect(given.more).toBeGreaterThan(1_000);
});

test("stopped when it was precise enough, an interval covers the truth in nine of ten sweeps and more", async () => {
  const exact = 60 * 0.5 * 0.3 * inTime;
  let covered = 0;
  const seeds = 30;
  for (let seed = 1; seed <= seeds; seed++) {
    const swept = await sweep(
      { parameter: answer, values: [0.7], goal: "there", precision: 1.5, most: 20 },
      { seed, population: 60, replications: 5 },
    );
    const [point] = simulated(swept);
    if (point !== undefined && point.difference.low <= exact && exact <= point.difference.high) covered++;
  }
  expect(covered / seeds).toBeGreaterThanOrEqual(0.9);
});

test("a value with which the journey is none is refused by itself, a sweep that is stopped is none", async () => {
  const two = {
    ...document,
    touchpoints: document.touchpoints.map((one) => ({
      ...one,
      responses: [
        ...one.responses,
        ...one.responses.map((response) => ({ ...response, event: "b", probability: 0.5 })),
      ],
    })),
  };
  const swept = await sweep({ parameter: answer, values: [0.5, 0.8], goal: "there" }, {}, two);
  expect(swept.points.map(({ kind }) => kind)).toEqual(["simulated", "refused"]);
  const stopped = await runSweep(
    document,
    options,
    { parameter: answer, values: [0.5], goal: "there" },
    async () => undefined,
  );
  expect(stopped).toBeUndefined();
  await expect(sweep({ parameter: answer, values: [1.2], goal: "there" })).rejects.toThrow("within bounds");
});

test("lists what there is to sweep, and what each is now", () => {
  const parameters = listSweepParameters(document);
  expect(parameters.map((parameter) => [parameter.kind, findSweepValue(document, parameter)])).toEqual([
    ["response", 0.4],
    ["consent", 0.5],
    ["wait", 10],
  ]);
  for (const parameter of parameters) {
    const value = parameter.kind === "wait" ? 1.5 : 0.25;
    expect(findSweepValue(withSweepValue(document, parameter, value), parameter)).toBe(value);
  }
});

test("looks double, and each is allowed its part of the error", () => {
  expect(planLooks(5, 50)).toEqual([5, 10, 20, 40, 50]);
  expect(planLooks(5, 5)).toEqual([5]);
  const moments = toMoments([1, 2, 3, 4, 5, 6]);
  const one = judgePrecision(moments, 0.5, 1);
  const five = judgePrecision(moments, 0.5, 5);
  expect(five.estimate.high - five.estimate.low).toBeGreaterThan(one.estimate.high - one.estimate.low);
  expect(five.more).toBeGreaterThan(one.more ?? 0);
});

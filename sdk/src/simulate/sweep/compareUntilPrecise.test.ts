import { expect, test } from "vitest";
import type { SimulationOptions } from "../SimulationOptions.js";
import { simulate } from "../simulate.js";
import { documentOf, happens, stage, way } from "../testing/simulatedJourneys.js";
import { type ComparisonPlan, compareUntilPrecise, type JudgedComparison } from "./compareUntilPrecise.js";
import type { RunSimulation } from "./runSweep.js";

const happening = (perDay: number) =>
  documentOf({
    stages: [stage("first"), stage("second", "final")],
    transitions: [way("first", "second", "a")],
    behaviour: [happens("a", perDay, "first")],
    goals: [{ id: "there", label: "There", when: 'inStage("second")' }],
  });
const plan = { first: happening(0.05), second: happening(0.06), goal: "there" } satisfies ComparisonPlan;
const options: SimulationOptions = { population: 200, days: 10, from: 0, seed: 5, replications: 10 };
const asked: number[] = [];
const run: RunSimulation = async (document, sized) => {
  asked.push(sized.replications ?? 1);
  return simulate(document, sized);
};

async function compare(more: Partial<ComparisonPlan>, onLook?: (judged: JudgedComparison) => void) {
  asked.length = 0;
  const told = await compareUntilPrecise({ ...plan, ...more }, options, run, onLook);
  if (!told?.ok) throw new Error(JSON.stringify(told));
  return told.value;
}

const reach = ({ comparison }: JudgedComparison) => {
  const { low = 0, high = 0 } = comparison.goals[0]?.difference ?? {};
  return (high - low) / 2;
};

test("without a precision it is looked once, and what is known is not run again", async () => {
  const known = simulate(plan.first, options);
  if (!known.ok) throw new Error("is sound");
  const judged = await compare({ known: known.value });
  expect(asked).toEqual([10]);
  expect(judged).toMatchObject({ replications: 10, looks: 1, isPrecise: true, more: 0 });
});

test("runs are doubled until the difference is as precise as is wanted, by intervals that allow for every look [semantics 32]", async () => {
  const looked: JudgedComparison[] = [];
  const judged = await compare({ precision: 1.2 }, (each) => looked.push(each));
  expect(looked.map(({ replications }) => replications)).toEqual(asked.filter((_, place) => place % 2 === 0));
  expect(looked.slice(0, -1).every((each) => reach(each) > 1.2)).toBe(true);
  expect(reach(judged)).toBeLessThanOrEqual(1.2);
  expect(judged).toMatchObject({ isPrecise: true, looks: 7 });
  expect(judged.replications).toBeGreaterThan(10);
  // Exponential times: 200 (e^-0.5 − e^-0.6) more of them are there after ten days.
  const { low = 0, high = 0 } = judged.comparison.goals[0]?.difference ?? {};
  const exact = 200 * (Math.exp(-0.5) - Math.exp(-0.6));
  expect(low).toBeLessThan(exact);
  expect(high).toBeGreaterThan(exact);
});

test("it ends with as many runs as are allowed, and says that and how many more there should be", async () => {
  const judged = await compare({ precision: 0.3, most: 40 });
  expect(asked).toEqual([10, 10, 20, 20, 40, 40]);
  expect(judged).toMatchObject({ replications: 40, looks: 3, isPrecise: false });
  expect(judged.more).toBeGreaterThan(40);
});

test("stopped, it has what the last look told, and nothing before the first", async () => {
  const stopAfter = (most: number): RunSimulation => {
    let runs = 0;
    return async (document, sized) => (runs++ < most ? simulate(document, sized) : undefined);
  };
  const precise = { ...plan, precision: 0.3 };
  expect(await compareUntilPrecise(precise, options, stopAfter(1))).toBeUndefined();
  expect(await compareUntilPrecise(precise, options, stopAfter(3))).toMatchObject({
    ok: true,
    value: { replications: 10, isPrecise: false },
  });
});

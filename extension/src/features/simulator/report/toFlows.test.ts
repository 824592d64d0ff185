import { simulate } from "@waypost/sdk";
import { expect, test } from "vitest";
import { createMailing } from "../testing/createMailing";
import { listPersonas } from "./PersonaChoice";
import { toFlows, toFlowsOfPeriod } from "./toFlows";
import { toPeriodDays, toPeriods } from "./toPeriods";

test("what flows from one phase to another is who went, per run, and who went is who stands there", () => {
  const document = createMailing();
  const simulated = simulate(document, { population: 400, from: 0, days: 30, seed: 1, replications: 4 });
  if (!simulated.ok) throw new Error("is a sound journey");
  const { nodes, flows } = toFlows({ document, result: simulated.value });
  expect(nodes.map(({ name }) => name)).toEqual(["Mailed", 'Won, "at last"']);
  expect(flows).toHaveLength(1);
  // Half agreed, and three in four of them answer one of two mails.
  expect(flows[0]).toMatchObject({ from: 0, to: 1 });
  expect(flows[0]?.times).toBe(nodes[1]?.atEnd);
  expect(Math.abs((flows[0]?.times ?? 0) - 150)).toBeLessThan(15);
});

test("periods together are the whole, and end with who stands there", () => {
  const document = createMailing();
  const simulated = simulate(document, { population: 400, from: 0, days: 70, seed: 1, replications: 4 });
  if (!simulated.ok) throw new Error("is a sound journey");
  const part = { document, result: simulated.value };
  const periods = toPeriods(part);
  expect([periods.length, toPeriodDays(periods)]).toEqual([10, 7]);
  const [first] = periods;
  expect(first).toMatchObject({ from: 0, entered: 400, left: 0, back: [0, 0] });
  const whole = toFlows(part);
  const pictures = periods.map((_, period) => toFlowsOfPeriod(part, period));
  const sum = pictures.reduce((all, { flows }) => all + (flows[0]?.times ?? 0), 0);
  expect(sum).toBe(whole.flows[0]?.times);
  expect(first?.onwards[1]).toBe(pictures[0]?.flows[0]?.times);
  expect(pictures.at(-1)?.nodes).toEqual(whole.nodes);
  expect(pictures.at(-1)?.flows).toEqual([]);
});

test("personas together are everybody, in the whole and by period", () => {
  const document = createMailing();
  const simulated = simulate(document, { population: 200, from: 0, days: 20, seed: 1 });
  if (!simulated.ok) throw new Error("is a sound journey");
  const part = { document, result: simulated.value };
  const personas = listPersonas(simulated.value);
  expect(personas.map(({ place }) => place)).toEqual([0]);
  expect(toFlows(part, 0)).toEqual(toFlows(part));
  expect(toPeriods(part, 0)).toEqual(toPeriods(part));
  expect(toFlowsOfPeriod(part, 2, 0)).toEqual(toFlowsOfPeriod(part, 2));
  // Nobody is without a persona.
  expect(toFlows(part, 1).flows).toEqual([]);
  expect(toPeriods(part, 1).every(({ entered }) => entered === 0)).toBe(true);
});

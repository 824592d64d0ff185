import { simulate } from "@waypost/sdk";
import { expect, test } from "vitest";
import { createMailing } from "../testing/createMailing";
import { toFlows } from "./toFlows";

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

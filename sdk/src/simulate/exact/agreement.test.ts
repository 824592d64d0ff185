import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileJourney } from "../../compile/compileJourney.js";
import type { SimulationResult } from "../SimulationResult.js";
import { meanInterval } from "../statistics/meanInterval.js";
import { wilsonInterval } from "../statistics/wilsonInterval.js";
import { documentOf, happens, simulateDays, stage, way } from "../testing/simulatedJourneys.js";
import { analyseExactly } from "./analyseExactly.js";
import type { ExactAnalysis } from "./ExactAnalysis.js";

const people = 20_000;
const dayMs = 86_400_000;
/** With the seed fixed this never flickers; an interval of 95 % would miss one figure in twenty, as it should. */
const confidence = 0.9999;

/** One journey, solved and simulated: long enough that what is still to come does not count. */
function both(parts: Parameters<typeof documentOf>[0], days: number) {
  const document = documentOf(parts);
  const compiled = compileJourney(document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  const exact = analyseExactly(compiled.value, document.personas[0]?.id);
  if (!exact.ok) throw new Error(JSON.stringify(exact.error));
  return { exact: exact.value, simulated: simulateDays(document, days, people) };
}

/** Where runs end and whom each stage sees lie within the intervals of the simulation. */
function expectAgreement({ exact, simulated }: { exact: ExactAnalysis; simulated: SimulationResult }): void {
  const lastOf = (id: string) => simulated.stages.find((totals) => totals.id === id)?.people.at(-1) ?? 0;
  const expectShare = (name: string, count: number, probability: number) => {
    const { low, high } = wilsonInterval(count, people, confidence);
    expect(low, name).toBeLessThanOrEqual(probability);
    expect(high, name).toBeGreaterThanOrEqual(probability);
  };
  for (const { kind, stages, probability } of exact.endings) {
    const count = stages.reduce((sum, id) => sum + lastOf(id), 0);
    if (kind === "completed") expectShare(stages.join(), count, probability);
  }
  for (const { id, people: left } of simulated.exits) {
    const all = exact.endings.filter(({ exit }) => exit === id);
    expectShare(
      id,
      left,
      all.reduce((sum, { probability }) => sum + probability, 0),
    );
  }
  for (const { stage: id, visits } of exact.stages) {
    const entries = simulated.stages.find((totals) => totals.id === id)?.entries ?? 0;
    // Entries of one person are at most as spread as a geometric number of the same mean.
    const mean = visits ?? Number.NaN;
    expect(Math.abs(entries / people - mean), id).toBeLessThan(
      4 * Math.sqrt((mean * (mean + 1)) / people) + 1e-9,
    );
  }
  for (const [index, { id, reached }] of simulated.goals.entries())
    expectShare(id, reached.at(-1) ?? 0, exact.goals[index]?.probability ?? Number.NaN);
}

describe("what is solved and what is simulated agree within the simulation's interval [semantics 32, 34]", () => {
  test("competing rates, a wait and an exit", () => {
    const compared = both(
      {
        stages: [stage("first"), stage("second"), stage("won", "final"), stage("lost", "final")],
        transitions: [
          way("first", "second", "a"),
          way("second", "won", "b"),
          { id: "back", from: "second", to: "first", event: "a" },
          { id: "tired", from: "first", to: "lost", after: "P6D" },
        ],
        exits: [{ id: "left", label: "Left", event: "c" }],
        behaviour: [
          happens("a", 0.3, "first"),
          happens("a", 0.2, "second"),
          happens("b", 0.25, "second"),
          { id: "leaves", event: "c", perDay: 0.03 },
        ],
        goals: [{ id: "won", label: "Won", when: 'inStage("won")' }],
      },
      400,
    );
    expectAgreement(compared);
  });

  test("answers to touchpoints against the wait for the next", () => {
    const mail = (id: string, event: string, probability: number, delay: Record<string, unknown>) => ({
      id,
      label: id,
      stage: id,
      channel: "mail",
      cadence: {},
      responses: [{ event, probability, delay }],
    });
    const compared = both(
      {
        channels: [{ id: "mail", label: "Mail", consent: "notRequired" }],
        stages: [stage("first"), stage("second"), stage("won", "final"), stage("lost", "final")],
        transitions: [
          way("first", "won", "a"),
          { id: "again", from: "first", to: "second", after: "P7D" },
          { id: "late", from: "second", to: "won", event: "b" },
          { id: "enough", from: "second", to: "lost", after: "P7D" },
        ],
        touchpoints: [
          mail("first", "a", 0.35, { kind: "logNormal", median: "P2D", spread: 0.9 }),
          mail("second", "b", 0.25, { kind: "weibull", scale: "P3D", shape: 1.4 }),
        ],
        goals: [{ id: "won", label: "Won", when: 'inStage("won")' }],
      },
      60,
    );
    expectAgreement(compared);
    const [time] = compared.exact.goals;
    const { risk } = compared.simulated.goals[0] ?? {};
    const stepMs = (compared.simulated.times[1] ?? 0) - (compared.simulated.times[0] ?? 0);
    const moments = { count: 0, sum: 0, squares: 0 };
    risk?.reached.forEach((count, step) => {
      const days = (step * stepMs) / dayMs;
      moments.count += count;
      moments.sum += count * days;
      moments.squares += count * days * days;
    });
    // Times are known to the day in which they end, so the mean lies up to one day off.
    const mean = meanInterval(moments, { confidence });
    const exactDays = (time?.time?.meanMs ?? 0) / dayMs;
    expect(mean.low - 1).toBeLessThanOrEqual(exactDays);
    expect(mean.high + 1).toBeGreaterThanOrEqual(exactDays);
  });

  const referenceFile = new URL(
    "../../../../../shared/logs/reference/markov_absorbing.json",
    import.meta.url,
  );

  test("the seven stages of the reference, which the solver meets to 1e-9", ({ skip }) => {
    if (!existsSync(referenceFile)) skip("shared/logs is not here, which has the reference figures");
    const { states, P, B } = JSON.parse(readFileSync(referenceFile, "utf8")) as {
      states: readonly string[];
      P: readonly (readonly number[])[];
      B: readonly (readonly number[])[];
    };
    const ids = states.map((state) => state.replace("*", ""));
    const isEnd = (state: number) => P[state]?.[state] === 1;
    const moves = ids.flatMap((_from, from) =>
      ids.flatMap((_to, to) =>
        !isEnd(from) && to !== from && (P[from]?.[to] ?? 0) > 0 ? [{ from, to }] : [],
      ),
    );
    // In time that runs on, each way has a rate instead of a probability a step: ends are the same.
    const compared = both(
      {
        initial: ids[0],
        events: ["start", ...ids.map((id) => `to.${id}`)].map((type) => ({ type, label: type })),
        stages: ids.map((id, state) => stage(id, isEnd(state) ? "final" : "atomic")),
        transitions: moves.map(({ from, to }) => way(ids[from] ?? "", ids[to] ?? "", `to.${ids[to]}`)),
        behaviour: moves.map(({ from, to }) => ({
          ...happens(`to.${ids[to]}`, P[from]?.[to] ?? 0, ids[from] ?? ""),
          id: `${ids[from]}-to-${ids[to]}`,
        })),
      },
      400,
    );
    const absorbed = (id: string) =>
      compared.exact.endings.find(({ stages }) => stages.includes(id))?.probability ?? Number.NaN;
    expect(Math.abs(absorbed("advocate") - (B[0]?.[0] ?? 0))).toBeLessThan(1e-9);
    expect(Math.abs(absorbed("churned") - (B[0]?.[1] ?? 0))).toBeLessThan(1e-9);
    expectAgreement(compared);
  });
});

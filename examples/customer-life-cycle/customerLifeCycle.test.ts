import { checkJourney, type Run, replay, toJourneyText } from "@waypost/sdk";
import { describe, expect, test } from "vitest";
import { openExample } from "../openExample.ts";

const now = Date.parse("2025-11-20T09:00:00Z");
const { text, document, journey, ledgers, reports } = openExample(import.meta.dirname, now);
const runs = ledgers.map((ledger) => replay(journey, ledger, now));

describe("the journey", () => {
  test("is found free of faults and doubts", () => {
    expect(checkJourney(document)).toEqual([]);
  });

  test("is saved as the editor would save it", () => {
    expect(toJourneyText(document)).toBe(text);
  });

  test("has at most seven phases, each with its facets on the map", () => {
    const phases = document.stages.filter(({ parent }) => parent === undefined);
    expect(phases.length).toBeLessThanOrEqual(7);
    expect(phases.filter(({ map }) => map === undefined)).toEqual([]);
  });

  test("says of every figure where it came from", () => {
    const responses = document.touchpoints.flatMap((touchpoint) => touchpoint.responses);
    expect([...responses, ...document.behaviour].filter(({ source }) => source === undefined)).toEqual([]);
  });

  test("hangs every goal on an objective, as a leading or lagging indicator", () => {
    const doubtful = document.goals.filter(({ objective, indicator }) => !objective || !indicator);
    expect(doubtful).toEqual([]);
  });
});

describe("its people", () => {
  test("are imported without a row refused", () => {
    for (const report of reports) {
      expect(report).toMatchObject({ rejectedCount: 0, repeated: 0, unknownColumns: [] });
      expect(report.taken).toBe(report.rowsRead);
    }
  });

  test("stand where the story says", async () => {
    const table = runs.map((run) => JSON.stringify(toRow(run))).join(",\n  ");
    await expect(`[\n  ${table}\n]\n`).toMatchFileSnapshot("stages.golden.json");
  });

  test("are told the same by XState, the reference", () => {
    expect(ledgers.map((ledger) => replay(journey, ledger, now, { engine: "xstate" }))).toEqual(runs);
  });
});

test("a customer goes round: the second contract follows the first recommendation", () => {
  const run = runs.find(({ hcp }) => hcp === "CLC-01");
  const entered = run?.trace.flatMap(({ moves }) => moves.flatMap((move) => move.entered)) ?? [];
  expect(entered.indexOf("needSeen", entered.indexOf("recommend"))).toBeGreaterThan(0);
  expect(run?.counters.contracts).toBe(2);
});

test("a former customer is won back and compares again", () => {
  const run = runs.find(({ hcp }) => hcp === "CLC-02");
  const entered = run?.trace.flatMap(({ moves }) => moves.flatMap((move) => move.entered)) ?? [];
  expect(entered.indexOf("winBack")).toBeGreaterThan(entered.indexOf("former"));
  expect(run?.leaves).toEqual(["comparing"]);
});

function toRow({ hcp, status, leaves, exit, goals, counters }: Run) {
  return { hcp, status, leaves, ...(exit !== undefined && { exit }), goals: Object.keys(goals), counters };
}

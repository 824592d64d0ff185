import { join } from "node:path";
import { checkJourney, type Run, replay, toJourneyText } from "@waypost/sdk";
import { describe, expect, test } from "vitest";
import { openExample } from "./openExample.ts";
import { createPeople } from "./people/createPeople.ts";
import { scenarios } from "./people/scenarios.ts";

/** In numbers enough that every stage has somebody in it at some time. */
const crowd = 300;
const told = 20;

describe.each(scenarios)("the journey of $folder", (scenario) => {
  const folder = join(import.meta.dirname, scenario.folder);
  const now = Date.parse(scenario.today);
  const { text, document, journey, ledgers, reports } = openExample(folder, now);
  const runs = ledgers.map((ledger) => replay(journey, ledger, now));

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

  test("imports its people without a row refused", () => {
    for (const report of reports) {
      expect(report).toMatchObject({ rejectedCount: 0, repeated: 0, unknownColumns: [] });
      expect(report.taken).toBe(report.rowsRead);
    }
  });

  test("has its people stand where the story says", async () => {
    const table = runs.map((run) => JSON.stringify(toRow(run))).join(",\n  ");
    await expect(`[\n  ${table}\n]\n`).toMatchFileSnapshot(join(scenario.folder, "stages.golden.json"));
  });

  test("tells its people the same by XState, the reference", () => {
    expect(ledgers.map((ledger) => replay(journey, ledger, now, { engine: "xstate" }))).toEqual(runs);
  });

  describe("with people in numbers", () => {
    const people = createPeople(journey, scenario, crowd);
    const until = Date.parse(scenario.until);
    const crowdRuns = people.map(({ ledger }) => replay(journey, ledger, until));

    test("makes the same people again, and the first ones whatever the number", () => {
      expect(createPeople(journey, scenario, told)).toEqual(people.slice(0, told));
    });

    test("uses every stage and every exit, and gets nobody stuck", () => {
      const entered = new Set(
        crowdRuns.flatMap(({ trace }) => trace.flatMap(({ moves }) => moves.flatMap((move) => move.entered))),
      );
      const stages = document.stages.filter(({ kind }) => kind !== "history").map(({ id }) => id);
      expect(stages.filter((id) => !entered.has(id))).toEqual([]);
      const exits = new Set(crowdRuns.map(({ exit }) => exit));
      expect(document.exits.map(({ id }) => id).filter((id) => !exits.has(id))).toEqual([]);
      expect(crowdRuns.filter(({ status }) => status === "stuck")).toEqual([]);
    });

    test("tells them the same by XState", () => {
      const some = people.slice(0, told).map(({ ledger }) => ledger);
      expect(some.map((ledger) => replay(journey, ledger, until, { engine: "xstate" }))).toEqual(
        crowdRuns.slice(0, told),
      );
    });
  });
});

function toRow({ hcp, status, leaves, exit, goals, counters }: Run) {
  return { hcp, status, leaves, ...(exit !== undefined && { exit }), goals: Object.keys(goals), counters };
}

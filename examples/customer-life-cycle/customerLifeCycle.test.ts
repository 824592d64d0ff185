import { replay } from "@waypost/sdk";
import { expect, test } from "vitest";
import { openExample } from "../openExample.ts";

// What every example holds to is in ../journeys.test.ts.
const now = Date.parse("2025-11-20T09:00:00Z");
const { journey, ledgers } = openExample(import.meta.dirname, now);
const runs = ledgers.map((ledger) => replay(journey, ledger, now));

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

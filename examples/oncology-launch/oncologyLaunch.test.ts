import { replay } from "@waypost/sdk";
import { expect, test } from "vitest";
import { openExample } from "../openExample.ts";

// What every example holds to is in ../journeys.test.ts.
const now = Date.parse("2026-11-20T09:00:00Z");
const { journey, ledgers } = openExample(import.meta.dirname, now);
const runs = ledgers.map((ledger) => replay(journey, ledger, now));

test("a setback that was talked through leads back to where both tracks were", () => {
  const run = runs.find(({ hcp }) => hcp === "ONC-04");
  expect(run?.leaves).toEqual(["trying", "open"]);
  expect(run?.counters).toEqual({ setbacks: 1 });
});

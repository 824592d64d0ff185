import fc from "fast-check";
import { expect, test } from "vitest";
import { replayAll } from "./replay.js";
import { arbitraryJourney } from "./testing/arbitraryJourney.js";
import { arbitraryLedger } from "./testing/arbitraryLedger.js";
import { day } from "./testing/journeys.js";

/** Going round in no time takes XState seconds, and has a test of its own. */
const mostSteps = 500;

test("tables and XState come to the same runs, with the same reasons [semantics 10 to 25]", () => {
  fc.assert(
    fc.property(
      arbitraryJourney,
      // More than one for each journey, since making one costs more than folding.
      fc.tuple(arbitraryLedger, arbitraryLedger),
      fc.integer({ min: 0, max: 24 }),
      (journey, ledgers, half) => {
        const now = day(0) + half * 43_200_000;
        for (const ledger of ledgers) {
          const runs = replayAll(journey, ledger, now, { engine: "tables" });
          if (runs.some(({ trace }) => trace.length > mostSteps)) continue;
          expect(runs).toEqual(replayAll(journey, ledger, now, { engine: "xstate" }));
        }
      },
    ),
    { numRuns: 1_000 },
  );
}, 600_000);

import fc from "fast-check";
import { expect, test } from "vitest";
import { replay } from "../run/replay.js";
import { arbitraryJourney } from "../run/testing/arbitraryJourney.js";
import { arbitraryLedger } from "../run/testing/arbitraryLedger.js";
import { day } from "../run/testing/journeys.js";
import { createJourneyActor } from "./createJourneyActor.js";
import type { PersistedJourney } from "./JourneySnapshot.js";
import { createFakeClock } from "./testing/createFakeClock.js";

const halfDayMs = 43_200_000;
const mostSteps = 200;
const calm = { halves: 1, restarts: false, sleeps: false };

test("a live actor stands where replay does, with entries in any order and a restart between them [semantics 2, 3, 4, 5]", () => {
  fc.assert(
    fc.property(
      arbitraryJourney,
      arbitraryLedger,
      fc.array(fc.record({ halves: fc.nat({ max: 6 }), restarts: fc.boolean(), sleeps: fc.boolean() }), {
        minLength: 24,
        maxLength: 24,
      }),
      (journey, { hcp, entries }, pace) => {
        const time = createFakeClock(day(0));
        let actor = createJourneyActor(journey, { clock: time.clock, ledger: { hcp, entries: [] } }).start();
        let now = day(0);
        for (const [index, entry] of entries.entries()) {
          const { halves, restarts, sleeps } = pace[index % pace.length] ?? calm;
          now += halves * halfDayMs;
          if (sleeps) time.sleepTo(now);
          else time.advanceTo(now);
          if (restarts) {
            const snapshot = JSON.parse(JSON.stringify(actor.getPersistedSnapshot())) as PersistedJourney;
            actor.stop();
            expect(time.timerCount()).toBe(0);
            actor = createJourneyActor(journey, { clock: time.clock, snapshot }).start();
          }
          actor.send({ type: "ledger.append", entries: [entry] });
          const { run } = actor.getSnapshot();
          fc.pre(run.trace.length <= mostSteps);
          expect(run).toEqual(replay(journey, { hcp, entries: entries.slice(0, index + 1) }, now));
        }
        // Nothing more is recorded: what waits, waits by timers alone.
        now += 30 * 2 * halfDayMs;
        time.advanceTo(now);
        const { run, at } = actor.getSnapshot();
        const expected = replay(journey, { hcp, entries }, now);
        expect({ ...run, unused: undefined }).toEqual({ ...expected, unused: undefined });
        expect(at).toBeLessThanOrEqual(now);
        actor.stop();
      },
    ),
    { numRuns: 40 },
  );
}, 600_000);

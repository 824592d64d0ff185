import { type Journey, type Ledger, replay } from "@waypost/sdk";
import { initialTransition, transition } from "xstate";
import { readExample } from "../start/readExample.ts";
import type { Benchmark } from "./Benchmark.ts";
import { measureRates } from "./measureRates.ts";

/** The SDK's replay of the example's people in Node, beside a loop that only looks at their entries, and beside XState. */
export const fold: Benchmark = {
  needs: [],
  async run() {
    const { journey, people, now } = readExample();
    const ledgers = people.map(({ ledger }) => ledger);
    const count = ledgers.flatMap(listEvents).length;
    return measureRates({
      unit: "events/s",
      work: { name: "replay", count, run: () => ledgers.map((ledger) => replay(journey, ledger, now)) },
      against: {
        "fold.loop": {
          name: "a loop that reads the events",
          count,
          run: () => ledgers.reduce((sum, ledger) => sum + readEntries(ledger, now), 0),
        },
        "fold.xstate": {
          name: "XState's transition() alone",
          count,
          run: () => ledgers.map((ledger) => transitEvents(journey, ledger)),
        },
      },
    });
  },
};

const listEvents = ({ entries }: Ledger) => entries.filter((entry) => entry.kind === "event");

function readEntries({ entries }: Ledger, now: number): number {
  let sum = 0;
  for (const entry of entries) {
    if (entry.kind === "event" && entry.occurredAt <= now) sum += entry.type.length + entry.occurredAt;
  }
  return sum;
}

/**
 * Sends the same events to the same machine and nothing else: no order, no entry guards, no waits, no exits, no trace, and
 * attributes that are always the same. The fold does all that, but spares the machine the events that cannot move it.
 */
function transitEvents({ machine }: Journey, ledger: Ledger): unknown {
  const frame = {
    now: 0,
    persona: "traditional",
    segment: undefined,
    findAttribute: () => undefined,
    hasConsent: () => true,
    findPayload: () => undefined,
    countEvents: () => 1,
    sumEvents: () => 0,
    findLastEvent: () => 0,
    countTouches: () => 0,
    startOfDayMs: () => 0,
    nextWorkingHourMs: () => 0,
  };
  let [snapshot] = initialTransition(machine, { frame });
  for (const { type } of listEvents(ledger)) [snapshot] = transition(machine, snapshot, { type, frame });
  return snapshot;
}

import { createActor, createMachine, initialTransition, transition } from "xstate";
import type { Journey } from "../../sdk/src/compile/Journey.js";
import type { MachineFrame } from "../../sdk/src/compile/machineTypes.js";
import type { PackedLedgers } from "../../sdk/src/run/population/PackedLedgers.js";
import { replayPopulation } from "../../sdk/src/run/population/replayPopulation.js";
import type { Benchmark } from "./Benchmark.ts";
import { type Figure, toLimitedFigure } from "./Figure.ts";
import { measureRates } from "./measureRates.ts";
import { createTwelveStages, packPopulation, type Touch, touches } from "./tablesJourney.ts";
import { foldByRobot } from "./tablesRobot.ts";

/**
 * How fast populations fold: beside state machines that take the same events through the same twelve stages and guards, and
 * beside a loop that only reads the events.
 */
export const tables: Benchmark = {
  needs: [],
  async run() {
    const journey = createTwelveStages();
    return [...measureMachines(journey), ...measurePopulation(journey)];
  },
};

const forEver = Number.MAX_SAFE_INTEGER;

function measureMachines(journey: Journey): readonly Figure[] {
  const packed = packPopulation(journey, { hcps: 100, eventsOfOne: 1_000 });
  const some = touches(1_000);
  const count = some.length;
  return measureRates({
    unit: "transitions/s",
    work: { name: "tables", count: 100_000, run: () => replayPopulation(journey, packed, forEver) },
    against: {
      "tables.xstate": {
        name: "XState's transition() on the same journey",
        count,
        run: () => foldJourney(journey, some),
      },
      "tables.xstate.byHand": {
        name: "XState's transition() on a machine written by hand",
        count,
        run: () => foldByTransition(some),
      },
      "tables.actor.byHand": {
        name: "XState's actor.send() on a machine written by hand",
        count,
        run: () => foldByActor(some),
      },
      "tables.robot3.byHand": { name: "robot3", count, run: () => foldByRobot(some) },
    },
  });
}

function measurePopulation(journey: Journey): readonly Figure[] {
  const packed = packPopulation(journey, { hcps: 100_000, eventsOfOne: 10 });
  // Scores that never repeat: then no selection is ever remembered, and every guard is read.
  const scoreOf = (index: number) => (index * 0.618) % 1;
  const varied = packPopulation(journey, { hcps: 100_000, eventsOfOne: 10, scoreOf });
  const long = packPopulation(journey, { hcps: 1_000, eventsOfOne: 1_000 });
  const count = 1_000_000;
  const runs = replayPopulation(journey, packed, forEver);
  const bytes = Object.values(runs)
    .filter((column) => ArrayBuffer.isView(column))
    .reduce((all, column) => all + column.byteLength, 0);
  const measureFold = (name: string, ledgers: PackedLedgers) =>
    measureRates({
      unit: "events/s",
      work: { name: "tables", count, run: () => replayPopulation(journey, ledgers, forEver) },
      against: {
        [name]: { name: "a loop that only reads the events", count, run: () => readItems(ledgers) },
      },
    });
  return [
    ...measureFold("tables.loop", packed),
    ...measureFold("tables.loop.long", long),
    ...measureFold("tables.loop.varied", varied),
    toLimitedFigure("tables.bytes", { value: bytes / packed.hcps.length }, "bytes a run", 64),
  ];
}

function readItems({ times, codes, first, starts }: PackedLedgers): number {
  let sum = 0;
  for (let hcp = 0; hcp + 1 < starts.length; hcp++) {
    const end = starts[hcp + 1] ?? 0;
    for (let item = starts[hcp] ?? 0; item < end; item++) {
      sum += (times[item] ?? 0) + (codes[item] ?? 0) + (first[item] ?? 0);
    }
  }
  return sum;
}

/** The same guards as functions, which is the most that a machine written by hand could be given. */
const states = Object.fromEntries(
  Array.from({ length: 12 }, (_none, stage) => [
    `s${stage}`,
    {
      on: {
        touch: [
          {
            target: `s${(stage + 1) % 12}`,
            guard: ({ event }: { event: Touch }) => event.score > 0.5 && event.tier === "a",
          },
          {
            target: `s${(stage + 2) % 12}`,
            guard: ({ event }: { event: Touch }) => event.score <= 0.5 || event.tier !== "a",
          },
        ],
      },
    },
  ]),
);
const machine = createMachine({ types: {} as { events: Touch }, initial: "s0", states });

/** The machine that the journey compiles to, with its CEL guards. */
function foldJourney({ machine: compiled }: Journey, events: readonly Touch[]): unknown {
  const toFrame = ({ score, tier }: Touch, now: number): MachineFrame => ({
    now,
    persona: undefined,
    segment: undefined,
    findAttribute: () => tier,
    hasConsent: () => false,
    findPayload: () => score,
    countEvents: () => 0,
    sumEvents: () => 0,
    findLastEvent: () => undefined,
    countTouches: () => 0,
    startOfDayMs: () => 0,
    nextWorkingHourMs: () => 0,
  });
  const [first] = events;
  if (first === undefined) return undefined;
  let [snapshot] = initialTransition(compiled, { frame: toFrame(first, 0) });
  events.forEach((event, now) => {
    [snapshot] = transition(compiled, snapshot, { type: event.type, frame: toFrame(event, now) });
  });
  return snapshot.value;
}

function foldByTransition(events: readonly Touch[]): unknown {
  let [snapshot] = initialTransition(machine);
  for (const event of events) [snapshot] = transition(machine, snapshot, event);
  return snapshot.value;
}

function foldByActor(events: readonly Touch[]): unknown {
  const actor = createActor(machine).start();
  for (const event of events) actor.send(event);
  return actor.getSnapshot().value;
}

import { createActor, createMachine, type EventFromLogic, initialTransition, transition } from "xstate";
import type { Journey } from "../../sdk/src/compile/Journey.js";
import type { PackedLedgers } from "../../sdk/src/run/population/PackedLedgers.js";
import { replayPopulation } from "../../sdk/src/run/population/replayPopulation.js";
import { createTwelveStages, packPopulation, type Touch, touches } from "./tablesJourney.js";
import { createRobot } from "./tablesRobot.js";

/** One measured number and what it is held against. */
export interface TableFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
}

interface Work {
  readonly name: string;
  readonly count: number;
  readonly run: () => unknown;
}

const rounds = 7;
const roundMs = 200;

/**
 * How fast populations fold: beside state machines that take the same events through the same twelve stages and guards, and
 * beside a loop that only reads the events.
 */
export function measureTables(): readonly TableFigure[] {
  const journey = createTwelveStages();
  return [...measureMachines(journey), ...measurePopulation(journey)];
}

function measureMachines(journey: Journey): readonly TableFigure[] {
  const packed = packPopulation(journey, { hcps: 100, eventsOfOne: 1_000 });
  const own: Work = {
    name: "tables.kernel",
    count: 100_000,
    run: () => replayPopulation(journey, packed, Number.MAX_SAFE_INTEGER),
  };
  const some = touches(1_000);
  const others: readonly Work[] = [
    { name: "XState transition()", count: some.length, run: () => foldByTransition(some) },
    { name: "XState actor.send()", count: some.length, run: () => foldByActor(some) },
    { name: "robot3", count: some.length, run: () => createRobot()(some) },
  ];
  return compare(own, others, "transitions/s");
}

function measurePopulation(journey: Journey): readonly TableFigure[] {
  const packed = packPopulation(journey, { hcps: 100_000, eventsOfOne: 10 });
  const own: Work = {
    name: "tables.population",
    count: 1_000_000,
    run: () => replayPopulation(journey, packed, Number.MAX_SAFE_INTEGER),
  };
  const loop: Work = {
    name: "a loop that only reads the events",
    count: 1_000_000,
    run: () => readItems(packed),
  };
  const runs = replayPopulation(journey, packed, Number.MAX_SAFE_INTEGER);
  const bytes = Object.values(runs)
    .filter((column) => ArrayBuffer.isView(column))
    .reduce((all, column) => all + column.byteLength, 0);
  const perRun = bytes / packed.hcps.length;
  return [
    ...compare(own, [loop], "events/s"),
    {
      name: "tables.population.bytes",
      value: perRun,
      unit: "bytes a run",
      against: "at most 64",
      ratio: perRun / 64,
    },
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

function foldByTransition(events: readonly Touch[]): unknown {
  let [snapshot] = initialTransition(machine);
  for (const event of events)
    [snapshot] = transition(machine, snapshot, event as EventFromLogic<typeof machine>);
  return snapshot.value;
}

function foldByActor(events: readonly Touch[]): unknown {
  const actor = createActor(machine).start();
  for (const event of events) actor.send(event);
  return actor.getSnapshot().value;
}

/** In turn, so that a slow minute of the machine hits all; each figure the median of its rounds. */
function compare(own: Work, others: readonly Work[], unit: string): readonly TableFigure[] {
  const all = [own, ...others];
  const rates = new Map(all.map((work): [Work, number[]] => [work, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const work of all) {
      const rate = toRate(work);
      if (round > 0) rates.get(work)?.push(rate);
    }
  }
  const mine = rates.get(own) ?? [];
  return others.map((other) => {
    const theirs = rates.get(other) ?? [];
    const ratios = mine.map((rate, round) => rate / (theirs[round] ?? Number.NaN));
    return {
      name: own.name,
      value: median(mine),
      unit,
      against: `${other.name}: ${Math.round(median(theirs)).toLocaleString("en")}`,
      ratio: median(ratios),
    };
  });
}

function toRate({ count, run }: Work): number {
  const startedAtMs = performance.now();
  let runs = 0;
  let tookMs = 0;
  do {
    if (run() === undefined) throw new Error("A benchmark's work must answer something.");
    runs += 1;
    tookMs = performance.now() - startedAtMs;
  } while (tookMs < roundMs);
  return (runs * count * 1_000) / tookMs;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

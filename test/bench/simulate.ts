import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createSimulation, type Journey, type Ledger, replay, simulatePerson } from "@waypost/sdk";
import { Chance, toChancePlace } from "../../sdk/src/simulate/chance/Chance.js";
import { checkSimulation } from "../../sdk/src/simulate/checkSimulation.js";
import type { CreateSteps } from "../../sdk/src/simulate/person/PersonFold.js";
import { PersonSimulator } from "../../sdk/src/simulate/person/PersonSimulator.js";
import { toTotalsLayout } from "../../sdk/src/simulate/totals/TotalsLayout.js";
import { TotalsWriter } from "../../sdk/src/simulate/totals/TotalsWriter.js";
import { exampleJourneyPath, readExampleJourney } from "../start/readExample.ts";
import type { Benchmark } from "./Benchmark.ts";
import { type Figure, toLimitedFigure } from "./Figure.ts";
import { measureRates } from "./measureRates.ts";
import { toMedian } from "./quantile.ts";
import { XstateSteps } from "./XstateSteps.ts";

const program = fileURLToPath(new URL("../../sdk/bin/waypost.mjs", import.meta.url));

const days = 365;
const population = 2_000;
const options = { population, from: Date.UTC(2026, 10, 6, 7), days, seed: 7 };
const until = options.from + days * 86_400_000;
/** Few are enough for XState, which takes long over each. */
const followed = 40;
const rounds = 3;

/** A year of the cardiology journey: beside XState on the same people, beside a loop over the tables, and on two threads. */
export const simulate: Benchmark = {
  needs: [],
  async run(say) {
    const figures = [...measureEngines(readExampleJourney())];
    say("100,000 HCPs, 12 months, on one thread and on two");
    return [...figures, ...(await measureThreads())];
  },
};

function measureEngines(journey: Journey): readonly Figure[] {
  const created = createSimulation(journey.document, options);
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  const { blockCount, runBlock } = created.value;
  const byXstate = simulateBy(journey, (of, observer) => new XstateSteps(of, observer));
  if (byXstate.join() !== simulateBy(journey).join()) throw new Error("XState comes to other totals.");
  const people = Array.from({ length: followed }, (_none, index) => requirePerson(journey, index));
  const steps = people.reduce((sum, { taken }) => sum + taken, 0) / followed;
  return measureRates({
    unit: "HCP-days/s",
    work: {
      name: "simulate",
      count: population * days,
      run: () => Array.from({ length: blockCount }, (_none, block) => runBlock(block)),
    },
    against: {
      "simulate.xstate": {
        name: "XState's transition() with the same rules around it",
        count: followed * days,
        run: () => simulateBy(journey, (of, observer) => new XstateSteps(of, observer)),
      },
      "simulate.replay": {
        name: "XState folding what the same people came to, without luck and gates",
        count: followed * days,
        run: () => people.map(({ ledger }) => replay(journey, ledger, until, { engine: "xstate" })),
      },
      "simulate.loop": {
        name: "a loop that draws and follows as many transitions in the tables",
        count: population * days,
        run: () => walkTables(journey, Math.round(population * steps)),
      },
    },
    rounds: 3,
    roundMs: 1_000,
  });
}

/** The first people of the population, whoever steps them; refused where engines come to other totals. */
function simulateBy(journey: Journey, createSteps?: CreateSteps): Float64Array {
  const checked = checkSimulation(journey, options);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  const writer = new TotalsWriter(journey, checked.value, toTotalsLayout(journey, checked.value));
  const simulator = new PersonSimulator(journey, checked.value, writer, createSteps);
  writer.watch(simulator);
  for (let person = 0; person < followed; person++) simulator.run(0, person);
  return writer.counts;
}

function requirePerson(
  { document }: Journey,
  index: number,
): { readonly ledger: Ledger; readonly taken: number } {
  const person = simulatePerson(document, options, { index });
  if (!person.ok) throw new Error(JSON.stringify(person.error));
  const { ledger, story } = person.value;
  return { ledger, taken: story.filter(({ kind }) => kind === "taken").length };
}

/** Any transition that leaves where one is, and on; no guards, time, people or totals. */
function walkTables({ tables }: Journey, steps: number): Float64Array {
  const { count, parents } = tables.stages;
  const leaving: number[][] = Array.from({ length: count }, () => []);
  tables.transitions.ids.forEach((_id, transition) => {
    leaving[tables.transitions.sources[transition] ?? 0]?.push(transition);
  });
  const visits = new Float64Array(count);
  const chance = new Chance(options.seed);
  const place = toChancePlace("loop", "step");
  let stage = 1;
  for (let step = 0; step < steps; step++) {
    const uniform = chance.draw(step, place, 0);
    let around = stage;
    while (around > 0 && leaving[around]?.length === 0) around = parents[around] ?? 0;
    const ways = leaving[around] ?? [];
    const chosen = ways[Math.floor(uniform * ways.length)] ?? 0;
    stage = Math.max(tables.transitions.targets[chosen] ?? 1, 1);
    visits[stage] = (visits[stage] ?? 0) + 1;
  }
  return visits;
}

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

async function measureThreads(): Promise<readonly Figure[]> {
  const one: Measured[] = [];
  const two: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    one.push(await measureProgram(1));
    two.push(await measureProgram(2));
  }
  const seconds = toMedian(two.map((measured) => measured.seconds));
  const alone = toMedian(one.map((measured) => measured.seconds));
  const speedUp = toMedian(
    one.map((measured, round) => measured.seconds / (two[round]?.seconds ?? Number.NaN)),
  );
  return [
    toLimitedFigure("simulate.year", seconds, "s for 100,000 HCPs on two threads", 5),
    toLimitedFigure(
      "simulate.memory",
      toMedian(two.map((measured) => measured.megabytes)),
      "MB at most, with two threads",
      300,
    ),
    {
      name: "simulate.threads",
      value: seconds.value,
      unit: "s",
      against: `one thread: ${alone.value.toFixed(1)}`,
      ratio: speedUp.value,
      interval: seconds.interval,
    },
  ];
}

/** Runs the built program, and watches how much memory it takes. */
async function measureProgram(workers: number): Promise<Measured> {
  const args = [
    "simulate",
    exampleJourneyPath,
    "--population",
    "100000",
    "--days",
    String(days),
    "--replications",
    "1",
  ];
  const startedAtMs = performance.now();
  const child = spawn(
    process.execPath,
    [program, ...args, "--from", "2026-11-06", "--seed", "7", "--workers", String(workers)],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, readPeakMegabytes(child.pid));
  }, 50);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`waypost simulate ended with ${code}.`);
  return { seconds: (performance.now() - startedAtMs) / 1_000, megabytes };
}

/** What Linux says the process took at most; 0 elsewhere, or once it is gone. */
function readPeakMegabytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

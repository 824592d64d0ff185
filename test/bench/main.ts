import { parseArgs } from "node:util";
import { buildExtension, buildSdk } from "../start/buildPackages.ts";
import { ensureBrowser } from "../start/ensureBrowser.ts";
import { fetchExampleCrm } from "../start/fetchExampleCrm.ts";
import { sayStep, sayStepsOnStderr } from "../start/sayStep.mjs";
import type { Need } from "../start/suites.ts";
import type { Benchmark, BenchOptions } from "./Benchmark.ts";
import type { Figure } from "./Figure.ts";
import { describeMachine, printFigures } from "./printFigures.ts";
import { toFigureRows } from "./toFigureRows.ts";

/** By name; loaded when asked for, since most import the SDK, which is built first. What is quick goes first. */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  weight: async () => (await import("./weight.ts")).weight,
  fold: async () => (await import("./fold.ts")).fold,
  tables: async () => (await import("./tables.ts")).tables,
  open: async () => (await import("./open.ts")).open,
  prove: async () => (await import("./prove.ts")).prove,
  simulate: async () => (await import("./simulate.ts")).simulate,
  edit: async () => (await import("./edit.ts")).edit,
  csv: async () => (await import("./csv.ts")).csv,
  import: async () => (await import("./importCampaign.ts")).importCampaign,
  list: async () => (await import("./list.ts")).list,
  badge: async () => (await import("./badge.ts")).badge,
  panel: async () => (await import("./panel.ts")).panel,
  wake: async () => (await import("./wake.ts")).wake,
  simulator: async () => (await import("./simulator.ts")).simulator,
  editor: async () => (await import("./editor.ts")).editor,
  memory: async () => (await import("./memory.ts")).memory,
  "page-cost": async () => (await import("./pageCost.ts")).pageCost,
};

async function bench(names: readonly string[], asJson: boolean, options: BenchOptions): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));
  if (unknown.length > 0) {
    const known = Object.keys(benchmarks).join(", ");
    throw new Error(`There is no benchmark "${unknown.join('", "')}". There are: ${known}.`);
  }
  if (asJson) sayStepsOnStderr();
  await buildSdk();
  const machine = describeMachine();
  const figures: Figure[] = [];
  const failed: string[] = [];
  for (const [name, load] of Object.entries(benchmarks)) {
    if (names.length > 0 && !names.includes(name)) continue;
    try {
      figures.push(...(await measure(name, await load(), options)));
    } catch (error) {
      // What the others took is worth keeping.
      failed.push(name);
      sayStep(`${name}: failed. ${toMessage(error)}`);
    }
  }
  process.stdout.write(
    asJson
      ? `${JSON.stringify(figures.flatMap(toFigureRows))}\n`
      : `\n${machine}\n\n${printFigures(figures)}`,
  );
  if (failed.length > 0) process.stderr.write(`\nNot measured, since it failed: ${failed.join(", ")}\n`);
  return failed.length > 0 ? 1 : 0;
}

async function measure(
  name: string,
  benchmark: Benchmark,
  options: BenchOptions,
): Promise<readonly Figure[]> {
  await prepare(benchmark.needs);
  sayStep(`${name}: measuring`);
  return benchmark.run((text) => sayStep(`${name}: ${text}`), options);
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const preparations: Readonly<Record<Need, () => Promise<unknown>>> = {
  sdk: buildSdk,
  extension: buildExtension,
  crm: fetchExampleCrm,
  browser: () => ensureBrowser({ install: false }),
};
const prepared = new Set<Need>(["sdk"]);

async function prepare(needs: readonly Need[]): Promise<void> {
  for (const need of needs) {
    if (prepared.has(need)) continue;
    await preparations[need]();
    prepared.add(need);
  }
}

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    json: { type: "boolean", default: false },
    minutes: { type: "string" },
    events: { type: "string" },
    rounds: { type: "string" },
  },
  allowPositionals: true,
});
function readOptions(): BenchOptions {
  const { minutes, events, rounds } = values;
  return {
    ...(minutes !== undefined && { minutes: Number(minutes) }),
    ...(events !== undefined && { events: Number(events) }),
    ...(rounds !== undefined && { rounds: Number(rounds) }),
  };
}
process.exitCode = await bench(positionals, values.json, readOptions()).catch((error: unknown) => {
  process.stderr.write(`\n${toMessage(error)}\n`);
  return 1;
});

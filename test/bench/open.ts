import { execFile } from "node:child_process";
import { join } from "node:path";
import { checkJourney, compileJourney, openJourneyText } from "@waypost/sdk";
import type { Benchmark } from "./Benchmark.ts";
import { createLargeText } from "./createLargeText.ts";
import { toLimitedFigure } from "./Figure.ts";
import { toMedian } from "./quantile.ts";

/** What feels like at once. */
const mostMs = 200;
const rounds = 15;

/**
 * How long it takes to open and check a journey of 500 stages and 2,000 transitions, four of five with a guard: the first time in a
 * process, when nothing is compiled yet, and again, as an editor does.
 */
export const open: Benchmark = {
  needs: [],
  async run(say) {
    const text = createLargeText();
    const first: Took[] = [];
    for (let round = 1; round <= rounds; round++) {
      say(`process ${round} of ${rounds}`);
      first.push(await measureFirst(text));
    }
    return [
      toLimitedFigure("open.first", toMedian(first.map(({ tookMs }) => tookMs)), "ms", mostMs),
      toLimitedFigure("open.first.own", toMedian(first.map(({ ownMs }) => ownMs)), "ms", mostMs),
      {
        name: "open.first.all",
        ...toMedian(first.map(({ allMs }) => allMs)),
        unit: "ms",
        against: null,
        ratio: null,
      },
      toLimitedFigure("open.again", toMedian(measureAgain(() => openAndCheck(text))), "ms", mostMs),
      toLimitedFigure("open.compile", toMedian(measureAgain(() => compile(text))), "ms", mostMs),
    ];
  },
};

function measureAgain(work: () => number): readonly number[] {
  return Array.from({ length: rounds + 5 }, work).slice(5);
}

function openAndCheck(text: string): number {
  const startedAtMs = performance.now();
  const opened = openJourneyText(text);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error[0]));
  checkJourney(opened.value);
  return performance.now() - startedAtMs;
}

/** From the opened document to what can be run, checks included. */
function compile(text: string): number {
  const opened = openJourneyText(text);
  const startedAtMs = performance.now();
  const compiled = opened.ok ? compileJourney(opened.value) : opened;
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error[0]));
  return performance.now() - startedAtMs;
}

interface Took {
  readonly tookMs: number;
  /** The processor's time for the thread that did it: what it takes where nothing else runs. */
  readonly ownMs: number;
  /** That for all threads: what helpers compile and collect meanwhile counts too, so that it may be more than what it took. */
  readonly allMs: number;
}

async function measureFirst(text: string): Promise<Took> {
  const probe = join(import.meta.dirname, "openProbe.mjs");
  const output = await new Promise<string>((resolve, reject) => {
    const child = execFile(process.execPath, [probe], (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
    child.stdin?.end(text);
  });
  return JSON.parse(output) as Took;
}

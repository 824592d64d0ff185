import type { Page } from "playwright-core";
import { launchExtension } from "../e2e/launchExtension.ts";
import type { Benchmark } from "./Benchmark.ts";
import { type Figure, toLimitedFigure } from "./Figure.ts";
import { createBigDemo, openBenchCrm } from "./openBenchCrm.ts";
import { toMedian, toQuantile } from "./quantile.ts";
import { type BadgeDelay, toListHash, visitBadges } from "./visitBadges.ts";

const rows = 200;
const visits = 20;
const pairs = 6;
const limitMs = 150;
const scrollMs = 2_000;
const windowSize = { width: 1280, height: 900 };

/**
 * A list of 200 rows: from its names' arrival, and from the frame that shows them, to the last of its badges, as `badge`
 * measures it; and in turn, with the extension and in a browser without it, how long the tasks of the page were that are long while such a list arrives, and the
 * frames while it is scrolled.
 */
export const list: Benchmark = {
  needs: ["extension", "crm", "browser"],
  async run(say) {
    say("importing 5,000 HCPs and 100,000 events");
    const bench = await openBenchCrm(createBigDemo());
    const without = await launchExtension({ windowSize, language: "en" });
    try {
      for (const { context } of [bench.browser, without])
        await context.addInitScript({ path: new URL("./listProbe.js", import.meta.url).pathname });
      say(`visiting ${visits} pages of ${rows} rows`);
      const delays: BadgeDelay[] = [];
      for (let visit = 0; visit < visits; visit += 1)
        delays.push(await visitBadges(bench, toListHash(2 + visit, rows), "row"));
      const changeMs = delays.map(({ sinceChange }) => sinceChange);
      const shownMs = delays.map(({ sinceShown }) => sinceShown);
      const bare = without.context.pages()[0] ?? (await without.context.newPage());
      const samples: Pair[] = [];
      for (let pair = 0; pair < pairs; pair += 1) {
        say(`pair ${pair + 1} of ${pairs}`);
        const hash = toListHash(2 + pair, rows);
        const measure = (page: Page) => measureList(page, bench.crm.origin, hash);
        const [first, second] = pair % 2 === 0 ? [bench.page, bare] : [bare, bench.page];
        const one = await measure(first);
        const other = await measure(second);
        samples.push(first === bare ? { withIt: other, bare: one } : { withIt: one, bare: other });
      }
      return [
        toLimitedFigure(`list.badges-${rows}.p50`, toMedian(changeMs), "ms", limitMs),
        toLimitedFigure(`list.badges-${rows}.p95`, toQuantile(changeMs, 0.95), "ms", limitMs),
        toLimitedFigure(`list.badges-${rows}.since-shown.p50`, toMedian(shownMs), "ms", limitMs),
        toLimitedFigure(`list.badges-${rows}.since-shown.p95`, toQuantile(shownMs, 0.95), "ms", limitMs),
        toComparison("list.longest-task", "ms", samples, ({ longestTaskMs }) => longestTaskMs),
        toComparison("list.long-tasks", "ms in all", samples, ({ longTasksMs }) => longTasksMs),
        toComparison("list.scroll-frames", "frames/s", samples, ({ framesPerSecond }) => framesPerSecond),
      ];
    } finally {
      await without.close();
      await bench.close();
    }
  },
};

interface Sample {
  readonly longestTaskMs: number;
  readonly longTasksMs: number;
  readonly framesPerSecond: number;
}
interface Pair {
  readonly withIt: Sample;
  readonly bare: Sample;
}

function toComparison(
  name: string,
  unit: string,
  samples: readonly Pair[],
  read: (sample: Sample) => number,
): Figure {
  const { value, interval } = toMedian(samples.map(({ withIt }) => read(withIt)));
  const bare = toMedian(samples.map((pair) => read(pair.bare))).value;
  const ratio = toMedian(samples.map((pair) => read(pair.withIt) / read(pair.bare))).value;
  return { name, value, unit, against: `without the extension: ${bare.toFixed(1)} ${unit}`, ratio, interval };
}

/** Loads the page anew, waits until it rests, and scrolls it from end to end. */
async function measureList(page: Page, origin: string, hash: string): Promise<Sample> {
  await page.goto("about:blank");
  await page.goto(`${origin}/${hash}`);
  const lastRow = page.locator('main a[href^="#/contacts/"][href$="/show"]').nth(rows - 1);
  await lastRow.waitFor();
  await page.waitForTimeout(1_500);
  const longTasks = await page.evaluate<readonly number[]>("listProbe.longTasksMs()");
  const framesPerSecond = await page.evaluate<number>(`listProbe.scroll(${scrollMs})`);
  return {
    // Below 50 ms no task counts as long.
    longestTaskMs: Math.max(50, ...longTasks),
    longTasksMs: longTasks.reduce((sum, each) => sum + each, 0),
    framesPerSecond,
  };
}

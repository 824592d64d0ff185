import type { Page } from "playwright-core";
import { launchExtension } from "../e2e/launchExtension.ts";
import type { Benchmark } from "./Benchmark.ts";
import { type Figure, toLimitedFigure } from "./Figure.ts";
import { createBigDemo, openBenchCrm } from "./openBenchCrm.ts";
import { toMedian, toQuantile } from "./quantile.ts";
import { toListHash, visitBadges } from "./visitBadges.ts";

const rows = 200;
const visits = 20;
const pairs = 8;
const limitMs = 150;
const scrollMs = 2_000;
const windowSize = { width: 1280, height: 900 };

/**
 * A list of 200 rows: from its names' arrival to the last of its badges, as `badge` measures it; and in turn, with the
 * extension and in a browser without it, the longest task while such a list arrives and the frames while it is scrolled.
 */
export const list: Benchmark = {
  needs: ["extension", "crm", "browser"],
  async run(say) {
    say("importing 5,000 HCPs and 100,000 events");
    const bench = await openBenchCrm(createBigDemo());
    const without = await launchExtension({ windowSize, language: "en" });
    try {
      say(`visiting ${visits} pages of ${rows} rows`);
      const badgesMs: number[] = [];
      for (let visit = 0; visit < visits; visit += 1)
        badgesMs.push(await visitBadges(bench, toListHash(2 + (visit % 20), rows), "row"));
      const bare = without.context.pages()[0] ?? (await without.context.newPage());
      const samples: Pair[] = [];
      for (let pair = 0; pair < pairs; pair += 1) {
        say(`pair ${pair + 1} of ${pairs}`);
        const hash = toListHash(2 + (pair % 20), rows);
        const measure = (page: Page) => measureList(page, bench.crm.origin, hash);
        const [first, second] = pair % 2 === 0 ? [bench.page, bare] : [bare, bench.page];
        const one = await measure(first);
        const other = await measure(second);
        samples.push(first === bare ? { withIt: other, bare: one } : { withIt: one, bare: other });
      }
      return [
        toLimitedFigure(`list.badges-${rows}.p50`, toMedian(badgesMs), "ms", limitMs),
        toLimitedFigure(`list.badges-${rows}.p95`, toQuantile(badgesMs, 0.95), "ms", limitMs),
        toComparison("list.longest-task", "ms", samples, ({ longestTaskMs }) => longestTaskMs),
        toComparison("list.scroll-frames", "frames/s", samples, ({ framesPerSecond }) => framesPerSecond),
      ];
    } finally {
      await without.close();
      await bench.close();
    }
  },
};

type Sample = { longestTaskMs: number; framesPerSecond: number };
type Pair = { withIt: Sample; bare: Sample };

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
  await page
    .locator('main a[href^="#/contacts/"][href$="/show"]')
    .nth(rows - 1)
    .waitFor();
  await page.waitForTimeout(1_500);
  return page.evaluate(async (lastsMs) => {
    const longestTaskMs = await new Promise<number>((resolve) => {
      const observer = new PerformanceObserver((tasks) => {
        resolve(Math.max(...tasks.getEntries().map(({ duration }) => duration)));
        observer.disconnect();
      });
      observer.observe({ type: "longtask", buffered: true });
      // A page without a long task has none to tell of: then it is below what counts as long.
      setTimeout(() => resolve(50), 500);
    });
    const framesPerSecond = await new Promise<number>((resolve) => {
      const startedAtMs = performance.now();
      let frames = 0;
      const scroll = () => {
        const elapsedMs = performance.now() - startedAtMs;
        if (elapsedMs >= lastsMs) return resolve((frames * 1_000) / elapsedMs);
        frames += 1;
        const end = document.documentElement.scrollHeight - innerHeight;
        scrollTo(0, (end * elapsedMs) / lastsMs);
        requestAnimationFrame(scroll);
      };
      requestAnimationFrame(scroll);
    });
    return { longestTaskMs, framesPerSecond };
  }, scrollMs);
}

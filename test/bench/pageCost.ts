import type { Page } from "playwright-core";
import { type ExtensionBrowser, launchExtension } from "../e2e/launchExtension.ts";
import { startRealtimexCrm } from "../hosts/realtimex/startRealtimexCrm.ts";
import { createDemo } from "../start/createDemo.ts";
import { seedDemo } from "../start/seedDemo.ts";
import type { Benchmark } from "./Benchmark.ts";
import { toMedian } from "./quantile.ts";

const pairs = 10;
const stepMs = 500;
const windowSize = { width: 1280, height: 900 };

/**
 * What the extension costs the page's main thread: the processor time of all its tasks over the same tour, in turn on the
 * site that is granted and on another address of the same server that is not, so that nothing of it runs there. Both in one
 * browser: the same tour differs by several per cent from one browser to the next.
 *
 * The time is the thread's own (Performance.getMetrics, thread ticks), so waiting for a busy machine does not count. Every
 * step lasts as long on both sides. The panel stays closed: its frame is another process.
 */
export const pageCost: Benchmark = {
  needs: ["extension", "crm", "browser"],
  async run(say, { rounds = pairs } = {}) {
    const demo = createDemo(Date.now());
    const crm = await startRealtimexCrm({ contacts: demo.contacts });
    const browser = await launchExtension({ grantOrigins: [crm.origin], windowSize, language: "en" });
    try {
      await seedDemo(browser, crm.origin, demo.files);
      const toTour = (origin: string) => () => tour(browser, origin);
      const withIt = toTour(crm.origin);
      const without = toTour(toOtherAddress(crm.origin));
      await withIt();
      await without();
      const samples: Pair[] = [];
      for (let pair = 1; pair <= rounds; pair++) {
        samples.push(await measurePair(withIt, without, pair % 2 === 0));
        say(`pair ${pair} of ${rounds}: ${toPercent(samples.at(-1)).toFixed(1)} %`);
      }
      const { value, interval } = toMedian(samples.map(toPercent));
      const ratio = toMedian(samples.map((sample) => sample.withMs / sample.withoutMs));
      const bareMs = toMedian(samples.map(({ withoutMs }) => withoutMs)).value;
      return [
        {
          name: "page-cost",
          value,
          unit: "%",
          against: `the tour without the extension: ${Math.round(bareMs)} ms; aim: within 2 %`,
          ratio: ratio.value,
          interval,
        },
      ];
    } finally {
      await browser.close();
      await crm.stop();
    }
  },
};

interface Pair {
  readonly withMs: number;
  readonly withoutMs: number;
}

const toPercent = (pair: Pair | undefined) =>
  pair === undefined ? Number.NaN : (pair.withMs / pair.withoutMs - 1) * 100;

type Tour = () => Promise<number>;

async function measurePair(withIt: Tour, without: Tour, isFirst: boolean): Promise<Pair> {
  if (isFirst) {
    const withMs = await withIt();
    return { withMs, withoutMs: await without() };
  }
  const withoutMs = await without();
  return { withMs: await withIt(), withoutMs };
}

/** Grants are by host name, and one machine has two. */
function toOtherAddress(origin: string): string {
  const url = new URL(origin);
  if (url.hostname !== "localhost")
    throw new Error(`The example CRM is expected on localhost, not on ${origin}.`);
  url.hostname = "127.0.0.1";
  return url.origin;
}

/** A rep's round in a page of its own; answers the main thread's time, ms. */
async function tour({ context }: ExtensionBrowser, origin: string): Promise<number> {
  const page = await context.newPage();
  try {
    const devTools = await context.newCDPSession(page);
    await devTools.send("Performance.enable", { timeDomain: "threadTicks" });
    // The CRM remembers sort, search and page: each tour names them.
    for (const step of toSteps(origin)) {
      await step(page);
      await page.waitForTimeout(stepMs);
    }
    const { metrics } = await devTools.send("Performance.getMetrics");
    const { value = Number.NaN } = metrics.find(({ name }) => name === "TaskDuration") ?? {};
    return value * 1_000;
  } finally {
    await page.close();
  }
}

function toSteps(origin: string): readonly ((page: Page) => Promise<unknown>)[] {
  const go = (hash: string) => (page: Page) => page.goto(`${origin}/${hash}`);
  const list = (page: number, sort = "last_seen", order = "DESC", q = "") =>
    go(
      `#/contacts?filter=${encodeURIComponent(JSON.stringify(q === "" ? {} : { q }))}&order=${order}&page=${page}&perPage=25&sort=${sort}`,
    );
  const record = (id: number) => go(`#/contacts/${id}/show`);
  const back = (page: Page) => page.goBack();
  return [
    list(1),
    list(2),
    list(3),
    list(1, "last_name", "ASC"),
    list(1, "last_name", "DESC"),
    list(1, "last_name", "ASC", "an"),
    record(0),
    back,
    record(8),
    record(10),
    record(66),
    list(1),
    record(24),
    back,
  ];
}

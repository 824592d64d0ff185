import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../e2e/panel/launchBrowser.ts";
import { bundleStudio, type StudioBundle } from "../e2e/studio/bundleStudio.ts";
import { createLargeJourney } from "../e2e/studio/createLargeJourney.ts";
import { openStudioAlone } from "../e2e/studio/openStudioAlone.ts";
import type { Benchmark } from "./Benchmark.ts";
import { type Figure, toLimitedFigure } from "./Figure.ts";
import { toMedian, toQuantile } from "./quantile.ts";

const openings = 5;
const openLimitMs = 1_500;
const frameLimitMs = 33;
const undoLimitMs = 50;
const frames = 90;

/** The studio with 500 stages and 1,500 transitions that were drawn before, beside plain React Flow with as many nodes and edges. */
export const editor: Benchmark = {
  needs: ["browser"],
  async run(say) {
    const document = createLargeJourney({ stages: 500, transitions: 1_500, isPlaced: true });
    const browser = await launchBrowser();
    try {
      const own = await bundleStudio("mountStudio");
      const plain = await bundleStudio("mountPlainFlow");
      const measured = { own: createSamples(), plain: createSamples() };
      for (let round = 0; round < openings; round += 1) {
        say(`round ${round + 1} of ${openings}`);
        for (const [kind, bundle] of [
          ["own", own],
          ["plain", plain],
        ] as const) {
          await measure(browser, bundle, document, measured[kind], kind === "own");
        }
      }
      return toFigures(measured.own, measured.plain);
    } finally {
      await browser.close();
    }
  },
};

type Samples = { open: number[]; pan: number[]; undo: number[] };

function createSamples(): Samples {
  return { open: [], pan: [], undo: [] };
}

function toFigures(own: Samples, plain: Samples): readonly Figure[] {
  const beside = (name: string, value: number): Figure => ({
    name,
    value,
    unit: "ms",
    against: null,
    ratio: null,
  });
  return [
    toLimitedFigure("editor.open.p50", toMedian(own.open), "ms", openLimitMs),
    beside("editor.open.plain-react-flow", toMedian(plain.open).value),
    toLimitedFigure("editor.pan-frame.p95", toQuantile(own.pan, 0.95), "ms", frameLimitMs),
    beside("editor.pan-frame.plain-react-flow.p95", toQuantile(plain.pan, 0.95).value),
    toLimitedFigure("editor.undo.p50", toMedian(own.undo), "ms", undoLimitMs),
  ];
}

async function measure(
  browser: Browser,
  bundle: StudioBundle,
  journey: Parameters<typeof openStudioAlone>[2],
  samples: Samples,
  isStudio: boolean,
): Promise<void> {
  const { page, close } = await openStudioAlone(browser, bundle, journey);
  await page.waitForFunction(() => document.querySelectorAll(".react-flow__node").length > 20);
  samples.open.push(await page.evaluate(paintedAt));
  samples.pan.push(...(await panAbout(page)));
  if (isStudio) samples.undo.push(await undoOnce(page));
  await close();
}

/** Ms since the page was asked for, once what is there is painted. */
function paintedAt(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0));
  });
}

/** Times between frames while the wheel pans, near enough that labels are shown. */
async function panAbout(page: Page): Promise<number[]> {
  await page.mouse.move(700, 500);
  await page.evaluate((count) => {
    const times: number[] = [];
    Object.assign(window, { frameTimes: times });
    let last = performance.now();
    const note = () => {
      const now = performance.now();
      times.push(now - last);
      last = now;
      if (times.length < count) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  }, frames);
  for (let step = 0; step < 40; step += 1) await page.mouse.wheel(step % 20 < 10 ? 30 : -30, 24);
  await page.waitForFunction(
    (count) => (window as unknown as { frameTimes: number[] }).frameTimes.length >= count,
    frames,
  );
  return page.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes.slice(1));
}

/** From Ctrl+Z to the painted state of before, after one stage was moved by a key. */
async function undoOnce(page: Page): Promise<number> {
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.locator("button[title=Undo]:enabled").waitFor();
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from), 0));
      }),
  );
}

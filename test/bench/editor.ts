import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../e2e/panel/launchBrowser.ts";
import { bundleStudio, type StudioBundle } from "../e2e/studio/bundleStudio.ts";
import { createLargeJourney } from "../e2e/studio/createLargeJourney.ts";
import { openStudioAlone } from "../e2e/studio/openStudioAlone.ts";
import type { Benchmark } from "./Benchmark.ts";
import {
  dragFifty,
  goNear,
  panAbout,
  readPaintedAt,
  timeKey,
  timeLayout,
  timeLetters,
  zoomAbout,
} from "./editorProbes.ts";
import { type Figure, toLimitedFigure } from "./Figure.ts";
import { type Quantile, toMedian, toQuantile } from "./quantile.ts";

const openings = 5;
/** Ms, by what is measured; a drag at 30 frames a second has one each 33 ms. */
const limits = { open: 1_500, frame: 33, key: 50, layout: 1_500 };

/**
 * The studio with 500 stages and 1,500 transitions that were drawn before, beside plain React Flow with as many nodes and edges; and the
 * layout of 200 stages.
 */
export const editor: Benchmark = {
  needs: ["browser"],
  async run(say, { rounds = openings } = {}) {
    const document = createLargeJourney({ stages: 500, transitions: 1_500, isPlaced: true });
    const browser = await launchBrowser();
    try {
      const own = await bundleStudio("mountStudio");
      const plain = await bundleStudio("mountPlainFlow");
      const measured = { own: createSamples(), plain: createSamples() };
      for (let round = 0; round < rounds; round += 1) {
        say(`round ${round + 1} of ${rounds}`);
        await measure(browser, own, document, measured.own, true);
        await measure(browser, plain, document, measured.plain, false);
        await measureLayout(browser, own, measured.own);
      }
      return toFigures(measured.own, measured.plain);
    } finally {
      await browser.close();
    }
  },
};

/** Ms, of each round or frame. */
type Samples = Record<
  "open" | "pan" | "near" | "zoom" | "drag" | "letter" | "change" | "undo" | "layout" | "blocked",
  number[]
>;

function createSamples(): Samples {
  return {
    open: [],
    pan: [],
    near: [],
    zoom: [],
    drag: [],
    letter: [],
    change: [],
    undo: [],
    layout: [],
    blocked: [],
  };
}

function toFigures(own: Samples, plain: Samples): readonly Figure[] {
  const p95 = (samples: readonly number[]) => toQuantile(samples, 0.95);
  const beside = (name: string, mine: Quantile, its: Quantile): Figure => ({
    name,
    value: mine.value,
    unit: "ms",
    against: `plain React Flow, ${its.value.toFixed(0)} ms`,
    ratio: mine.value / its.value,
    interval: mine.interval,
  });
  return [
    toLimitedFigure("editor.open.p50", toMedian(own.open), "ms", limits.open),
    beside("editor.open.beside", toMedian(own.open), toMedian(plain.open)),
    toLimitedFigure("editor.pan-frame.p95", p95(own.pan), "ms", limits.frame),
    beside("editor.pan-frame.beside", p95(own.pan), p95(plain.pan)),
    toLimitedFigure("editor.pan-near-frame.p95", p95(own.near), "ms", limits.frame),
    beside("editor.pan-near-frame.beside", p95(own.near), p95(plain.near)),
    toLimitedFigure("editor.zoom-frame.p95", p95(own.zoom), "ms", limits.frame),
    beside("editor.zoom-frame.beside", p95(own.zoom), p95(plain.zoom)),
    toLimitedFigure("editor.drag-frame.p50", toMedian(own.drag), "ms", limits.frame),
    beside("editor.drag-frame.beside", toMedian(own.drag), toMedian(plain.drag)),
    toLimitedFigure("editor.letter.p50", toMedian(own.letter), "ms", limits.key),
    toLimitedFigure("editor.change.p50", toMedian(own.change), "ms", limits.key),
    toLimitedFigure("editor.undo.p50", toMedian(own.undo), "ms", limits.key),
    toLimitedFigure("editor.layout-200.p50", toMedian(own.layout), "ms", limits.layout),
    toLimitedFigure("editor.layout-200.longest-without-frame", toMedian(own.blocked), "ms", limits.key),
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
  samples.open.push(await readPaintedAt(page));
  samples.drag.push(...(await dragFifty(page)));
  samples.zoom.push(...(await zoomAbout(page)));
  samples.pan.push(...(await panAbout(page)));
  await goNear(page);
  if (isStudio) await page.locator(".way-label").first().waitFor();
  samples.near.push(...(await panAbout(page)));
  if (isStudio) await measureKeys(page, samples);
  await close();
}

/** One stage moved by a key, and back; then letters of its name. */
async function measureKeys(page: Page, samples: Samples): Promise<void> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  samples.change.push(await timeKey(page, { key: "ArrowDown", shiftKey: true }));
  await page.locator("button[title=Undo]:enabled").waitFor();
  samples.undo.push(await timeKey(page, { key: "z", ctrlKey: true }));
  await page.keyboard.press("F2");
  await page.locator(".name-field").waitFor();
  samples.letter.push(...(await timeLetters(page, "A stage by name")));
}

async function measureLayout(browser: Browser, bundle: StudioBundle, samples: Samples): Promise<void> {
  const journey = createLargeJourney({ stages: 200, transitions: 600, isPlaced: false });
  const { page, close } = await openStudioAlone(browser, bundle, journey);
  await page.locator(".canvas[aria-busy=false]").waitFor();
  const { whole, longest } = await timeLayout(page);
  samples.layout.push(whole);
  samples.blocked.push(longest);
  await close();
}

import { readFile } from "node:fs/promises";
import type { Frame } from "playwright-core";
import { openUnattendedTour } from "../e2e/unattended/openUnattendedTour.ts";
import { suggestedRecord } from "../start/createDemo.ts";
import type { Benchmark } from "./Benchmark.ts";
import { type Figure, toLimitedFigure } from "./Figure.ts";
import { type BenchCrm, createBigDemo, openBenchCrm } from "./openBenchCrm.ts";
import { toMedian, toQuantile } from "./quantile.ts";

const limitMs = 500;
const patienceMs = 20_000;

/**
 * From a click in an open panel, after the browser has ended the service worker, to the line that says what the click has
 * moved: the worker starts, opens the store, writes, and shows the person anew. Beside it the same click while it runs.
 *
 * The worker is stopped from outside, all of it at once, and the next message starts it; and, seldomer, left alone until the
 * browser ends it for having nothing to do, with nobody attached to it.
 */
export const wake: Benchmark = {
  needs: ["extension", "crm", "browser"],
  async run(say, { rounds = 12 } = {}) {
    say("importing 5,000 HCPs and 100,000 events");
    const bench = await openBenchCrm(createBigDemo());
    try {
      await bench.browser.context.addInitScript({
        path: new URL("./wakeProbe.js", import.meta.url).pathname,
      });
      const panel = await openPanel(bench);
      const stop = () => bench.browser.killWorker();
      say(`${rounds} visits logged and taken back, with the worker stopped before every click, and running`);
      const stopped: number[] = [];
      const running: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        stopped.push(...(await logAndUndo(panel, stop)));
        running.push(...(await logAndUndo(panel, async () => {})));
      }
      return [
        ...toFigures("wake.stopped", stopped),
        ...toFigures("wake.running", running),
        ...(await measureIdle(say, Math.ceil(rounds / 3))),
      ];
    } finally {
      await bench.close();
    }
  },
};

/** The same after the browser has ended the worker by itself, which takes it half a minute each time. */
async function measureIdle(say: (text: string) => void, rounds: number): Promise<readonly Figure[]> {
  say("importing them into a browser with nobody at the worker");
  const { browser, crm, close } = await openUnattendedTour(createBigDemo());
  try {
    const page = await browser.openPage(crm.contactUrl(suggestedRecord));
    await until(() => page.evaluate("document.querySelector('main h5 [data-waypost]') !== null"));
    await page.pressAltJ();
    const shows = (selector: string) =>
      page.evaluateInPanel<boolean>(`document.querySelector('${selector}') !== null`);
    await until(() => shows('.panel-content[data-stale="no"] .stage-name'));
    const probe = await readFile(new URL("./wakeProbe.js", import.meta.url), "utf8");
    await page.evaluateInPanel(`${probe};undefined`);
    say(`${rounds} visits logged, each after the browser has ended the idle worker`);
    const spansMs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.clickInPanel("Visit held");
      await until(() => shows(".event-form"));
      await browser.untilIdle();
      await page.clickInPanel("Log: yes");
      let spanMs = Number.NaN;
      await until(async () => {
        spanMs = (await page.evaluateInPanel<number | null>("wakeProbe()")) ?? Number.NaN;
        return spanMs > 0;
      });
      spansMs.push(spanMs);
    }
    return [
      toLimitedFigure("wake.idle.p50", toMedian(spansMs), "ms", limitMs),
      toLimitedFigure("wake.idle.longest", toQuantile(spansMs, 1), "ms", limitMs),
    ];
  } finally {
    await close();
  }
}

async function until(holds: () => Promise<boolean | undefined>): Promise<void> {
  for (const endsAtMs = performance.now() + patienceMs; performance.now() < endsAtMs; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error("The panel does not come to what is waited for.");
}

function toFigures(name: string, samplesMs: readonly number[]): readonly Figure[] {
  return [
    toLimitedFigure(`${name}.p50`, toMedian(samplesMs), "ms", limitMs),
    toLimitedFigure(`${name}.p95`, toQuantile(samplesMs, 0.95), "ms", limitMs),
  ];
}

async function openPanel({ page, crm }: BenchCrm): Promise<Frame> {
  await page.goto("about:blank");
  await page.goto(crm.contactUrl(suggestedRecord));
  await page.locator("main h5 [data-waypost]").waitFor({ state: "attached" });
  await page.keyboard.press("Alt+KeyJ");
  for (const endsAtMs = performance.now() + patienceMs; performance.now() < endsAtMs; ) {
    const panel = page.frames().find((frame) => frame.url().includes("/tabs/panel.html"));
    if (panel !== undefined) return panel;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The panel does not open.");
}

/** How long each of the two clicks took, ms. */
async function logAndUndo(panel: Frame, prepare: () => Promise<void>): Promise<readonly number[]> {
  const button = (name: string) => panel.getByRole("button", { name, exact: true });
  await button("Visit held").click();
  await button("Log: yes").waitFor();
  await prepare();
  await button("Log: yes").click();
  const logged = await readSpan(panel);
  await button("Undo").waitFor();
  await prepare();
  await button("Undo").click();
  return [logged, await readSpan(panel)];
}

async function readSpan(panel: Frame): Promise<number> {
  for (const endsAtMs = performance.now() + patienceMs; performance.now() < endsAtMs; ) {
    const spanMs = await panel.evaluate<number>("wakeProbe()");
    if (spanMs > 0) return spanMs;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error("The panel does not say what came of the click.");
}

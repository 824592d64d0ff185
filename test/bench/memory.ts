import type { CDPSession, Page } from "playwright-core";
import { launchExtension } from "../e2e/launchExtension.ts";
import { startRealtimexCrm } from "../hosts/realtimex/startRealtimexCrm.ts";
import { createDemo } from "../start/createDemo.ts";
import { seedDemo } from "../start/seedDemo.ts";
import type { Benchmark } from "./Benchmark.ts";
import { toLimitedFigure } from "./Figure.ts";
import { toListHash } from "./visitBadges.ts";

const windowSize = { width: 1280, height: 900 };
const stepMs = 250;
const limitMb = 5;
/** By then caches of the page, of the browser and of ours are filled. */
const warmUpSteps = 40;

/**
 * By how much a tab grows while a rep goes from list to record and on, with the extension and without it, at the same time in
 * two browsers: the heap of the page's scripts, which ours shares, after the browser has thrown away what nobody holds.
 */
export const memory: Benchmark = {
  needs: ["extension", "crm", "browser"],
  async run(say, { minutes = 10 } = {}) {
    const demo = createDemo(Date.now());
    const crm = await startRealtimexCrm({ contacts: demo.contacts });
    const withIt = await launchExtension({ grantOrigins: [crm.origin], windowSize, language: "en" });
    const without = await launchExtension({ windowSize, language: "en" });
    try {
      await seedDemo(withIt, crm.origin, demo.files);
      say(`navigating for ${minutes} minutes`);
      const [grown, bare] = await Promise.all(
        [withIt, without].map(async ({ context }) =>
          measureGrowth(await context.newPage(), crm.origin, demo.contacts.length, minutes),
        ),
      );
      if (grown === undefined || bare === undefined) throw new Error("There are two browsers.");
      say(`with it ${describe(grown)}; without it ${describe(bare)}`);
      return [
        toLimitedFigure("memory.growth-over-bare", { value: grown.heapMb - bare.heapMb }, "MB", limitMb),
        toLimitedFigure(
          "memory.listeners-over-bare",
          { value: grown.listeners - bare.listeners },
          "listeners",
          50,
        ),
      ];
    } finally {
      await without.close();
      await withIt.close();
      await crm.stop();
    }
  },
};

interface Growth {
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
}

const describe = ({ heapMb, nodes, listeners }: Growth) =>
  `${heapMb.toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`;

async function measureGrowth(page: Page, origin: string, people: number, minutes: number): Promise<Growth> {
  const devTools = await page.context().newCDPSession(page);
  await page.goto(`${origin}/${toListHash(1, 25)}`);
  for (let step = 0; step < warmUpSteps; step += 1) await go(page, step, people);
  const before = await weigh(page, devTools);
  const endsAtMs = performance.now() + minutes * 60_000;
  for (let step = 0; performance.now() < endsAtMs; step += 1) await go(page, step, people);
  const after = await weigh(page, devTools);
  return {
    heapMb: after.heapMb - before.heapMb,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

/** A page of the list, and after it a record. */
async function go(page: Page, step: number, people: number): Promise<void> {
  const pages = Math.ceil(people / 25);
  const hash =
    step % 2 === 0 ? toListHash(1 + ((step / 2) % pages), 25) : `#/contacts/${(step * 7) % people}/show`;
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForTimeout(stepMs);
}

/** On the same page each time. */
async function weigh(page: Page, devTools: CDPSession): Promise<Growth> {
  await go(page, 0, 1);
  await page.waitForTimeout(2_000);
  for (let time = 0; time < 3; time += 1) await devTools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devTools.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await devTools.send("Memory.getDOMCounters");
  return { heapMb: usedSize / 1e6, nodes, listeners: jsEventListeners };
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type ExtensionBrowser, launchExtension } from "../e2e/launchExtension.ts";
import { publishJourney, untilJourneysAreListed } from "../e2e/seedThroughDataPage.ts";
import { root } from "../start/root.mjs";
import type { Benchmark } from "./Benchmark.ts";
import { toLimitedFigure } from "./Figure.ts";

const people = "100000";
const days = "365";
const limitSeconds = 5;
const limitMb = 300;
const sampleMs = 200;

/**
 * 100,000 HCPs in the cardiology journey for a year, by the simulator's page: from the click to the report, with the largest
 * memory of the page's process meanwhile, its workers among it, less what it held before.
 */
export const simulator: Benchmark = {
  needs: ["extension", "browser"],
  async run(say) {
    const browser = await launchExtension();
    try {
      const page = await openSimulator(browser);
      await rehearse(page, "1000", "30");
      say(`${people} HCPs, ${days} days`);
      const watch = await watchMemory(browser, page);
      const startedAt = performance.now();
      await rehearse(page, people, days);
      const seconds = (performance.now() - startedAt) / 1_000;
      const megabytes = watch.stop();
      return [
        toLimitedFigure("simulator.seconds", { value: seconds }, "s", limitSeconds),
        toLimitedFigure("simulator.memory", { value: megabytes }, "MB", limitMb),
      ];
    } finally {
      await browser.close();
    }
  },
};

async function openSimulator(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.pageUrl("tabs/data.html"));
  await untilJourneysAreListed(page);
  await publishJourney(page, join(root, "examples/cardiology-portal/journey.json"));
  await page.goto(browser.pageUrl("tabs/simulator.html"));
  await page.getByLabel("Journey", { exact: true }).selectOption({ index: 1 });
  await page.getByText("Runs and seed").click();
  return page;
}

async function rehearse(page: Page, hcps: string, length: string): Promise<void> {
  await page.getByLabel("HCPs", { exact: true }).fill(hcps);
  await page.getByLabel("Days", { exact: true }).fill(length);
  await page.getByLabel("Runs", { exact: true }).fill("1");
  await page.getByRole("button", { name: "Rehearse", exact: true }).click();
  const answer = `${Number(hcps).toLocaleString("en")} HCPs, ${length} days, 1 run`;
  await page
    .locator("section[aria-labelledby=sim-answer]", { hasText: answer })
    .waitFor({ timeout: 300_000 });
  await page.locator("#sim-export").waitFor({ timeout: 300_000 });
}

/** Resident memory of the process that runs the page, as the system counts it. */
async function watchMemory(browser: ExtensionBrowser, page: Page): Promise<{ stop(): number }> {
  const statusFile = `/proc/${await findProcess(browser, page)}/status`;
  const read = () => {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(statusFile, "utf8"));
    return Number(line?.[1] ?? Number.NaN) / 1_024;
  };
  const before = read();
  let most = before;
  const timer = setInterval(() => {
    // A process that is gone is for the page to fail on, with its own words.
    if (existsSync(statusFile)) most = Math.max(most, read());
  }, sampleMs);
  return {
    stop() {
      clearInterval(timer);
      return most - before;
    },
  };
}

async function findProcess(browser: ExtensionBrowser, page: Page): Promise<number> {
  const devTools = await browser.context.browser()?.newBrowserCDPSession();
  if (devTools === undefined) throw new Error("the browser cannot be asked for its processes");
  const busy = async () => {
    const { processInfo } = await devTools.send("SystemInfo.getProcessInfo");
    return new Map(
      processInfo.filter(({ type }) => type === "renderer").map(({ id, cpuTime }) => [id, cpuTime]),
    );
  };
  // Of all renderers the one that works while the page counts is the page's.
  const before = await busy();
  await page.evaluate(() => {
    for (const end = performance.now() + 500; performance.now() < end; ) Math.sqrt(performance.now());
  });
  const after = await busy();
  const [first] = [...after].sort(
    ([one, oneTime], [other, otherTime]) =>
      otherTime - (before.get(other) ?? 0) - (oneTime - (before.get(one) ?? 0)),
  );
  if (first === undefined) throw new Error("the browser has no renderer");
  return first[0];
}

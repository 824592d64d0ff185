import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchExtension } from "../e2e/launchExtension.ts";
import { importFiles, publishJourney } from "../e2e/seedThroughDataPage.ts";
import type { Demo } from "../start/createDemo.ts";
import { exampleJourneyPath } from "../start/readExample.ts";
import type { Benchmark } from "./Benchmark.ts";
import { toLimitedFigure } from "./Figure.ts";
import { createBigDemo } from "./openBenchCrm.ts";
import { toMedian } from "./quantile.ts";

const rounds = 5;
const limitS = 20;
const limitTaskMs = 100;
const origin = "http://localhost:1";

/**
 * 100,000 events of 5,000 HCPs, with their 11,000 other rows, through the data page into an empty store: from the click to the
 * summary on the page. Meanwhile the page's longest task, since a task is what keeps a click waiting; the browser tells of
 * those from 50 ms, and 0 says that there was none in any round.
 */
export const importCampaign: Benchmark = {
  needs: ["extension", "browser"],
  async run(say) {
    const demo = createBigDemo();
    const directory = mkdtempSync(join(tmpdir(), "waypost-bench-"));
    try {
      const csvFiles = writeFiles(directory, demo);
      const runs: ImportRun[] = [];
      for (let round = 1; round <= rounds; round++) {
        runs.push(await importOnce(csvFiles));
        say(`${round} of ${rounds}: ${runs.at(-1)?.seconds.toFixed(1)} s`);
      }
      const longestTaskMs = Math.max(...runs.map((run) => run.longestTaskMs));
      return [
        toLimitedFigure("import", toMedian(runs.map(({ seconds }) => seconds)), "s", limitS),
        toLimitedFigure("import.longest-task", { value: longestTaskMs }, "ms", limitTaskMs),
      ];
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
};

interface ImportRun {
  readonly seconds: number;
  readonly longestTaskMs: number;
}

function writeFiles(directory: string, { files }: Demo): readonly string[] {
  return Object.entries(files).map(([name, text]) => {
    const path = join(directory, name);
    writeFileSync(path, text);
    return path;
  });
}

async function importOnce(csvFiles: readonly string[]): Promise<ImportRun> {
  const browser = await launchExtension();
  try {
    const page = await browser.context.newPage();
    await page.goto(browser.pageUrl("tabs/data.html"));
    await publishJourney(page, exampleJourneyPath);
    await page.evaluate(() => {
      const clock = { startedAtMs: Number.NaN, endedAtMs: Number.NaN, longestTaskMs: 0 };
      Object.assign(globalThis, { importClock: clock });
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) {
          if (startTime > clock.startedAtMs) clock.longestTaskMs = Math.max(clock.longestTaskMs, duration);
        }
      }).observe({ type: "longtask" });
      document.addEventListener("click", ({ timeStamp }) => {
        clock.startedAtMs = timeStamp;
      });
      new MutationObserver(() => {
        if (document.querySelector("#data-import ~ .data-summary") !== null && !(clock.endedAtMs > 0)) {
          clock.endedAtMs = performance.now();
        }
      }).observe(document, { subtree: true, childList: true });
    });
    await importFiles(page, { csvFiles, origin, object: "contacts" });
    const clock = await page.evaluate<{ startedAtMs: number; endedAtMs: number; longestTaskMs: number }>(
      "importClock",
    );
    return { seconds: (clock.endedAtMs - clock.startedAtMs) / 1_000, longestTaskMs: clock.longestTaskMs };
  } finally {
    await browser.close();
  }
}

import type { Page } from "playwright-core";
import { createCampaign } from "../../examples/cardiology-portal/population.ts";
import { type ExtensionBrowser, launchExtension } from "../e2e/launchExtension.ts";
import { type RealtimexCrm, startRealtimexCrm } from "../hosts/realtimex/startRealtimexCrm.ts";
import { createDemo, type Demo } from "../start/createDemo.ts";
import { type OverlayWorld, openOverlayWorld } from "../start/openOverlayWorld.ts";
import { seedDemo } from "../start/seedDemo.ts";

/** The CRM with the extension over it, and the probes in the extension's world. */
export interface BenchCrm {
  readonly browser: ExtensionBrowser;
  readonly crm: RealtimexCrm;
  readonly page: Page;
  readonly world: OverlayWorld;
  close(): Promise<void>;
}

/** As many people and events as the figures speak of; the same every time, but for the day that they are moved to. */
export function createBigDemo(events = 100_000): Demo {
  return createDemo(Date.now(), createCampaign({ size: 5_000, events }));
}

/** Serves and imports these people, and opens the CRM's list. */
export async function openBenchCrm(demo: Demo): Promise<BenchCrm> {
  const crm = await startRealtimexCrm({ contacts: demo.contacts });
  const browser = await launchExtension({
    grantOrigins: [crm.origin],
    windowSize: { width: 1280, height: 900 },
    language: "en",
  });
  const close = async () => {
    await browser.close();
    await crm.stop();
  };
  try {
    await seedDemo(browser, crm.origin, demo.files);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const probes = ["../start/badgeProbe.js", "./arrivalProbe.js"].map(
      (file) => new URL(file, import.meta.url),
    );
    const world = await openOverlayWorld(page, browser.extensionId, probes);
    await page.goto(crm.listUrl);
    await page.locator('main a[href$="/show"] [data-waypost]').first().waitFor({ state: "attached" });
    return { browser, crm, page, world, close };
  } catch (error) {
    await close();
    throw error;
  }
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { type ExtensionBrowser, launchExtension } from "../launchExtension.ts";
import { publishJourney, untilJourneysAreListed } from "../seedThroughDataPage.ts";

/** A data page with the example journey published, and a place for large files. */
export type LargeImport = {
  browser: ExtensionBrowser;
  page: Page;
  paths: { hcps: string; events: string };
  section: Locator;
  /** Chooses both files and presses Import. */
  start(): Promise<void>;
  close(): Promise<void>;
};

export async function openLargeImport(): Promise<LargeImport> {
  const directory = await mkdtemp(join(tmpdir(), "waypost-large-"));
  const browser = await launchExtension();
  const page = await browser.context.newPage();
  await page.goto(browser.pageUrl("tabs/data.html"));
  await untilJourneysAreListed(page);
  await publishJourney(page, join(import.meta.dirname, "../../../examples/cardiology-portal/journey.json"));
  const paths = { hcps: join(directory, "hcps.csv"), events: join(directory, "events.csv") };
  const section = page.locator("section", { has: page.locator("#data-import") });
  return {
    browser,
    page,
    paths,
    section,
    async start() {
      await section.locator("input[type=file]").setInputFiles([paths.hcps, paths.events]);
      await section.getByLabel("The site of the record ids").selectOption("none");
      await section.getByRole("button", { name: "Import", exact: true }).click();
    },
    async close() {
      await browser.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExtensionBrowser } from "./launchExtension.ts";
import { importFiles, seedThroughDataPage } from "./seedThroughDataPage.ts";

const exampleDir = join(import.meta.dirname, "../../examples/cardiology-portal");
const object = "contacts";

/** Publishes the example journey and imports its people, consent and events, linked to the contacts of this site. */
export async function importExample(browser: ExtensionBrowser, origin: string): Promise<void> {
  const csvFiles = ["hcps", "consent", "events"].map((kind) => join(exampleDir, "data", `${kind}.csv`));
  await seedThroughDataPage(browser, {
    journeyFile: join(exampleDir, "journey.json"),
    csvFiles,
    origin,
    object,
  });
}

/** Imports more events into what is stored already. */
export async function importEvents(browser: ExtensionBrowser, origin: string, csv: string): Promise<void> {
  const scratchDir = await mkdtemp(join(tmpdir(), "waypost-events-"));
  const page = await browser.context.newPage();
  try {
    const file = join(scratchDir, "events.csv");
    await writeFile(file, csv);
    await page.goto(browser.pageUrl("tabs/data.html"));
    await importFiles(page, { csvFiles: [file], origin, object });
  } finally {
    await page.close();
    await rm(scratchDir, { recursive: true, force: true });
  }
}

/** The text of one of the example's files. */
export function readExample(path: string): string {
  return readFileSync(join(exampleDir, path), "utf8");
}

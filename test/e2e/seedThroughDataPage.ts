import { basename } from "node:path";
import type { Locator, Page } from "playwright-core";
import type { ExtensionBrowser } from "./launchExtension.ts";

export type Seed = {
  /** The file of the journey to publish. */
  journeyFile: string;
  /** Up to one file each of HCPs, consent and events. */
  csvFiles: readonly string[];
  /** The site whose records the HCPs' record ids are, such as `http://127.0.0.1:8080`. */
  origin: string;
  /** The kind of those records, as the site's addresses name it. */
  object: string;
};

/** What the page says became of the rows of a file. */
export type SeededFile = { kind: string; rows: number; taken: number; repeated: number; rejected: number };

const importTimeoutMs = 300_000;

/**
 * Publishes a journey and imports files on the data page, by its own buttons. Whatever the page refuses is thrown, in the
 * page's words.
 */
export async function seedThroughDataPage(
  extension: Pick<ExtensionBrowser, "context" | "pageUrl">,
  seed: Seed,
): Promise<readonly SeededFile[]> {
  const page = await extension.context.newPage();
  try {
    await page.goto(extension.pageUrl("tabs/data.html"));
    await publishJourney(page, seed.journeyFile);
    return await importFiles(page, seed);
  } finally {
    // An import that is still under way makes the page ask before it closes.
    page.once("dialog", (dialog) => void dialog.accept().catch(() => undefined));
    await page.close();
  }
}

/** Publishes the journey of a file; one that is published already stays as it is. */
export async function publishJourney(page: Page, journeyFile: string): Promise<void> {
  const section = page.locator("#data-journeys").locator("..");
  await untilJourneysAreListed(page);
  await section.locator("input[type=file]").setInputFiles(journeyFile);
  await section.locator(".data-draft, .notice-bad").first().waitFor();
  const publish = section.locator(".data-draft .button-primary");
  const isPublished = section.locator("tbody tr").first();
  if ((await section.locator(".notice-bad").count()) > 0) throw await toRefusal(section);
  if ((await publish.count()) === 0) return isPublished.waitFor();
  await publish.click();
  await section.locator("> .notice-good, > .notice-bad").waitFor();
  if ((await section.locator("> .notice-bad").count()) > 0) throw await toRefusal(section);
}

/** Resolves when the page shows which journeys are published, or that there is none. */
export async function untilJourneysAreListed(page: Page): Promise<void> {
  await page.locator("#data-journeys ~ table, #data-journeys ~ h3 + p").waitFor();
}

/** Imports files whose record ids belong to a site; answers when the page shows what became of them. */
export async function importFiles(
  page: Page,
  { csvFiles, origin, object }: Omit<Seed, "journeyFile">,
): Promise<readonly SeededFile[]> {
  const section = page.locator("#data-import").locator("..");
  await section.locator("input[type=file]").setInputFiles([...csvFiles]);
  for (const file of csvFiles) await section.locator(".data-file", { hasText: basename(file) }).waitFor();
  return importChosen(page, { origin, object });
}

/** Imports the files that are chosen already. */
export async function importChosen(
  page: Page,
  { origin, object }: Pick<Seed, "origin" | "object">,
): Promise<readonly SeededFile[]> {
  const section = page.locator("#data-import").locator("..");
  if ((await section.locator(".data-options").count()) > 0) await chooseSite(section, origin, object);
  const start = section.locator("> .data-actions .button-primary");
  if (!(await start.isEnabled())) throw await toRefusal(section);
  await start.click();
  await section.locator("> .data-summary, > .notice").waitFor({ timeout: importTimeoutMs });
  if ((await section.locator("> .notice-bad").count()) > 0) throw await toRefusal(section);
  return Promise.all((await section.locator(".data-file-summary").all()).map(readSummary));
}

async function chooseSite(section: Locator, origin: string, object: string): Promise<void> {
  const options = section.locator(".data-options");
  const picker = options.locator("select");
  const granted = await picker
    .locator("option")
    .evaluateAll((all) => all.map((each) => each.getAttribute("value")));
  if (granted.includes(origin)) await picker.selectOption(origin);
  else {
    await picker.selectOption("other");
    await options.locator("input[type=url]").fill(origin);
  }
  await options.locator("input:not([type=url])").fill(object);
}

async function readSummary(summary: Locator): Promise<SeededFile> {
  const counts = await summary.locator("dd").allTextContents();
  const [rows = 0, taken = 0, repeated = 0, rejected = 0] = counts.map((text) =>
    Number(text.replace(/\D/g, "")),
  );
  return { kind: (await summary.getAttribute("data-kind")) ?? "", rows, taken, repeated, rejected };
}

async function toRefusal(section: Locator): Promise<Error> {
  const words = await section.locator(".notice-bad, .field-problem, .data-finding").allTextContents();
  return new Error(`The data page refused: ${words.join(" ")}`);
}

import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { findFaults } from "./panel/findFaults.ts";
import { importChosen, publishJourney } from "./seedThroughDataPage.ts";
import { serveTinyPage, type TinyPage } from "./serveTinyPage.ts";

const example = join(import.meta.dirname, "../../examples/cardiology-portal");
const exports = readdirSync(join(example, "veeva"))
  .filter((name) => name.endsWith(".csv"))
  .map((name) => join(example, "veeva", name));

let site: TinyPage;
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  site = await serveTinyPage();
  browser = await launchExtension();
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(browser.pageUrl("tabs/data.html"));
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("exports of a CRM go in by a reviewed mapping, and what was not taken is told on the way", async () => {
  const card = page.locator("#data-mapping").locator("..");
  const imports = page.locator("#data-import").locator("..");
  const choose = (files: string | string[], place = 0) =>
    card.locator("input[type=file]").nth(place).setInputFiles(files);
  await publishJourney(page, join(example, "journey.json"));

  await choose(exports[0] ?? "");
  await card.locator(".notice-bad").waitFor();
  await choose(join(example, "veeva", "mapping.json"));
  await card.locator("summary").first().click();
  await card
    .getByRole("cell", { name: /Specialty_1_vod__c/ })
    .first()
    .waitFor();
  expect(await card.locator(".notice-bad").count()).toBe(0);

  await choose(exports, 1);
  const take = card.getByRole("button", { name: "Go on with these rows" });
  await take.waitFor();
  const notes = (await card.locator(".mapping-notes li").allTextContents()).join("\n");
  for (const left of ["Paediatric_Cardiology_vod", "Messenger_vod", "Marked_Spam_vod"])
    expect(notes).toContain(left);
  expect(await findFaults(page), "the mapping").toEqual([]);
  await take.click();

  await imports.locator(".data-file").nth(2).waitFor();
  const files = await importChosen(page, { origin: site.origin, object: "Account" });
  expect(files.map(({ kind, rejected }) => [kind, rejected])).toEqual([
    ["hcps", 0],
    ["consent", 0],
    ["events", 0],
  ]);
  await expect.poll(() => page.locator(".data-step").nth(1).textContent()).toContain("4 HCPs are here.");
  // The reviewed mapping is there for the next export.
  expect(await card.getByLabel("Mapping used before").locator("option").count()).toBe(2);
});

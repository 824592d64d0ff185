import { join } from "node:path";
import type { Page } from "playwright-core";
import { type ExtensionBrowser, launchExtension } from "../e2e/launchExtension.ts";
import { startRealtimexCrm } from "../hosts/realtimex/startRealtimexCrm.ts";
import { createDemo } from "./createDemo.ts";
import { waitForPanel } from "./readPanel.ts";
import { root } from "./root.mjs";
import { seedDemo } from "./seedDemo.ts";

/*
 * Writes the pictures of README and guides that show the example CRM and our own pages; after a build.
 *
 *     npx tsx test/start/takePictures.ts
 */

const directory = join(root, "docs/pictures");
const shownRecord = "Kwame Mensah";
const visits = [
  "Zoë van der Berg",
  "Maximiliane-Theodora von Hohenlohe-Schillingsfürst-Breitenbach",
  "ليلى الحداد",
  "João Conceição",
];

const demo = createDemo(Date.now());
const crm = await startRealtimexCrm({ contacts: demo.contacts });
const browser = await launchExtension({
  grantOrigins: [crm.origin],
  windowSize: { width: 1280, height: 800 },
  language: "en",
});
try {
  await seedDemo(browser, crm.origin, demo.files);
  await takeCrmPages(browser);
  await takePage("tabs/data.html", "data", { width: 1100, height: 900 }, async (page) => {
    await page.getByRole("link", { name: /^Manage/ }).waitFor();
  });
  await takePage("tabs/day.html", "day", { width: 760, height: 1050 }, pickVisits);
  await takePage("tabs/simulator.html", "simulator-answer", { width: 1200, height: 900 }, rehearse);
  await takePage("tabs/studio.html", "studio-library", { width: 1400, height: 813 }, drawJourneys);
} finally {
  await browser.close();
  await crm.stop();
}

async function takeCrmPages({ context }: ExtensionBrowser): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${crm.origin}/#/contacts`);
  await page.locator("[data-waypost][data-place=row]").nth(24).waitFor({ state: "attached" });
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(directory, "list.png") });
  await page.setViewportSize({ width: 1440, height: 813 });
  const record = demo.contacts.find(({ lastName }) => lastName === shownRecord);
  await page.goto(`${crm.origin}/#/contacts/${record?.id}/show`);
  await page.locator("[data-waypost][data-place=heading]").waitFor({ state: "attached" });
  await page.keyboard.press("Alt+KeyJ");
  await waitForPanel(page);
  await page.screenshot({ path: join(directory, "record.png") });
  await page.close();
}

async function takePage(
  path: string,
  name: string,
  size: { width: number; height: number },
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.context.newPage();
  await page.setViewportSize(size);
  await page.goto(browser.pageUrl(path));
  await act(page);
  await page.screenshot({ path: join(directory, `${name}.png`) });
  await page.close();
}

async function pickVisits(page: Page): Promise<void> {
  for (const name of visits) {
    await page.getByRole("searchbox").fill(name);
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("button", { name: `Add ${name}` }).click();
    await page.getByRole("heading", { name, exact: true }).waitFor();
  }
  await page.getByRole("searchbox").blur();
}

async function rehearse(page: Page): Promise<void> {
  await page.getByLabel("HCPs", { exact: true }).fill("4847");
  await page.getByRole("button", { name: "Rehearse", exact: true }).click();
  const advice = page.getByRole("region", { name: "Stop, start, continue" });
  await advice.getByRole("button", { name: "Find out" }).click();
  await advice.getByText("Continue", { exact: true }).waitFor({ timeout: 120_000 });
}

/** Each of these becomes a draft of its own. */
async function drawJourneys(page: Page): Promise<void> {
  for (const template of ["Adoption ladder", "Webinar series"]) {
    await page.getByRole("button", { name: new RegExp(`^${template}`) }).click();
    await page.locator(".react-flow__node").first().waitFor();
    await page.waitForTimeout(1_500);
    await page.goto(browser.pageUrl("tabs/studio.html"));
    await page.reload();
    await page.getByText(template, { exact: true }).first().waitFor();
  }
}

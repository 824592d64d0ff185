import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { createCrmContacts } from "../../../examples/cardiology-portal/crmContacts.ts";
import { importExample } from "../../e2e/importExample.ts";
import { type ExtensionBrowser, launchExtension } from "../../e2e/launchExtension.ts";
import { linkRecords } from "../../e2e/linkRecords.ts";
import { readPanel } from "../../start/readPanel.ts";
import { root } from "../../start/root.mjs";
import { type CrmSite, crmSites, toPages } from "./createCrmSites.ts";
import { type PageServer, servePages } from "./servePages.ts";

/*
 * Writes docs/pictures/hosts: the list and a record of every CRM of the test pages, with the extension over them.
 *
 *     npx tsx test/hosts/pages/takePictures.ts
 */

const directory = join(root, "docs/pictures/hosts");
const shownPeople = 9;
const size = { width: 1_000, height: 560 };

const people = createCrmContacts()
  .filter(({ background }) => background !== undefined)
  .slice(0, shownPeople)
  .map(({ id, firstName, lastName, email, background = "" }) => ({
    hcp: `HCP-${String(id).padStart(4, "0")}`,
    name: `${firstName} ${lastName}`.trim(),
    npi: background.replace("NPI ", ""),
    ...(email !== undefined && { email }),
  }));

async function takePictures(browser: ExtensionBrowser, server: PageServer, site: CrmSite): Promise<void> {
  const name = site.name.toLowerCase().replaceAll(" ", "-");
  const page = await browser.context.newPage();
  await page.setViewportSize(size);
  await page.goto(`${server.origin}${site.listAddress}`);
  const badges = page.locator("[data-waypost][data-place]");
  await badges.nth(shownPeople - 1).waitFor({ state: "attached" });
  await page.screenshot({ path: join(directory, `${name}-list.png`) });

  await page.goto(`${server.origin}${site.toRecordAddress(site.toId(1))}`);
  await badges.first().waitFor({ state: "attached" });
  await page.keyboard.press("Alt+KeyJ");
  await waitForPanel(page);
  await page.screenshot({ path: join(directory, `${name}-record.png`) });
  await page.close();
}

async function waitForPanel(page: Page): Promise<void> {
  for (;;) {
    const panel = await readPanel(page).catch(() => undefined);
    if (panel?.stage !== undefined) return;
    await page.waitForTimeout(100);
  }
}

await mkdir(directory, { recursive: true });
const server = await servePages(new Map(crmSites.flatMap((site) => [...toPages(site, people)])));
const browser = await launchExtension({ grantOrigins: [server.origin], windowSize: size, language: "en" });
try {
  await importExample(browser, server.origin);
  await linkRecords(browser, server.origin, people);
  for (const site of crmSites) await takePictures(browser, server, site);
} finally {
  await browser.close();
  await server.close();
}

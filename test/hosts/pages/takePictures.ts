import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createCrmContacts } from "../../../examples/cardiology-portal/crmContacts.ts";
import { importExample } from "../../e2e/importExample.ts";
import { type ExtensionBrowser, launchExtension } from "../../e2e/launchExtension.ts";
import { linkRecords } from "../../e2e/linkRecords.ts";
import { openPanel, point } from "../../e2e/pointAt.ts";
import { waitForPanel } from "../../start/readPanel.ts";
import { root } from "../../start/root.mjs";
import { type CrmSite, crmSites, toPages } from "./createCrmSites.ts";
import { type PageServer, servePages } from "./servePages.ts";

/*
 * Writes docs/pictures/hosts: the list and a record of every CRM of the test pages, with the extension over them, and a site
 * that is set up by pointing.
 *
 *     npx tsx test/hosts/pages/takePictures.ts
 */

const directory = join(root, "docs/pictures/hosts");
const shownPeople = 9;
const size = { width: 900, height: 470 };

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

const doctor = "/doctor/k-101";

/** A page of a CRM that nobody knows. */
function toUnknownPage({ name, npi }: (typeof people)[number]): string {
  const rows = [
    ["Number", npi],
    ["Town", "Lund"],
  ].map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`);
  return `<main><h1 style="width: fit-content">${name}</h1><table style="width: 300px">${rows.join("")}</table></main>`;
}

async function takeSetupPictures(browser: ExtensionBrowser, server: PageServer): Promise<void> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1_000, height: 620 });
  await page.goto(`${server.origin}${doctor}`);
  const panel = await openPanel(page);
  await panel.getByRole("button", { name: "Set up this site by pointing" }).click();
  await point(page, panel, "Name", "main h1");
  await point(page, panel, "NPI", "main tr:first-child td:last-child");
  await panel.getByRole("button", { name: "Try on this page" }).click();
  await panel.locator(".setup-tried").scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(directory, "setup-tried.png") });
  await page.close();
}

await mkdir(directory, { recursive: true });
const [first] = people;
const server = await servePages(
  new Map([
    ...crmSites.flatMap((site) => [...toPages(site, people)]),
    ...(first === undefined ? [] : [[doctor, { html: toUnknownPage(first) }] as const]),
  ]),
);
const browser = await launchExtension({ grantOrigins: [server.origin], windowSize: size, language: "en" });
try {
  await importExample(browser, server.origin);
  await linkRecords(browser, server.origin, people);
  for (const site of crmSites) await takePictures(browser, server, site);
  await takeSetupPictures(browser, server);
} finally {
  await browser.close();
  await server.close();
}

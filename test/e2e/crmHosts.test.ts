import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type CrmSite, crmSites, toPages } from "../hosts/pages/createCrmSites.ts";
import { type PageServer, servePages } from "../hosts/pages/servePages.ts";
import { openOverlayWorld } from "../start/openOverlayWorld.ts";
import { readPanel } from "../start/readPanel.ts";
import { importExample } from "./importExample.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { importFiles } from "./seedThroughDataPage.ts";

/** Of the example's people; the lists show no identifiers, so that only the record's id can tell who it is. */
const people = [
  { hcp: "HCP-0000", name: "Siobhán O'Neill", npi: "9000000007" },
  { hcp: "HCP-0004", name: "王小明", npi: "9000000049" },
  { hcp: "HCP-0007", name: "Anna Schmidt", npi: "9000000072" },
];
const patience = { timeout: 30_000, interval: 100 };
const badgeProbe = new URL("../start/badgeProbe.js", import.meta.url);

let server: PageServer;
let browser: ExtensionBrowser;
let labels: ReadonlyMap<string, string>;

beforeAll(async () => {
  server = await servePages(new Map(crmSites.flatMap((site) => [...toPages(site, people)])));
  browser = await launchExtension({
    grantOrigins: [server.origin],
    language: "en",
    windowSize: { width: 1_280, height: 860 },
  });
  await importExample(browser, server.origin);
  await linkRecords();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Imports the people once more for each CRM, with the record's id that they have there. */
async function linkRecords(): Promise<void> {
  const scratchDir = await mkdtemp(join(tmpdir(), "waypost-hosts-"));
  const page = await browser.context.newPage();
  try {
    for (const [index, site] of crmSites.entries()) {
      const file = join(scratchDir, `hcps-${index}.csv`);
      const rows = people.map(({ hcp, name, npi }, nth) => `${hcp},${name},${npi},${site.toId(nth)}\n`);
      await writeFile(file, `hcp,name,npi,record\n${rows.join("")}`);
      await page.goto(browser.pageUrl("tabs/data.html"));
      await importFiles(page, { csvFiles: [file], origin: server.origin, object: site.object });
    }
  } finally {
    await page.close();
    await rm(scratchDir, { recursive: true, force: true });
  }
}

async function openSite(site: CrmSite, address: string) {
  const page = await browser.context.newPage();
  onTestFinished(() => page.close());
  const world = await openOverlayWorld(page, browser.extensionId, [badgeProbe]);
  await page.goto(`${server.origin}${address}`);
  const read = async () => {
    const badges =
      await world.evaluate<readonly { place: string; beside: string; label: string }[]>("badgeProbe()");
    return badges.map(({ place, beside, label }) => [place, beside, label]);
  };
  return { page, read, site };
}

const navigate = (page: Page, address: string) =>
  page.evaluate(
    (href) => (window as unknown as { navigateTo(href: string): Promise<void> }).navigateTo(href),
    address,
  );

describe.each(crmSites.map((site) => [site.name, site] as const))("on %s", (_name, site) => {
  test("the list and each record have the badges of their own people, through navigation within the page", async () => {
    const { page, read } = await openSite(site, site.listAddress);
    await expect
      .poll(
        async () => (await read()).map(([place, beside, label]) => [place, beside, label !== undefined]),
        patience,
      )
      .toEqual(people.map(({ name }) => ["row", name, true]));
    const list = await read();
    labels = new Map(list.map(([, beside, label]) => [beside ?? "", label ?? ""]));
    expect([...labels.values()]).not.toContain("?");

    for (const [index, { name }] of people.entries()) {
      await navigate(page, site.toRecordAddress(site.toId(index)));
      await expect
        .poll(
          async () =>
            (await read()).map(([place, beside, label]) => [place, beside?.startsWith(name), label]),
          patience,
        )
        .toEqual([["heading", true, labels.get(name)]]);
    }
    await navigate(page, site.listAddress);
    await expect.poll(read, patience).toEqual(list);
  });

  test("the panel follows from record to record and shows nobody in between", async () => {
    const { page } = await openSite(site, site.toRecordAddress(site.toId(0)));
    await page.locator("[data-waypost][data-place=heading]").waitFor({ state: "attached" });
    await page.keyboard.press("Alt+KeyJ");
    for (const [index, { name }] of people.entries()) {
      await navigate(page, site.toRecordAddress(site.toId(index)));
      await expect
        .poll(async () => (await readPanel(page).catch(() => undefined))?.name, patience)
        .toBe(name);
    }
  });
});

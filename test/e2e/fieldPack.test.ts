/// <reference types="chrome" />
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { HostSpec } from "../../extension/src/hosts/spec/HostSpec.ts";
import { readPanel } from "../start/readPanel.ts";
import { importEvents, importExample } from "./importExample.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { findFaults } from "./panel/findFaults.ts";
import { serveTinyPage, type TinyPage } from "./serveTinyPage.ts";

/** A CRM that somebody pointed out; it travels with the pack. */
const spec: HostSpec = {
  id: "tiny-crm",
  sites: ["127.0.0.1"],
  has: [],
  objects: [],
  object: "contacts",
  ids: "any",
  views: [],
  record: { addresses: ["/contacts/{id}"], name: [{ select: "h1" }], fields: [], evidence: [] },
  observedAttributes: [],
};

let site: TinyPage;
let directory: string;
let admin: ExtensionBrowser;
let rep: ExtensionBrowser;

beforeAll(async () => {
  site = await serveTinyPage();
  directory = await mkdtemp(join(tmpdir(), "waypost-packs-"));
  admin = await launchExtension({ grantOrigins: [site.origin] });
  await importExample(admin, site.origin);
  rep = await launchExtension();
});

afterAll(async () => {
  await Promise.all([admin?.close(), rep?.close()]);
  await site?.close();
  await rm(directory, { recursive: true, force: true });
});

async function openData(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(browser.pageUrl("tabs/data.html"));
  return page;
}

const maker = (page: Page) => page.getByRole("form", { name: "Make a field pack" });
const loader = (page: Page) => page.locator("section", { has: page.locator("#data-pack") });

/** Makes a pack for the territory North of a list, and answers its file, passphrase and fingerprint. */
async function makePack(page: Page, list: string) {
  const form = maker(page);
  const title = form.getByLabel("Name of the territory, team or rep");
  if (await title.isVisible()) await title.fill("North");
  await form.getByLabel("Those in a list").check();
  const file = join(directory, "territories.csv");
  await writeFile(file, list);
  await form.locator("input[type=file]").setInputFiles(file);
  await form.getByLabel("Only where the column").selectOption({ label: "territory" });
  await form.getByLabel("is", { exact: true }).selectOption("North");
  await form.getByRole("button", { name: "Make the pack" }).click();
  const link = form.getByRole("link", { name: /^Download north-/ });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const path = join(directory, `${Date.now()}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  const secrets = form.locator(".data-summary .data-secret code");
  return {
    path,
    passphrase: (await secrets.nth(0).textContent()) ?? "",
    fingerprint: (await secrets.nth(1).textContent()) ?? "",
  };
}

const choose = (section: Locator, path: string) => section.locator("input[type=file]").setInputFiles(path);

/** Opens a record of the tiny CRM with the panel beside it. */
async function openRecord(id: string): Promise<Page> {
  const page = await rep.context.newPage();
  await page.goto(`${site.origin}/contacts/${id}`);
  await page.bringToFront();
  await expect
    .poll(
      async () => {
        if (panelOf(page) !== undefined) return true;
        await page.keyboard.press("Alt+KeyJ");
        return false;
      },
      { timeout: 20_000, interval: 1_000 },
    )
    .toBe(true);
  return page;
}

const untilStage = (page: Page, stage: string) =>
  expect.poll(async () => (await readPanel(page)).stage, { timeout: 20_000 }).toBe(stage);
const panelOf = (page: Page) => page.frames().find((frame) => frame.url().includes("/tabs/panel.html"));

const both = "npi,territory\n9000000007,North\nHCP-0009,North\nHCP-0002,South\nHCP-9999,North\n";
const one = "npi,territory\nHCP-0009,North\nHCP-0002,South\n";

test("a pack sets up a fresh browser, the next one updates it, and the rep's own entry stays", async () => {
  const office = await openData(admin);
  await office.evaluate(
    (request) =>
      chrome.runtime.sendMessage({ waypost: "call", to: "worker", id: "spec", name: "hosts.save", request }),
    { spec },
  );
  await office.getByText("Hand what is here to reps").click();
  const settings = office.getByRole("form", { name: "What holds here" });
  await settings.getByLabel("Address for reporting adverse events").fill("https://safety.example/report");
  await settings.getByLabel("Address where reps find the newest pack").fill("http://packs.example/");
  await settings.getByText("Begin with https://, or leave it empty.").waitFor();
  await settings.getByLabel("Address where reps find the newest pack").fill("https://packs.example/north");
  await settings.getByRole("button", { name: "Save" }).click();
  await settings.getByText("Saved.").waitFor();
  const first = await makePack(office, both);
  expect(await maker(office).textContent()).toContain("1 id of the list belongs to nobody here: HCP-9999");
  expect(await findFaults(office)).toEqual([]);

  // A passphrase that is wrong is told at its field; the right one loads everything.
  const desk = await openData(rep);
  const section = loader(desk);
  await choose(section, first.path);
  await section.getByText("Whose pack is this?").waitFor();
  expect(await section.locator("form code").textContent()).toBe(first.fingerprint);
  await section.getByLabel("Passphrase").fill("AAAAA-AAAAA");
  await section.getByRole("button", { name: "It is the same: load" }).click();
  await section.getByText("The passphrase does not open this pack.").waitFor();
  expect(await findFaults(desk)).toEqual([]);
  await section.getByLabel("Passphrase").fill(first.passphrase.toLowerCase().replaceAll("-", " "));
  await section.getByRole("button", { name: "It is the same: load" }).click();
  await section.getByText("2 new HCPs, 0 updated, 0 unchanged.").waitFor();
  await section.getByRole("button", { name: `Show on ${new URL(site.origin).host}` }).waitFor();
  expect(await findFaults(desk)).toEqual([]);
  expect(await section.getByRole("link", { name: "https://packs.example/north" }).getAttribute("href")).toBe(
    "https://packs.example/north",
  );
  await rep.grantSite(site.origin);
  await section.getByRole("button", { name: /^Show on/ }).waitFor({ state: "detached" });

  // The record is known by the CRM set-up and the record id that came with the pack.
  const record = await openRecord("9");
  await untilStage(record, "Visit due");
  const panel = panelOf(record);
  if (panel === undefined) throw new Error("the panel is not open");
  expect(await panel.getByRole("link", { name: "Report an adverse event" }).getAttribute("href")).toBe(
    "https://safety.example/report",
  );
  await panel.getByRole("button", { name: "Visit held", exact: true }).click();
  await panel.getByRole("button", { name: "Log: yes" }).click();
  await untilStage(record, "Signing up");

  // The next pack opens by itself; who left it is put aside, and what the rep logged is still there.
  await importEvents(
    admin,
    site.origin,
    `hcp,type,occurred_at\nHCP-0009,question.asked,${new Date().toISOString()}\n`,
  );
  const second = await makePack(office, one);
  await choose(section, second.path);
  await section.getByText("0 new HCPs, 1 updated, 0 unchanged.").waitFor();
  await section.getByText("1 HCP is no longer in your pack").waitFor();
  await section.getByText("The 1 entry that you recorded yourself is kept.").waitFor();
  await untilStage(record, "Signing up");
  const gone = await openRecord("0");
  await panelOf(gone)?.getByText("No longer in your field pack since").waitFor();

  // The first one is older now, and one that was cut off is torn; neither changes anything.
  await choose(section, first.path);
  await section.getByText("and what is loaded is newer").waitFor();
  const torn = join(directory, "torn.waypost-pack");
  await writeFile(torn, (await readFile(second.path)).subarray(0, -100));
  await choose(section, torn);
  await section.getByText("The file ends too early").waitFor();
  await choose(section, join(directory, "territories.csv"));
  await section.getByText("This is no field pack.").waitFor();
  expect(await section.locator("tbody tr").count()).toBe(1);
});

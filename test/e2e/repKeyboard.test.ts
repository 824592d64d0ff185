/// <reference types="chrome" />
import type { Frame, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toDisplayName } from "../../examples/cardiology-portal/toCsvFiles.ts";
import { type RealtimexCrm, startRealtimexCrm } from "../hosts/realtimex/startRealtimexCrm.ts";
import { createDemo, type Demo, suggestedRecord } from "../start/createDemo.ts";
import { seedDemo } from "../start/seedDemo.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { findFaults } from "./panel/findFaults.ts";

const patience = { timeout: 60_000, interval: 100 };
/** So many presses lead round the CRM's page, and round the panel. */
const mostPresses = 120;

const words = {
  en: {
    chain: "How it came to this, step by step",
    visit: "Visit held",
    yes: "Log: yes",
    logged: "Logged. Now in “Signing up”.",
    undone: "Undone. Everything is as before.",
  },
  de: {
    chain: "Wie es dazu kam, Schritt für Schritt",
    visit: "Visit held",
    yes: "Eintragen: ja",
    logged: "Eingetragen. Jetzt in „Signing up“.",
    undone: "Rückgängig gemacht. Alles ist wie vorher.",
  },
} as const;

let demo: Demo;
let crm: RealtimexCrm;
let browser: ExtensionBrowser;

beforeEach(async () => {
  demo = createDemo(Date.now());
  crm = await startRealtimexCrm({ contacts: demo.contacts });
  browser = await launchExtension({
    grantOrigins: [crm.origin],
    language: "en",
    windowSize: { width: 1_440, height: 900 },
  });
  await seedDemo(browser, crm.origin, demo.files);
});
afterEach(async () => {
  await browser?.close();
  await crm?.stop();
});

/** Presses Tab until what has the focus is meant; answers nothing, or throws where a round leads past it. */
async function tabUntil(page: Page, what: string, isMeant: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press("Tab");
    if (await isMeant()) return;
  }
  throw new Error(`The Tab key does not reach ${what}.`);
}

const findPanel = (page: Page) => page.frames().find((frame) => frame.url().includes("/tabs/panel.html"));

async function openPanel(page: Page): Promise<Frame> {
  await page.keyboard.press("Alt+KeyJ");
  await expect.poll(() => findPanel(page)?.locator(".stage-name").count(), patience).toBe(1);
  const panel = findPanel(page);
  if (panel === undefined) throw new Error("The panel is gone.");
  return panel;
}

function nameOf(record: number): string {
  const contact = demo.contacts.find(({ id }) => id === record);
  if (contact === undefined) throw new Error(`There is no record ${record}.`);
  return toDisplayName(contact);
}

async function openRecordByKeys(page: Page, record: number): Promise<void> {
  const focused = (read: string) => page.evaluate<string>(`String(document.activeElement?.${read} ?? "")`);
  await tabUntil(page, "the search", async () => /^Search/.test(await focused("placeholder")));
  await page.keyboard.press("Control+A");
  await page.keyboard.type(nameOf(record).split(" ").at(-1) ?? "");
  const address = `#/contacts/${record}/show`;
  await page.locator(`main a[href="${address}"] [data-waypost]`).first().waitFor({ state: "attached" });
  await tabUntil(page, "the row", async () => (await focused("getAttribute?.('href')")) === address);
  await page.keyboard.press("Enter");
  await page.locator("main h5 [data-waypost]").first().waitFor({ state: "attached" });
}

describe.each(["en", "de"] as const)("a rep's main job by keyboard alone, in %s", (language) => {
  const said = words[language];

  test("leads from the list to why, a touchpoint and its undo, and the focus comes back to the page", async () => {
    await browser.context.addInitScript(
      (tag) =>
        location.protocol === "chrome-extension:" && Object.assign(chrome.i18n, { getUILanguage: () => tag }),
      language,
    );
    const page = await browser.context.newPage();
    await page.goto(crm.listUrl);
    await page.locator("[data-waypost][data-place=row]").first().waitFor({ state: "attached" });
    await openRecordByKeys(page, suggestedRecord);
    await tabUntil(page, "the CRM's own way", () =>
      page.evaluate(() => document.activeElement?.textContent === "Edit Contact"),
    );

    const panel = await openPanel(page);
    const tabTo = (text: string) =>
      tabUntil(page, `“${text}”`, async () => {
        const [focused] = await panel.locator(":focus").allTextContents();
        return focused === text;
      });
    const announced = () => panel.locator(".announcer").textContent();
    const untilLogged = (text: string) =>
      expect.poll(() => panel.locator(".logged [role=status]").textContent(), patience).toBe(text);
    const arrival = `${nameOf(suggestedRecord)}. Cardiology portal: Visit due.`;
    await expect.poll(announced, patience).toBe(arrival);
    expect(await findFaults(panel)).toEqual([]);

    await tabTo(said.chain);
    await page.keyboard.press("Enter");
    await panel.locator(".chain > ol > li").first().waitFor();
    expect(await findFaults(panel)).toEqual([]);

    await tabTo(said.visit);
    await page.keyboard.press("Enter");
    expect(await findFaults(panel)).toEqual([]);
    await tabTo(said.yes);
    await page.keyboard.press("Enter");
    await untilLogged(said.logged);
    expect(await panel.locator(".stage-name").textContent()).toBe("Signing up");
    expect(await findFaults(panel)).toEqual([]);
    // Once: the line says it, and what else is told on a change keeps silent.
    expect(await announced()).toBe(arrival);
    await page.keyboard.press("Control+KeyZ");
    await untilLogged(said.undone);
    expect(await panel.locator(".stage-name").textContent()).toBe("Visit due");

    await page.keyboard.press("Escape");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent), patience)
      .toBe("Edit Contact");
    expect(await page.evaluate(() => document.hasFocus())).toBe(true);
  });
});

test("another person on the page is told while the focus stays on the page", async () => {
  const page = await browser.context.newPage();
  const [first, second] = [suggestedRecord, 0];
  await page.goto(crm.contactUrl(first));
  await page.locator("main h5 [data-waypost]").first().waitFor({ state: "attached" });
  const panel = await openPanel(page);
  await page.evaluate((address) => location.assign(address), `#/contacts/${second}/show`);
  await expect
    .poll(() => panel.locator(".announcer").textContent(), patience)
    .toBe(`${nameOf(second)}. Cardiology portal: Champion.`);
  await page.evaluate(() => location.assign("#/contacts"));
  await expect.poll(() => panel.locator(".announcer").textContent(), patience).toBe("");
});

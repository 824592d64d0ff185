/// <reference types="chrome" />
import { afterAll, beforeAll, expect, test } from "vitest";
import { findInClosedRoot } from "./findInClosedRoot.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { serveTinyPage, type TinyPage } from "./serveTinyPage.ts";

const patience = { timeout: 20_000 };
let site: TinyPage;
let browser: ExtensionBrowser;

beforeAll(async () => {
  site = await serveTinyPage();
  browser = await launchExtension({
    grantOrigins: [site.origin],
    windowSize: { width: 1_280, height: 860 },
    language: "en",
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("an extension that is loaded anew under an open panel says so in its place, and leaves when it is told to", async () => {
  const page = await browser.context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => void errors.push(message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(site.origin);
  await expect.poll(() => findInClosedRoot(page, "tab"), patience).toBeDefined();
  await page.keyboard.press("Alt+KeyJ");
  const panels = () => page.frames().filter((frame) => frame.url().includes("/tabs/panel.html"));
  await expect.poll(() => panels().length, patience).toBe(1);
  await panels()[0]?.waitForSelector("h1");

  // The context that is asked goes with it.
  await (await browser.worker()).evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect
    .poll(async () => (await findInClosedRoot(page, "notice-text"))?.attributes["aria-label"], patience)
    .toMatch(/^Waypost was updated or switched off/);
  expect(panels()).toEqual([]);
  const dock = (await findInClosedRoot(page, "dock"))?.box;
  expect(dock).toMatchObject({ x: 880, width: 400 });

  await page.mouse.click(1_280 - 200, 400);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("[data-waypost]").count(), patience).toBe(0);
  expect(errors).toEqual([]);
});

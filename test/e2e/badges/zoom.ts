/// <reference types="chrome" />
import type { Page } from "playwright-core";
import type { ExtensionBrowser } from "../launchExtension.ts";

/** Zooms a page as a user does; 1 is 100 %. The browser keeps it for all pages of the site. */
export async function zoom(browser: ExtensionBrowser, page: Page, factor: number): Promise<void> {
  await page.bringToFront();
  const worker = await browser.worker();
  await worker.evaluate(async (factor) => {
    const [tab] = await chrome.tabs.query({ active: true });
    if (tab?.id === undefined) throw new Error("no tab");
    await chrome.tabs.setZoom(tab.id, factor);
  }, factor);
}

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importExample } from "./importExample.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { findFaults, findOverflow } from "./panel/findFaults.ts";
import { serveTinyPage, type TinyPage } from "./serveTinyPage.ts";

let site: TinyPage;
let browser: ExtensionBrowser;

beforeAll(async () => {
  site = await serveTinyPage();
  browser = await launchExtension({ grantOrigins: [site.origin] });
  await importExample(browser, site.origin);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Each language once, each scheme once: colours hang on no word. */
const looks = [
  { language: "en-GB", scheme: "dark" },
  { language: "de-DE", scheme: "light" },
] as const;

/** Every page of our own, each with what stands there once it has arrived. */
const pages = [
  { path: "popup.html", ready: "main .button" },
  { path: "sidepanel.html", ready: ".panel-content[data-stale=no]" },
  { path: "tabs/day.html", ready: "input[type=search]" },
  { path: "tabs/data.html", ready: "main h2" },
  { path: "tabs/studio.html", ready: "main, [role=main]" },
  { path: "tabs/simulator.html", ready: "main h1" },
] as const;

describe.each(looks)("in $language and $scheme", ({ language, scheme }) => {
  test.each(pages)("$path keeps nobody from seeing, hearing or steering it", async ({ path, ready }) => {
    const page = await browser.context.newPage();
    await page.addInitScript({ content: speak(language) });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 1_280, height: 900 });
    await page.goto(browser.pageUrl(path));
    await page.locator(ready).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language.slice(0, 2));
    await untilSettled(page);
    expect(await findFaults(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    await page.close();
  });
});

test("each page in a tab leads to the others", async () => {
  const page = await browser.context.newPage();
  await page.addInitScript({ content: speak("en-GB") });
  await page.goto(browser.pageUrl("tabs/day.html"));
  const lead = page.getByRole("navigation", { name: "Waypost" });
  for (const name of ["Journeys", "Simulator", "Data", "My day"]) {
    await lead.getByRole("link", { name, exact: true }).click();
    await lead.locator("[aria-current=page]", { hasText: name }).waitFor();
    await page.getByRole("heading", { level: 1, name }).waitFor();
  }
  await page.close();
});

/** Which of our two languages the pages speak follows the browser's own, which is another one on every machine. */
const speak = (language: string) => `chrome.i18n.getUILanguage = () => ${JSON.stringify(language)};`;

/** What is still on its way would be looked at half drawn. */
async function untilSettled(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const before = await page.locator("body").innerHTML();
      await page.waitForTimeout(150);
      return before === (await page.locator("body").innerHTML());
    })
    .toBe(true);
}

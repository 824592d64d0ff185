/// <reference types="chrome" />
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findInClosedRoot } from "./findInClosedRoot.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { openUiTarget } from "./openUiTarget.ts";
import { serveTinyPage, type TinyPage } from "./serveTinyPage.ts";

let site: TinyPage;
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  site = await serveTinyPage();
  browser = await launchExtension({ windowSize: { width: 1_280, height: 860 } });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(async () => {
  await page?.close();
  page = await browser.context.newPage();
  await page.goto(site.origin);
});

const isShown = async (className: string) => (await findInClosedRoot(page, className))?.box !== undefined;
const untilShown = (className: string, expected = true) =>
  expect.poll(() => isShown(className), { timeout: 10_000 }).toBe(expected);
const panels = () => page.frames().filter((frame) => frame.url().includes("/tabs/panel.html"));
const hostCount = () => page.evaluate(() => document.querySelectorAll("[data-waypost]").length);

/** Every context the browser runs, the side panel among them, which is no page of the test tool's. */
async function ownTargets(): Promise<string[]> {
  const devTools = await browser.context.newCDPSession(page);
  const { targetInfos } = await devTools.send("Target.getTargets");
  await devTools.detach();
  return targetInfos.map(({ url }) => url);
}

async function openPanel(): Promise<Frame> {
  await untilShown("tab");
  await page.keyboard.press("Alt+KeyJ");
  await expect.poll(() => panels().length, { timeout: 10_000 }).toBe(1);
  const [panel] = panels();
  if (panel === undefined) throw new Error("the panel went away");
  await panel.waitForSelector("h1");
  return panel;
}

async function findStudio(): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().includes("/tabs/studio.html"));
  await expect.poll(() => find()?.url(), { timeout: 10_000 }).toBeDefined();
  const studio = find();
  if (studio === undefined) throw new Error("the studio went away");
  return studio;
}

describe("a site that was not granted", () => {
  test("sees nothing of the extension, and the extension nothing of it", async () => {
    const worker = await browser.worker();
    expect(await worker.evaluate(() => chrome.permissions.getAll())).toMatchObject({ origins: [] });
    await page.keyboard.press("Alt+KeyJ");
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain("waypost");
    expect(await findInClosedRoot(page, "tab")).toBeUndefined();
  });

  test("is granted from the popup and shows the tab at once, without a reload; withdrawn, it is rid of it", async () => {
    await page.evaluate(() => document.body.setAttribute("data-kept", "yes"));
    await browser.grantSite(site.origin);
    await untilShown("tab");
    await page.bringToFront();
    await openPanel();
    await browser.withdrawSite(site.origin);
    await expect.poll(hostCount, { timeout: 10_000 }).toBe(0);
    expect(panels()).toEqual([]);
    expect(await page.evaluate(() => document.body.getAttribute("data-kept"))).toBe("yes");
    const worker = await browser.worker();
    expect(await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  });
});

describe("a granted site", () => {
  beforeAll(() => browser.grantSite(site.origin));

  test("the panel in the dock tells which page it stands on", async () => {
    const panel = await openPanel();
    // The address stands between marks of direction, so it is looked for by itself.
    const sentence = await panel.waitForSelector("text=is not a CRM that Waypost can read.");
    expect(await sentence.textContent()).toContain(new URL(site.origin).host);
  });

  test("the page's own script finds neither frame nor root nor words", async () => {
    await openPanel();
    const seen = await page.evaluate(() => {
      const host = document.querySelector("[data-waypost]");
      const selection = document.getSelection();
      selection?.selectAllChildren(document.documentElement);
      const selected = selection?.toString() ?? "";
      return {
        root: host?.shadowRoot ?? null,
        html: host?.outerHTML,
        frames: window.length,
        resources: performance
          .getEntriesByType("resource")
          .filter(({ name }) => name.startsWith("chrome-extension:")).length,
        found: ["Waypost", "Journey", "panel"].filter((word) =>
          (window as unknown as { find(word: string): boolean }).find(word),
        ),
        selected: /waypost|journey/i.test(selected),
      };
    });
    expect(seen).toEqual({
      root: null,
      html: '<div data-waypost=""></div>',
      frames: 0,
      resources: 0,
      found: [],
      selected: false,
    });
  });

  test("the page may not load the panel by the extension's own address", async () => {
    await untilShown("tab");
    const isRefused = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => false,
          () => true,
        ),
      browser.pageUrl("tabs/panel.html"),
    );
    expect(isRefused).toBe(true);
  });

  test("Escape in the panel closes the dock and the focus returns to where it was", async () => {
    await untilShown("tab");
    await page.focus("input");
    await openPanel();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("DIV");
    await page.keyboard.press("Escape");
    await untilShown("dock", false);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
  });

  test("Alt+J closes it as well, from the page and from the panel", async () => {
    await openPanel();
    await page.keyboard.press("Alt+KeyJ");
    await untilShown("dock", false);
    await page.keyboard.press("Alt+KeyJ");
    await untilShown("dock");
    await page.focus("input");
    await page.keyboard.press("Alt+KeyJ");
    await untilShown("dock", false);
  });

  test("the popup's button opens the panel in the browser's side panel, about the page in front", async () => {
    await page.bringToFront();
    const worker = await browser.worker();
    await worker.evaluate(() => chrome.action.openPopup());
    const popup = await openUiTarget(browser.context, browser.pageUrl("popup.html"));
    const findButton = `[...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Open the panel beside the page")`;
    const read = () =>
      popup.evaluate<{ x: number; y: number } | null>(`(() => {
        const box = ${findButton}?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      })()`);
    await expect.poll(read, { timeout: 10_000 }).not.toBeNull();
    const place = await read();
    if (place === null) throw new Error("the button went away");
    await popup.click(place.x, place.y);
    const panel = await openUiTarget(browser.context, browser.pageUrl("sidepanel.html"));
    await expect
      .poll(() => panel.evaluate<string>("document.body.innerText"), { timeout: 10_000 })
      .toContain(`${new URL(site.origin).host}`);
    await expect.poll(ownTargets).not.toContain(browser.pageUrl("popup.html"));
  });

  test("the page cannot press our keys", async () => {
    await untilShown("tab");
    await page.evaluate(() =>
      window.dispatchEvent(
        new KeyboardEvent("keydown", { code: "KeyJ", key: "j", altKey: true, bubbles: true }),
      ),
    );
    expect(await isShown("dock")).toBe(false);
  });

  test("Alt+Shift+J hides everything, also on the next page, until it is pressed again", async () => {
    await openPanel();
    await page.focus("input");
    await page.keyboard.press("Alt+Shift+KeyJ");
    await untilShown("tab", false);
    expect(await isShown("dock")).toBe(false);
    await page.keyboard.press("Alt+KeyJ");
    expect(await isShown("dock")).toBe(false);
    await page.reload();
    await expect.poll(hostCount).toBe(1);
    expect(await isShown("tab")).toBe(false);
    await page.keyboard.press("Alt+Shift+KeyJ");
    await untilShown("tab");
  });

  test("the tab is moved by pointer and by arrow keys, and its place is remembered", async () => {
    await untilShown("tab");
    const before = (await findInClosedRoot(page, "tab"))?.box;
    if (before === undefined) throw new Error("no tab");
    await page.mouse.move(before.x + 10, before.y + 20);
    await page.mouse.down();
    await page.mouse.move(before.x + 10, before.y + 120, { steps: 5 });
    await page.mouse.up();
    const dragged = (await findInClosedRoot(page, "tab"))?.box;
    expect(dragged?.y).toBeCloseTo(before.y + 100, -1);
    expect(await isShown("dock")).toBe(false);
    await page.keyboard.press("ArrowDown");
    const stepped = (await findInClosedRoot(page, "tab"))?.box;
    expect(stepped?.y).toBeGreaterThan(dragged?.y ?? Number.POSITIVE_INFINITY);
    await page.reload();
    await untilShown("tab");
    expect((await findInClosedRoot(page, "tab"))?.box?.y).toBeCloseTo(stepped?.y ?? 0, 0);
  });

  test("the panel goes to the other side and is made wider by pointer and keys, and the site remembers", async () => {
    const place = async () => (await findInClosedRoot(page, "dock"))?.box;
    const panel = await openPanel();
    const right = await place();
    await panel.getByRole("button", { name: "Where the panel stands" }).click();
    await panel.getByRole("button", { name: "To the other side of the page" }).click();
    await expect.poll(async () => (await place())?.x, { timeout: 10_000 }).toBe(0);
    expect((await findInClosedRoot(page, "tab"))?.box?.x).toBe(right?.width);
    const handle = (await findInClosedRoot(page, "resize"))?.box;
    if (handle === undefined) throw new Error("no handle");
    await page.mouse.move(handle.x + 4, 300);
    await page.mouse.down();
    // Over the frame and back, which must not lose the pointer.
    await page.mouse.move(handle.x - 60, 300, { steps: 3 });
    await page.mouse.move(handle.x + 104, 300, { steps: 3 });
    await page.mouse.up();
    // What the pointer did may still be on its way from the browser to the page.
    const untilWider = (px: number) =>
      expect
        .poll(async () => Math.abs(((await place())?.width ?? 0) - (right?.width ?? 0) - px), {
          timeout: 10_000,
        })
        .toBeLessThan(5);
    await untilWider(100);
    await page.keyboard.press("ArrowLeft");
    await untilWider(84);
    const narrower = await place();
    await page.reload();
    await openPanel();
    await expect.poll(place, { timeout: 10_000 }).toEqual(narrower);
  });

  test("the panel moves into the browser's side panel, stays there on the next page, and comes back", async () => {
    const panel = await openPanel();
    await panel.getByRole("button", { name: "Where the panel stands" }).click();
    await panel.getByRole("button", { name: "Beside the page, in the browser’s side panel" }).click();
    await untilShown("dock", false);
    await expect.poll(ownTargets, { timeout: 10_000 }).toContain(browser.pageUrl("sidepanel.html"));
    await page.reload();
    await untilShown("tab");
    await page.keyboard.press("Alt+KeyJ");
    const beside = await openUiTarget(browser.context, browser.pageUrl("sidepanel.html"));
    const find = `[...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Show it on the page")`;
    await expect
      .poll(() => beside.evaluate<boolean>(`${find} !== undefined`), { timeout: 10_000 })
      .toBe(true);
    expect(await isShown("dock")).toBe(false);
    await beside.evaluate(`${find}.click()`);
    await untilShown("dock");
    await expect.poll(ownTargets, { timeout: 10_000 }).not.toContain(browser.pageUrl("sidepanel.html"));
  });

  test("a page that removes it gets it back, and there is never a second one", async () => {
    await untilShown("tab");
    await page.evaluate(() => document.querySelector("[data-waypost]")?.remove());
    await expect.poll(hostCount, { timeout: 5_000 }).toBe(1);
    const worker = await browser.worker();
    await worker.evaluate(async () => {
      const [script] = await chrome.scripting.getRegisteredContentScripts();
      const [tab] = await chrome.tabs.query({ active: true });
      if (tab?.id === undefined) throw new Error("no tab");
      await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: script?.js ?? [] });
    });
    expect(await hostCount()).toBe(1);
  });

  test("a killed worker is started again by the next question", async () => {
    await untilShown("tab");
    await (await browser.worker()).evaluate(() => Object.assign(globalThis, { marked: true }));
    await browser.killWorker();
    await openPanel();
    const marked = await (await browser.worker()).evaluate(() => "marked" in globalThis);
    expect(marked).toBe(false);
  });

  test("where the page blocks the frame, the browser's side panel opens instead", async () => {
    await page.goto(`${site.origin}/isolated`);
    await untilShown("tab");
    await page.keyboard.press("Alt+KeyJ");
    await expect.poll(ownTargets, { timeout: 10_000 }).toContain(browser.pageUrl("sidepanel.html"));
    await untilShown("dock", false);
  });

  test("the studio opens over the page, which stays behind it; Escape leads back to the panel", async () => {
    const panel = await openPanel();
    await panel.getByRole("button", { name: "Open the studio over this page" }).click();
    const studio = await findStudio();
    await studio.getByRole("button", { name: "New journey", exact: true }).click();
    await studio.locator(".stage").first().waitFor();
    const left = async () => (await findInClosedRoot(page, "studio-dock"))?.box?.x;
    expect(await left()).toBeGreaterThan(50);
    await studio.getByRole("button", { name: "As large as the page" }).click();
    await expect.poll(left).toBe(0);
    // In a field Escape means the field, and only then the studio.
    await studio.getByLabel("Title of the journey").click();
    await page.keyboard.press("Escape");
    expect(await studio.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    expect(await isShown("studio-dock")).toBe(true);
    await page.keyboard.press("Escape");
    await untilShown("studio-dock", false);
    expect(await isShown("dock")).toBe(true);
    // The panel has the focus again: the same key closes it next.
    await expect.poll(() => panel.evaluate(() => document.hasFocus())).toBe(true);
    await page.keyboard.press("Escape");
    await untilShown("dock", false);
  });

  test("where the page blocks the frame, the studio opens in a tab instead", async () => {
    await page.goto(`${site.origin}/isolated`);
    await untilShown("tab");
    const opened = browser.context.waitForEvent("page");
    const worker = await browser.worker();
    await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      if (tab?.id === undefined) throw new Error("no tab");
      await chrome.tabs.sendMessage(tab.id, { waypost: "push", push: { kind: "studio.open" } });
    });
    const tab = await opened;
    await tab.locator(".library").waitFor();
    expect(tab.url()).toBe(browser.pageUrl("tabs/studio.html"));
    await tab.close();
    await untilShown("studio-dock", false);
  });

  test("what runs on the page cannot read the extension's storage", async () => {
    await untilShown("tab");
    const worker = await browser.worker();
    const outcome = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      if (tab?.id === undefined) throw new Error("no tab");
      const read = () =>
        chrome.storage.local.get().then(
          () => "read",
          () => "refused",
        );
      const [result] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: read });
      return result?.result;
    });
    expect(outcome).toBe("refused");
  });
});

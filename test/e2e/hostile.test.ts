/// <reference types="chrome" />
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type HostilePolicy, type HostileSite, serveHostileSite } from "../hosts/hostile/serveHostileSite.ts";
import { findInClosedRoot } from "./findInClosedRoot.ts";
import { importExample } from "./importExample.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { importFiles } from "./seedThroughDataPage.ts";

/** Of the example's people; the second has a name that is script wherever it is not taken for text. */
const people = [
  { hcp: "HCP-0000", id: "101", name: "Siobhán O'Neill", npi: "9000000007" },
  {
    hcp: "HCP-0004",
    id: "102",
    name: `"><img src=x onerror="window.owned=1"><script>window.owned=1</script>`,
    npi: "9000000049",
  },
];
const [first, second] = people as [(typeof people)[0], (typeof people)[0]];
const patience = { timeout: 20_000, interval: 100 };
type Spies = { spoils: { by: string; what: string }[]; searchEverything(): void };

let site: HostileSite;
let browser: ExtensionBrowser;
let page: Page;
/** A page of the extension's own. */
let inside: Page;
const faults: string[] = [];

beforeAll(async () => {
  site = await serveHostileSite(people);
  browser = await launchExtension({
    grantOrigins: [site.origin],
    language: "en",
    windowSize: { width: 1_280, height: 860 },
  });
  await importExample(browser, site.origin);
  await linkRecords();
  browser.context.on("weberror", (error) => faults.push(String(error.error().stack)));
  inside = await browser.context.newPage();
  await inside.goto(browser.pageUrl("tabs/data.html"));
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The people once more, with their record's id here. */
async function linkRecords(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "waypost-hostile-"));
  const data = await browser.context.newPage();
  try {
    const file = join(directory, "hcps.csv");
    const rows = people.map(
      ({ hcp, name, npi, id }) => `${hcp},"${name.replaceAll('"', '""')}",${npi},${id}\n`,
    );
    await writeFile(file, `hcp,name,npi,record\n${rows.join("")}`);
    await data.goto(browser.pageUrl("tabs/data.html"));
    await importFiles(data, { csvFiles: [file], origin: site.origin, object: "0-1" });
  } finally {
    await data.close();
    await rm(directory, { recursive: true, force: true });
  }
}

beforeEach(async () => {
  page = await browser.context.newPage();
});
afterEach(() => page.close());

const panels = () => page.frames().filter((frame) => frame.url().includes("/tabs/panel.html"));

async function openPanel(person = first, policy: HostilePolicy = "none"): Promise<Frame> {
  await page.goto(site.toRecordUrl(person, policy));
  await page.locator("[data-waypost][data-place=heading]").waitFor({ state: "attached" });
  await page.keyboard.press("Alt+KeyJ");
  await expect.poll(() => panels().length, patience).toBe(1);
  const [panel] = panels();
  if (panel === undefined) throw new Error("the panel went away");
  await panel.locator(".stage-name").first().waitFor();
  return panel;
}

/** What the page could read of ours: badge, panel and people, but not what it shows itself. */
async function listSecrets(panel: Frame): Promise<readonly string[]> {
  const said = await panel.locator("main *:not(:has(*))").allTextContents();
  const shown = await page.evaluate(() => document.documentElement.outerHTML);
  const lines = said.map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line.length > 5 && !shown.includes(line));
}

/** What of these came past the page's spy, once it has searched everywhere. */
async function listStolen(secrets: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    const { spoils, searchEverything } = window as unknown as Spies;
    searchEverything();
    const everything = spoils.map(({ what }) => what).join("\n");
    const { find } = window as unknown as { find(text: string): boolean };
    return wanted.filter((secret) => everything.includes(secret) || find(secret));
  }, secrets);
}

/** What reps have written: today's visits, and entries that were not handed over. */
async function readWritten(): Promise<unknown> {
  const answers = await inside.evaluate(
    (names) => {
      const ask = (name: string) =>
        chrome.runtime.sendMessage({
          waypost: "call",
          to: "worker",
          id: crypto.randomUUID(),
          name,
          request: {},
        });
      return Promise.all(names.map(ask));
    },
    ["day.list", "handover.read"],
  );
  return answers.map(({ ok, value }) => [ok, value]);
}

const readSpoils = () => page.evaluate(() => (window as unknown as Spies).spoils);
const sight = (panel: Frame) => panel.locator(".frame-guard").getAttribute("data-sight");
const isDockShown = async () => (await findInClosedRoot(page, "dock"))?.box !== undefined;

describe("a page that spies", () => {
  test("learns nothing that badge and panel say, however it patches, listens, searches and measures", async () => {
    const panel = await openPanel();
    const secrets = await listSecrets(panel);
    expect(secrets.length).toBeGreaterThan(20);
    expect(await listStolen(secrets)).toEqual([]);
    const spoils = await readSpoils();
    expect(spoils.length).toBeGreaterThan(500);
    // Neither our address nor a root of ours, which it would have opened.
    expect(spoils.filter(({ what }) => what.includes("chrome-extension:"))).toEqual([]);
    expect(spoils.filter(({ by }) => by === "Element.attachShadow")).toEqual([]);
    expect(await page.evaluate(() => window.length)).toBe(0);
  });

  test("sees no key that is typed into the panel", async () => {
    const panel = await openPanel();
    await expect.poll(() => sight(panel), patience).toBe("clear");
    await panel.evaluate(() => {
      window.addEventListener("keydown", ({ key }) => document.body.append(`[${key}]`));
    });
    await panel.locator("summary").first().focus();
    await page.keyboard.type("sehr geheim");
    await expect.poll(() => panel.locator("body").textContent(), patience).toContain("[h][e][i][m]");
    const keys = (await readSpoils()).filter(({ by }) => /^key|input$/.test(by)).map(({ what }) => what);
    // Alt+J is pressed on the page.
    expect(keys.some((key) => key.startsWith("j "))).toBe(true);
    expect(keys.filter((key) => /^[sehrgim ] /.test(key))).toEqual([]);
  });
});

describe("a page that gets in the way", () => {
  test("has our host back as it was, after moving it, switching it off or making it transparent", async () => {
    await openPanel();
    await page.evaluate(() => {
      const host = document.querySelector("html > [data-waypost]");
      host?.setAttribute("inert", "");
      host?.setAttribute("style", "opacity: 0.01; display: none !important");
      host?.setAttribute("popover", "");
    });
    const readHost = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("div[data-waypost]")].map((each) => [
          each.parentElement?.tagName,
          each.getAttributeNames().join(),
        ]),
      );
    await expect.poll(readHost, patience).toEqual([["HTML", "data-waypost"]]);
    await page.evaluate(() => {
      const trap = document.createElement("div");
      trap.style.opacity = "0.01";
      document.body.append(trap);
      const host = document.querySelector("html > [data-waypost]");
      if (host !== null) trap.append(host);
    });
    await expect.poll(readHost, patience).toEqual([["HTML", "data-waypost"]]);
    // Moved, the frame was loaded anew: it is still ours, and answered.
    await expect.poll(() => panels()[0]?.locator(".stage-name").count(), patience).toBeGreaterThan(0);
  });

  test("cannot have the panel clicked while it covers it, and the panel says so", async () => {
    const panel = await openPanel();
    const before = await readWritten();
    const button = panel.getByRole("button", { name: "Visit today" });
    await expect.poll(() => sight(panel), patience).toBe("clear");
    const box = await button.boundingBox();
    if (box === null) throw new Error("the button is not shown");
    for (const cover of covers) {
      await page.evaluate(putCover, cover);
      await expect.poll(() => sight(panel), patience).toBe("covered");
      expect(await panel.locator(".frame-guard-notice").textContent()).toContain("lies over the panel");
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await button.evaluate((element) => element.dispatchEvent(new MouseEvent("click", { bubbles: true })));
      await panel.evaluate(() => document.querySelector<HTMLElement>(".matched .button")?.focus());
      await page.keyboard.press("Enter");
      expect([cover, await readWritten()]).toEqual([cover, before]);
      await page.evaluate(liftCover);
      await expect.poll(() => sight(panel), patience).toBe("clear");
    }
    await button.click();
    await expect.poll(readWritten, patience).not.toEqual(before);
    await panel.getByRole("button", { name: /today/ }).click();
    await expect.poll(readWritten, patience).toEqual(before);
  });

  test("changes nothing by forged messages, events, keys and clicks", async () => {
    await page.goto(site.toRecordUrl(first));
    await page.locator("[data-waypost][data-place=heading]").waitFor({ state: "attached" });
    const before = await readWritten();
    const tab = (await findInClosedRoot(page, "tab"))?.box;
    if (tab === undefined) throw new Error("no tab");
    const hasRuntime = await page.evaluate(forge, [tab.x + 10, tab.y + 10] as const);
    expect(hasRuntime).toBe(false);
    // Whoever had listened would have answered before this.
    await readSpoils();
    expect(await isDockShown()).toBe(false);
    expect(await readWritten()).toEqual(before);
  });
});

describe("a page that frames our pages", () => {
  test("gets none of them by the extension's own address", async () => {
    await page.goto(site.toRecordUrl(first));
    const files = ["panel", "data", "day", "studio", "simulator", "engine"].map(
      (name) => `tabs/${name}.html`,
    );
    for (const file of [...files, "popup.html", "sidepanel.html", "manifest.json"])
      await page.evaluate(putFrame, browser.pageUrl(file));
    await expect
      .poll(
        () => page.frames().filter((frame) => frame.url() === "chrome-error://chromewebdata/").length,
        patience,
      )
      .toBe(files.length + 3);
  });

  test("that learned the panel's address of this session gets a panel that nobody answers", async () => {
    // The one way that is known: the browser's report of a frame that the page's own policy blocked.
    await page.goto(site.toRecordUrl(first, "isolated"));
    await page.locator("[data-waypost][data-place=heading]").waitFor({ state: "attached" });
    await page.keyboard.press("Alt+KeyJ");
    const findAddress = async () =>
      /chrome-extension:[^"#]*panel\.html[^"]*/
        .exec(JSON.stringify(await readSpoils()))?.[0]
        ?.replaceAll("\\", "");
    await expect.poll(findAddress, patience).toBeDefined();
    const address = (await findAddress()) ?? "";
    expect(address).not.toContain("#");

    const panel = await openPanel();
    const own = panel.url();
    await page.evaluate(putFrame, address);
    await page.evaluate(putFrame, `${address}#${"0".repeat(32)}`);
    await expect.poll(() => panels().length, patience).toBe(3);
    for (const theirs of panels().filter((frame) => frame.url() !== own)) {
      await theirs.getByText("Waypost may no longer read this site.").waitFor();
      expect(await theirs.locator(".stage-name, .matched").count()).toBe(0);
    }
    expect(await panel.locator(".stage-name").count()).toBeGreaterThan(0);

    await page.evaluate(putFrame, `${address.replace("panel.html", "studio.html")}#library`);
    const findStudio = () => page.frames().find((frame) => frame.url().includes("/tabs/studio.html"));
    await expect.poll(() => findStudio()?.locator(".frame-guard").count(), patience).toBe(1);
    await findStudio()?.getByText("Waypost may not be used in this place.").first().waitFor();
    expect(await findStudio()?.locator(".library-card").count()).toBe(0);
  });
});

describe("a page with a policy", () => {
  test.each(["csp", "trusted-types", "sandbox"] as const)(
    "%s has badge and panel, breaks no rule of its own, and learns nothing",
    async (policy) => {
      const panel = await openPanel(first, policy);
      expect(await listStolen(await listSecrets(panel))).toEqual([]);
      expect(
        (await readSpoils()).filter(({ by }) => by === "securitypolicyviolation" || by === "report"),
      ).toEqual([]);
    },
  );

  test("that puts it into a sandbox without an origin has nothing of ours", async () => {
    await page.goto(site.toRecordUrl(first, "opaque-sandbox"));
    // The overlay asks once, is refused, and leaves; the next page of the same tab has it again.
    await page.keyboard.press("Alt+KeyJ");
    expect(await page.locator("[data-waypost]").count()).toBe(0);
    await openPanel();
  });
});

test("names that are script are text wherever they stand", async () => {
  const panel = await openPanel(second);
  expect(await panel.locator("h1").textContent()).toBe(second.name);
  await panel.getByRole("button", { name: "Visit today" }).click();
  const day = await browser.context.newPage();
  await day.goto(browser.pageUrl("tabs/day.html"));
  await day.getByText(second.name).first().waitFor();
  const owned = await Promise.all([page, panel, day].map((each) => each.evaluate(() => "owned" in window)));
  expect(owned).toEqual([false, false, false]);
  await day.close();
});

test("all of it ran without an error of ours, on any page", () => {
  expect(faults).toEqual([]);
});

const covers = ["opacity", "filter", "layer", "popover", "dialog"] as const;

/** In the page: makes the panel hard to see, in one of the ways there are. */
function putCover(cover: (typeof covers)[number]): void {
  const root = document.documentElement;
  if (cover === "opacity") root.style.opacity = "0.02";
  if (cover === "filter") root.style.filter = "blur(8px)";
  if (cover === "opacity" || cover === "filter") return;
  const element = document.createElement(cover === "dialog" ? "dialog" : "div");
  element.id = "cover";
  element.textContent = "Win a prize";
  element.style.cssText =
    "position: fixed; inset: 0; width: auto; height: auto; max-width: none; max-height: none; margin: 0; z-index: 2147483647; pointer-events: none; background: white";
  document.body.append(element);
  if (element instanceof HTMLDialogElement) element.showModal();
  if (cover !== "popover") return;
  element.setAttribute("popover", "manual");
  element.showPopover();
}

/** In the page: takes the cover away again. */
function liftCover(): void {
  document.documentElement.removeAttribute("style");
  document.getElementById("cover")?.remove();
}

/** In the page: puts a frame there. */
function putFrame(address: string): void {
  const frame = document.createElement("iframe");
  frame.src = address;
  document.body.append(frame);
}

/** In the page: says in every voice a page has what the extension's own parts say to each other; answers whether it may speak to it. */
function forge([x, y]: readonly [number, number]): boolean {
  const messages = [
    { waypost: "call", to: "worker", id: "1", name: "day.mark", request: { hcp: "HCP-0000", isVisit: true } },
    { waypost: "push", push: { kind: "panel.dock", command: "dock" } },
    { waypost: "push", push: { kind: "point.asked" } },
  ];
  const host = document.querySelector("html > [data-waypost]");
  const targets = [window, document, host, document.elementFromPoint(x, y)].filter((each) => each !== null);
  for (const message of messages) {
    window.postMessage(message, "*");
    for (const name of ["waypost", "import", "push"]) new BroadcastChannel(name).postMessage(message);
    for (const target of targets) {
      target.dispatchEvent(new MessageEvent("message", { data: message }));
      target.dispatchEvent(new CustomEvent("waypost", { detail: message, bubbles: true, composed: true }));
    }
  }
  const options = { bubbles: true, composed: true, clientX: x, clientY: y, pointerId: 1 };
  for (const target of targets) {
    for (const type of ["pointerdown", "pointerup"]) target.dispatchEvent(new PointerEvent(type, options));
    for (const type of ["mousedown", "mouseup", "click", "dblclick"])
      target.dispatchEvent(new MouseEvent(type, options));
    target.dispatchEvent(new KeyboardEvent("keydown", { ...options, code: "KeyJ", key: "j", altKey: true }));
    target.dispatchEvent(new KeyboardEvent("keydown", { ...options, code: "Enter", key: "Enter" }));
    if (target instanceof HTMLElement) target.click();
  }
  const { chrome: theirs } = globalThis as unknown as { chrome?: { runtime?: unknown } };
  return theirs?.runtime !== undefined;
}

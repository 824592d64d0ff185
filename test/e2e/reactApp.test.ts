import { replay, toJourneyPath } from "@waypost/sdk";
import { createRenderer, describeStatus } from "@waypost/sdk/sentences";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type AppFile, bundleApp } from "../../examples/react-app/bundleApp.ts";
import { readExample } from "../start/readExample.ts";
import { findFaults } from "./panel/findFaults.ts";
import { launchBrowser } from "./panel/launchBrowser.ts";

const { journey, people, now } = readExample();
const weekMs = 7 * 86_400_000;
/** A visit is due to them. */
const due = "HCP-0009";

let browser: Browser;
let files: ReadonlyMap<string, AppFile>;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  files = await bundleApp();
  browser = await launchBrowser();
});
afterEach(() => close?.());
afterAll(() => browser?.close());

async function openApp(
  hash = "",
  { widthPx = 1200, scheme = "light" as "light" | "dark", without = "" } = {},
) {
  const context = await browser.newContext({
    viewport: { width: widthPx, height: 900 },
    colorScheme: scheme,
    timezoneId: "UTC",
  });
  close = () => context.close();
  await context.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname === without ? undefined : files.get(pathname);
    await route.fulfill(file === undefined ? { status: 404 } : { contentType: file.type, body: file.body });
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`http://app.test/${hash}`);
  return { page, complaints };
}

/** Where the list says that everybody is, by name. */
async function readList(page: Page): Promise<readonly string[]> {
  await page.locator(".person").first().waitFor();
  return page.locator(".person .place").allTextContents();
}

/** The same as Node says it. */
function listPlaces(at: number): readonly string[] {
  const renderer = createRenderer({ locale: "en", timeZone: "UTC" });
  return people.map(({ ledger }) => {
    const run = replay(journey, ledger, at);
    const { present } = toJourneyPath(journey, run);
    return run.status === "active" && present ? present.stage.label : describeStatus(journey, run, renderer);
  });
}

const present = (page: Page) => page.locator("[aria-current=step] .label").allTextContents();
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

describe("the React app", () => {
  test("says of everybody what Node says, and again when time was put forward", async () => {
    const { page, complaints } = await openApp();
    expect(await readList(page)).toEqual(listPlaces(now));
    await button(page, "+1 week").click();
    await page.getByText("Today is 27 Nov 2026").waitFor();
    expect(await readList(page)).toEqual(listPlaces(now + weekMs));
    expect(listPlaces(now + weekMs)).not.toEqual(listPlaces(now));
    expect(complaints).toEqual([]);
  });

  test("moves the HCP at once when a visit is logged: on the path, in the timeline and in the list", async () => {
    const { page, complaints } = await openApp(`#${due}`);
    await page.locator("article").waitFor();
    expect(await present(page)).toEqual(["Invitation", "Visit due"]);
    await button(page, "Visit held: interested").click();
    await page.getByText("→ Signing up").waitFor();
    expect(await present(page)).toEqual(["Subscription", "Signing up"]);
    expect(await page.locator(".person[aria-current] .place").textContent()).toBe("Subscription");
    expect(await page.locator(".timeline li").first().textContent()).toContain("Visit held");
    expect(complaints).toEqual([]);
  });

  test("finds people without their accents, and says so when there is nobody", async () => {
    const { page } = await openApp();
    const search = page.getByLabel("Find by name");
    await search.fill("angstrom");
    expect(await page.locator(".person").count()).toBe(1);
    await search.fill("nobody at all");
    expect(await page.getByText("Nobody here has “nobody at all” in their name.").count()).toBe(1);
  });

  test("shows one side at a time where there is no room for two, and the browser leads back", async () => {
    const { page } = await openApp("", { widthPx: 400 });
    await page.locator(".person").first().click();
    await page.locator("article").waitFor();
    expect(await page.locator("nav").isVisible()).toBe(false);
    await page.goBack();
    expect(await page.locator("nav").isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  });

  test.each(["light", "dark"] as const)("is readable and named for everybody, in %s", async (scheme) => {
    for (const widthPx of [400, 1200]) {
      const { page } = await openApp(`#${due}`, { widthPx, scheme });
      await page.locator("article").waitFor();
      expect(await findFaults(page), `${widthPx} px`).toEqual([]);
      await close?.();
    }
  });

  test("says what is missing when it cannot load, and who is not there", async () => {
    const { page } = await openApp("", { without: "/consent.csv" });
    await page.getByText("consent.csv is not there (404).").waitFor();
    await close?.();
    const { page: other } = await openApp("#HCP-9999");
    await other.getByText("Nobody here is HCP-9999.").waitFor();
  });
});

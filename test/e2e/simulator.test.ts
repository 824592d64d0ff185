import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { findFaults } from "./panel/findFaults.ts";
import { publishJourney, untilJourneysAreListed } from "./seedThroughDataPage.ts";

const journeyFile = join(import.meta.dirname, "../../examples/cardiology-portal/journey.json");
const patience = { timeout: 90_000 };
let browser: ExtensionBrowser;
let page: Page;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "waypost-simulator-"));
  browser = await launchExtension();
  const data = await browser.context.newPage();
  await data.goto(browser.pageUrl("tabs/data.html"));
  await untilJourneysAreListed(data);
  await publishJourney(data, await writeJourney());
  await data.close();
});

afterAll(async () => {
  await browser?.close();
  await rm(directory, { recursive: true, force: true });
});

/** The example, in which so many have agreed to be reached. */
async function writeJourney(): Promise<string> {
  const journey = JSON.parse(readFileSync(journeyFile, "utf8")) as { personas: { consent?: unknown }[] };
  for (const persona of journey.personas) {
    persona.consent = ["email", "sms"].map((channel) => ({ channel, share: 0.5 }));
  }
  const path = join(directory, "journey.json");
  await writeFile(path, JSON.stringify(journey));
  return path;
}

const section = (id: string) => page.locator(`section[aria-labelledby=${id}]`);
const field = (name: string) => page.getByLabel(name, { exact: true });
const rehearse = () => page.getByRole("button", { name: "Rehearse", exact: true });

async function openSimulator(): Promise<void> {
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 1_280, height: 900 });
  await page.goto(browser.pageUrl("tabs/simulator.html"));
  await field("Journey").selectOption({ label: "Cardiology portal" });
  await expect.poll(() => field("Days").inputValue()).toBe("30");
}

async function run(changes: Record<string, string> = {}): Promise<void> {
  await page.getByText("Runs and seed").click();
  for (const [name, value] of Object.entries({ HCPs: "800", Runs: "5", ...changes }))
    await field(name).fill(value);
  await rehearse().click();
}

describe("a rehearsal", () => {
  beforeEach(openSimulator);
  afterEach(() => page?.close());

  test("answers first whether the goal is reached, and how sure that is; by keyboard alone", async () => {
    await field("HCPs").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("800");
    await page.keyboard.press("Enter");
    await section("sim-export").waitFor(patience);
    const answer = (await section("sim-answer").textContent()) ?? "";
    expect(answer).toContain("800 HCPs, 30 days, 20 runs");
    expect(answer).toMatch(/No: 300 × “Subscribed” within 30 days is not reached\./);
    expect(answer).toMatch(/Met in 0 of 20 runs: a chance between 0 and 16 %/);
    expect(await page.locator(".sim-chart:visible").count()).toBe(4);
    expect(new URL(page.url()).hash).toBe(`#${encodeURIComponent("journey:cardiology-portal")}`);
  });

  test("gives the same for the same seed, and something else for another", async () => {
    const read = async () => (await section("sim-answer").textContent()) ?? "";
    await run();
    await section("sim-export").waitFor(patience);
    const first = await read();
    await rehearse().click();
    await section("sim-export").waitFor({ ...patience, state: "visible" });
    expect(await read()).toBe(first);
    await field("Seed").fill("2");
    await rehearse().click();
    await expect.poll(read, patience).not.toBe(first);
  });

  test("finds out what to stop, start and continue, and sets another cadence beside this one", async () => {
    await run();
    await section("sim-export").waitFor(patience);
    await section("sim-advice").getByRole("button", { name: "Find out" }).click();
    // Asked meanwhile, a comparison waits for its turn, and ends nothing.
    await section("sim-compare").getByRole("button", { name: "Compare" }).click();
    await section("sim-compare").getByText("“Stop, start, continue” is under way.").waitFor();
    await section("sim-advice").locator("[data-kind=keep] li").first().waitFor(patience);
    await section("sim-compare").getByText("5 runs of each plan").waitFor(patience);
    const start = await section("sim-advice").locator("[data-kind=start]").textContent();
    expect(start).toMatch(/Ask for consent: E-mail, 10 more in a hundred HCPs/);

    await field("Touchpoint").selectOption({ label: "Invitation by e-mail" });
    await field("Repeat every … days").fill("2");
    await field("At most").fill("5");
    await section("sim-compare").getByRole("button", { name: "Compare" }).click();
    const verdict = section("sim-compare").getByRole("status");
    await expect.poll(() => verdict.textContent(), patience).toMatch(/The other plan is better: \+/);
    await section("sim-compare").getByText("1 earlier answer").waitFor();
    await page.getByRole("button", { name: "One HCP, step by step" }).click();
    await page.getByRole("button", { name: "A population" }).click();
    expect(await verdict.textContent()).toMatch(/The other plan is better: \+/);
    await section("sim-compare").getByLabel("Until sure to ± … HCPs").fill("6");
    await section("sim-compare").getByRole("button", { name: "Compare" }).click();
    await section("sim-compare").getByText("95 % interval over all looks").waitFor(patience);
    await field("At most").fill("no number");
    expect(await section("sim-compare").getByRole("button", { name: "Compare" }).isEnabled()).toBe(false);
  });

  test("is kept with its journey, and run again comes to the same, to the byte", async () => {
    await run();
    await section("sim-export").waitFor(patience);
    await section("sim-keep").getByLabel("Name", { exact: true }).fill("Before the launch");
    await section("sim-keep").getByRole("button", { name: "Keep", exact: true }).click();
    await page.reload();
    await page.getByText("1 kept rehearsal").click();
    const kept = section("sim-kept").locator("li");
    expect(await kept.textContent()).toMatch(/Before the launch.*800 HCPs, 30 days, 5 runs, seed 1/);
    await kept.getByRole("button", { name: "Show" }).click();
    await section("sim-export").waitFor(patience);
    await kept.getByRole("button", { name: "Run again" }).click();
    await page.getByText(/The same as when it was kept, to the byte/).waitFor(patience);
    await kept.getByRole("button", { name: "Delete" }).click();
    await kept.getByRole("button", { name: "Yes, delete" }).click();
    await section("sim-kept").waitFor({ state: "detached" });
  });

  test("opens down to one of them, and goes along as a page that needs nothing else", async () => {
    await run();
    await section("sim-export").waitFor(patience);
    expect(await section("sim-person").locator("li").first().textContent()).toMatch(/2026|20\d\d/);
    await page.getByText("Personas", { exact: true }).click();
    await page.getByRole("button", { name: "Show one: Trailblazer" }).click();
    await section("sim-person")
      .getByText(/^HCP \d+, persona: Trailblazer$/)
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Report page" }).click(),
    ]);
    const report = await readFile(await download.path(), "utf8");
    for (const kind of ["SVG", "PNG"]) {
      const [chart] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: `How they move as ${kind}` }).click(),
      ]);
      expect(chart.suggestedFilename()).toBe(`How they move.${kind.toLowerCase()}`);
      const bytes = await readFile(await chart.path());
      const head = bytes.subarray(0, 4).toString("latin1");
      expect(head).toBe(kind === "SVG" ? "<svg" : "\x89PNG");
      // Colours stand in the file itself, and nothing in it refers to a style sheet.
      if (kind === "SVG") expect(bytes.toString()).toMatch(/fill="rgb\(/);
    }
    expect(report).toContain("Rehearsal of “Cardiology portal”");
    expect(report).not.toMatch(
      /<(script|button|input|iframe|link)|https?:\/\/(?!www\.w3\.org)|chrome-extension:/,
    );
    const alone = await browser.context.newPage();
    await alone.setContent(report);
    expect(await alone.locator(".sim-chart").count()).toBe(5);
    // What has not been asked for has nothing to say.
    const asked = await alone.locator("h2").allTextContents();
    expect(asked).toEqual(expect.arrayContaining(["The answer", "Goals over time"]));
    expect(asked).not.toContain("Compare");
    await alone.close();
  });

  test("can be paused, stopped and begun again, and says what it was stopped with", async () => {
    await run({ HCPs: "100000", Runs: "20" });
    await page.getByRole("button", { name: "Pause" }).click(patience);
    await page
      .getByRole("status")
      .getByText(/paused/)
      .waitFor();
    await page.getByRole("button", { name: "Go on" }).click();
    await section("sim-answer").waitFor(patience);
    await page.getByRole("button", { name: "Stop here" }).click();
    await page.getByText(/^Stopped early: what follows is of the/).waitFor();
    await field("HCPs").fill("200");
    await rehearse().click();
    await page.getByText("200 HCPs, 30 days, 20 runs").waitFor(patience);
  });

  test("whose page is killed under way is found by the next one, marked as partial and with what to do", async () => {
    await run({ HCPs: "100000", Runs: "40" });
    await section("sim-answer").waitFor(patience);
    // What stands on the page is put aside, but not in the same instant.
    const countPutAside = async () =>
      (await browser.worker()).evaluate(async () => {
        const { rehearsal } = await chrome.storage.session.get("rehearsal");
        if (typeof rehearsal !== "string") return 0;
        const { result } = JSON.parse(rehearsal) as { result?: { byReplication: readonly unknown[] } };
        return result?.byReplication.length ?? 0;
      });
    await expect.poll(countPutAside, patience).toBeGreaterThan(0);
    const devTools = await browser.context.newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    void devTools.send("Page.crash").catch(() => undefined);
    await crashed;
    page = await browser.context.newPage();
    await page.goto(browser.pageUrl("tabs/simulator.html"));
    await page.getByText(/^The last rehearsal was cut off: .*fewer HCPs, runs or days\.$/).waitFor();
    await page.getByText(/^Stopped early: what follows is of the/).waitFor();
    expect(await section("sim-answer").textContent()).toContain("100,000 HCPs, 30 days");
    await section("sim-keep").getByRole("button", { name: "Keep", exact: true }).click();
    await section("sim-keep").getByRole("button", { name: "Keep", exact: true, disabled: true }).waitFor();
    await page.reload();
    await page.getByText("1 kept rehearsal").click();
    expect(await page.getByText(/^The last rehearsal was cut off/).count()).toBe(0);
    const kept = section("sim-kept").locator("li");
    await kept.getByRole("button", { name: "Show" }).click();
    await page.getByText(/^Stopped early/).waitFor();
    await kept.getByRole("button", { name: "Delete" }).click();
    await kept.getByRole("button", { name: "Yes, delete" }).click();
  });

  test("with wrong numbers does not begin, and says what is right", async () => {
    await field("HCPs").fill("a few");
    await page.getByText("A whole number from 1 to 1,000,000").waitFor();
    expect(await rehearse().isEnabled()).toBe(false);
    await field("HCPs").fill("10");
    await field("Begins on").fill("");
    await page.getByText("Choose a day").waitFor();
    expect(await rehearse().isEnabled()).toBe(false);
  });
});

test.each([
  ["en", "light", 1_600],
  ["de", "dark", 400],
] as const)("in %s, %s and %i px wide it is sound for everybody", async (language, colorScheme, width) => {
  page = await browser.context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  if (language === "de")
    await page.addInitScript(() => {
      const { chrome } = globalThis as unknown as { chrome: { i18n: { getUILanguage(): string } } };
      chrome.i18n.getUILanguage = () => "de";
    });
  await page.goto(
    `${browser.pageUrl("tabs/simulator.html")}#${encodeURIComponent("journey:cardiology-portal")}`,
  );
  await page.locator("form button[type=submit]:enabled").waitFor();
  expect(await findFaults(page), "nothing yet").toEqual([]);
  await page.getByLabel("HCPs", { exact: true }).fill("400");
  await page.locator("form button[type=submit]").click();
  await section("sim-export").waitFor(patience);
  for (const summary of await page.locator(".sim-details > details > summary").all()) await summary.click();
  expect(await findFaults(page), "a report").toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.title()).toBe("Simulator");
  await page.close();
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { findFaults } from "./panel/findFaults.ts";

const journeyFile = join(import.meta.dirname, "../../examples/cardiology-portal/journey.json");
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  browser = await launchExtension();
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 1_280, height: 900 });
  await saveDraft();
});

afterAll(() => browser?.close());

/** The example as a draft, saved as the studio saves it. */
async function saveDraft(): Promise<void> {
  await page.goto(browser.pageUrl("tabs/simulator.html"));
  const envelope = {
    waypost: "call",
    to: "worker",
    id: "save-a-draft",
    name: "draft.save",
    request: {
      id: "walked",
      revision: 0,
      tags: [],
      isArchived: false,
      text: readFileSync(journeyFile, "utf8"),
    },
  };
  const answer = await page.evaluate(
    (sent) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(sent),
    envelope,
  );
  expect(answer).toMatchObject({ ok: true, value: { ok: true } });
}

const section = (id: string) => page.locator(`section[aria-labelledby=${id}]`);
const button = (name: string) => page.getByRole("button", { name, exact: true });
const field = (name: string) => page.getByLabel(name, { exact: true });
const present = async () => (await section("walk-present").getByRole("status").textContent()) ?? "";

test("one trailblazer is taken to the subscription step by step, back and on another way, and kept as a scenario", async () => {
  await field("Journey").selectOption({ label: "Cardiology portal" });
  await button("One HCP, step by step").click();
  await field("Persona").selectOption({ label: "Trailblazer" });
  await field("Specialty").selectOption("cardiology");
  await field("Target segment").selectOption("priority");
  await field("Digital affinity").fill("0.9");
  await field("E-mail").check();
  await button("Begin the walk").click();

  const happens = async (label: string) => {
    await field("Event").selectOption({ label });
    await button("Happens").click();
  };
  await happens("Selected for the campaign");
  await expect.poll(present).toContain("Invited by e-mail");
  await happens("Link in e-mail clicked");
  await expect.poll(present).toContain("Taking a look");
  expect(await section("walk-log").textContent()).toContain("Reaches the goal “Shows interest”");

  // What was read of each condition is there to be seen.
  await section("walk-log")
    .getByText(/conditions? (was|were) read/)
    .first()
    .click();
  expect(await section("walk-log").locator(".walk-ways li").first().textContent()).toMatch(
    /holds|does not hold/,
  );

  await button("Keep to compare").click();
  await section("walk-log")
    .getByRole("button", { name: /Selected for the campaign/ })
    .click();
  await expect.poll(present).toContain("Invited by e-mail");
  await button("Time passes to what is due next").click();
  await page.getByText(/It differs from the kept walk in .*stages/).waitFor();
  await button("Back to the kept walk").click();
  await expect.poll(present).toContain("Taking a look");

  await field("Name of the scenario").fill("A click leads to a look");
  await button("Save as a scenario").click();
  await page.getByText("“A click leads to a look” is in the draft").waitFor();
  await page.reload();
  await button("One HCP, step by step").click();
  const kept = section("walk-scenarios").locator("li", { hasText: "A click leads to a look" });
  expect(await kept.textContent()).toContain("as expected");
  await button("Walk through “A click leads to a look”").click();
  await expect.poll(present).toContain("Taking a look");
});

test("the scenarios that are missing are found, and go into the draft", async () => {
  await button("Begin anew").click();
  const scenarios = section("walk-scenarios");
  const before = await scenarios.locator("[data-outcome=holds]").count();
  await button("Find the missing scenarios").click();
  await scenarios.getByText(/scenarios? (was|were) found\./).waitFor({ timeout: 60_000 });
  await button("Save all in the draft").click();
  await scenarios.getByText(/in the draft now\./).waitFor();
  await page.reload();
  await button("One HCP, step by step").click();
  await expect.poll(() => scenarios.locator("[data-outcome=holds]").count()).toBeGreaterThan(before);
  expect(await scenarios.locator("[data-outcome=fails]").count()).toBe(0);
  await field("E-mail").check();
  await button("Begin the walk").click();
});

test("time stops where it is told to, and says when nothing is due", async () => {
  await button("Begin anew").click();
  await field("E-mail").check();
  await field("Persona").selectOption({ label: "Traditional" });
  await field("Specialty").selectOption("cardiology");
  await field("Target segment").selectOption("core");
  await button("Begin the walk").click();
  await button("Time passes to what is due next").click();
  await page.getByText("Nothing is due: without an event nothing will happen any more.").waitFor();
  await field("Event").selectOption({ label: "Selected for the campaign" });
  await button("Happens").click();
  await field("Stop at").selectOption({ label: "a stage" });
  await field("Which").selectOption({ label: "Reminded" });
  await button("Add").click();
  await field("Days").fill("60");
  await button("Days pass").click();
  await page.getByText("Time stopped here: “Reminded” is entered.").waitFor();
  expect(await section("walk-map").locator("img").getAttribute("src")).toContain("wp-active");
  await expect.poll(present).toContain("Reminded");
});

test("the page is sound for everybody", async () => {
  await section("walk-log")
    .getByText(/conditions? (was|were) read/)
    .first()
    .click();
  expect(await findFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 400, height: 900 });
  expect(await findFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

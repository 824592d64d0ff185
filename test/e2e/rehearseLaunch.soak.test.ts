import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importExample } from "./importExample.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";

const patience = { timeout: 300_000 };
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  browser = await launchExtension();
  await importExample(browser, "http://127.0.0.1:8080");
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 1_280, height: 900 });
  await page.goto(
    `${browser.pageUrl("tabs/simulator.html")}#${encodeURIComponent("journey:cardiology-portal")}`,
  );
});

afterAll(() => browser?.close());

const section = (id: string) => page.locator(`section[aria-labelledby=${id}]`);
const button = (name: string) => page.getByRole("button", { name, exact: true });
const field = (name: string) => page.getByLabel(name, { exact: true });

test("one trailblazer is rehearsed to the subscription", async () => {
  await button("One HCP, step by step").click();
  await field("Persona").selectOption({ label: "Trailblazer" });
  await field("Specialty").selectOption("cardiology");
  await field("Target segment").selectOption("priority");
  await field("Digital affinity").fill("0.9");
  await field("E-mail").check();
  await button("Begin the walk").click();
  for (const label of ["Selected for the campaign", "Link in e-mail clicked", "Subscribed to the portal"]) {
    await field("Event").selectOption({ label });
    await button("Happens").click();
    await section("walk-log").getByText(label).first().waitFor();
  }
  await section("walk-log").getByText("Reaches the goal “Subscribed”").waitFor();
});

test("100,000 are rehearsed, two cadences are compared, and the report says which is better and by how much", async () => {
  await button("A population").click();
  await page.getByText("Runs and seed").click();
  for (const [name, value] of Object.entries({ HCPs: "100000", Days: "30", Runs: "5" }))
    await field(name).fill(value);
  await button("Rehearse").click();
  await section("sim-export").waitFor(patience);
  expect(await section("sim-answer").textContent()).toContain("100,000 HCPs, 30 days, 5 runs");
  await field("Touchpoint").selectOption({ label: "Invitation by e-mail" });
  await field("Repeat every … days").fill("2");
  await field("At most").fill("5");
  await button("Compare").click();
  const verdict = section("sim-compare").locator(".sim-verdict");
  await verdict.waitFor(patience);
  const told = (await verdict.textContent()) ?? "";
  expect(told).toMatch(
    /^The other plan is better: \+[\d,]+ HCPs reach “Subscribed” \(\+[\d,]+ to \+[\d,]+\)\.$/,
  );
  const [download] = await Promise.all([page.waitForEvent("download"), button("Report page").click()]);
  const report = await browser.context.newPage();
  await report.setContent(await readFile(await download.path(), "utf8"));
  expect(await report.getByText(told).count()).toBe(1);
  expect(await report.locator(".sim-chart").count()).toBe(5);
  await report.close();
});

import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { suggestedRecord } from "../start/createDemo.ts";
import { findInClosedRoot } from "./findInClosedRoot.ts";
import { openRep, type Rep } from "./tour/openRep.ts";
import { openTour, type Tour } from "./tour/openTour.ts";

const patience = { timeout: 300_000 };
let tour: Tour;
let rep: Rep;
let page: Page;

beforeAll(async () => {
  tour = await openTour();
  rep = await openRep(tour);
});

afterAll(async () => {
  await rep?.close();
  await tour?.close();
});

const section = (id: string) => page.locator(`section[aria-labelledby=${id}]`);
const button = (name: string) => page.getByRole("button", { name, exact: true });
const field = (name: string) => page.getByLabel(name, { exact: true });

/** Clicks what stands in a closed root of the page, where it is drawn. */
async function clickDrawn(className: string): Promise<void> {
  const drawn = await expect
    .poll(async () => (await findInClosedRoot(rep.page, className))?.box, patience)
    .toBeDefined()
    .then(() => findInClosedRoot(rep.page, className));
  const { x = 0, y = 0, width = 0, height = 0 } = drawn?.box ?? {};
  await rep.page.mouse.click(x + width / 2, y + height / 2);
}

test("by mouse from the CRM's record into its panel, and from there to the rehearsal of a copy", async () => {
  await tour.browser.grantSite(tour.crm.origin);
  await rep.page.bringToFront();
  await rep.openRecord(suggestedRecord);
  await clickDrawn("tab");
  await expect.poll(() => rep.hasPanel(), patience).toBe(true);
  await rep.untilRecord(suggestedRecord);
  const [opened] = await Promise.all([
    tour.browser.context.waitForEvent("page"),
    rep.button("Rehearse this HCP").click(),
  ]);
  page = opened;
  await page.setViewportSize({ width: 1_280, height: 900 });
  await page.getByText("A copy of the HCP you came from.").waitFor();
  expect(await section("walk-present").textContent()).toContain("Visit due");
});

test("one trailblazer is rehearsed to the subscription", async () => {
  await button("Somebody made up instead").click();
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
  const report = await tour.browser.context.newPage();
  await report.setContent(await readFile(await download.path(), "utf8"));
  expect(await report.getByText(told).count()).toBe(1);
  expect(await report.locator(".sim-chart").count()).toBe(5);
  await report.close();
});

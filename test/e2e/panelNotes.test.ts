import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { PanelWorld } from "../../extension/src/features/journey-panel/testing/PanelWorld.ts";
import { bundlePanel, type PanelBundle } from "./panel/bundlePanel.ts";
import { findFaults, findOverflow } from "./panel/findFaults.ts";
import { launchBrowser } from "./panel/launchBrowser.ts";
import { type OpenPanel, openPanel } from "./panel/openPanel.ts";
import { exampleNow, readWorld, toPage } from "./panel/readWorld.ts";
import { enrollable } from "./panel/scenarios.ts";

/** A reminder by e-mail is due, e-mail is allowed and SMS is not. */
const reminded = "HCP-0027";

let browser: Browser;
let bundle: PanelBundle;
let panel: OpenPanel | undefined;

beforeAll(async () => {
  bundle = await bundlePanel();
  browser = await launchBrowser();
});
afterEach(() => panel?.close());
afterAll(() => browser?.close());

async function open(change: Partial<PanelWorld> = {}, hcp = reminded): Promise<OpenPanel> {
  const world = { ...readWorld(), ...change };
  const look = { language: "en", scheme: "light", widthPx: 400 } as const;
  panel = await openPanel(browser, bundle, { ...world, page: toPage(world, hcp) }, look, exampleNow);
  await panel.page.locator(".panel-content[data-stale=no]").waitFor();
  return panel;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const answers = (page: Page, what: string) => page.getByRole("group", { name: `Answer to: ${what}` });
const due = "Last reminder by e-mail";

describe("what is shown may be wrong", () => {
  test("and a reason from the list stands beside it, moves nothing, and is taken back", async () => {
    const { page, asked } = await open();
    await button(page, "What is wrong with the stage?").click();
    expect(await findFaults(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    await button(page, "Further on than shown").click();
    await page.getByText("You said on 20 Nov 2026 that this is wrong: Further on than shown.").waitFor();
    expect(await page.locator(".stage-name").textContent()).toBe("Reminded again");
    expect(await asked("note.write")).toEqual([
      {
        hcp: reminded,
        note: {
          kind: "report",
          about: "stage",
          journey: "cardiology-portal",
          shown: "remindedAgain",
          reason: "furtherOn",
        },
      },
    ]);
    await button(page, "Undo").click();
    await page.getByText("Undone.").waitFor();
    expect(await page.getByText("You said on").count()).toBe(0);
  });

  test("is left by Escape, without closing the panel", async () => {
    const { page, asked } = await open();
    await button(page, "What is wrong with the persona?").press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect(await button(page, "Was so once, not any more").count()).toBe(0);
    expect(await asked("panel.dock")).toEqual([]);
  });
});

describe("an answer to a suggestion", () => {
  test("accepts it and keeps it in sight", async () => {
    const { page } = await open();
    await answers(page, due).getByRole("button", { name: "I will" }).click();
    await page.getByText("You said on 20 Nov 2026 that you will.").waitFor();
    expect(await answers(page, due).getByRole("button", { name: "I will" }).count()).toBe(0);
  });

  test("puts it off, or dismisses it with a reason, by keyboard too, and says so where it is folded away", async () => {
    const { page } = await open();
    await answers(page, due).getByRole("button", { name: "Later" }).press("Enter");
    await button(page, "Until tomorrow").press("Enter");
    await page.locator(".logged").getByText("Put off until 21 Nov 2026.").waitFor();
    expect(await answers(page, due).count()).toBe(0);
    const other = "Work towards: Visit agreed";
    await answers(page, other).getByRole("button", { name: "No" }).click();
    await button(page, "Wrong moment").click();
    await page.getByText("2 put aside").click();
    await page.getByText("Dismissed on 20 Nov 2026: Wrong moment.").waitFor();
    expect(await findFaults(page)).toEqual([]);
  });
});

test("an HCP held back has nothing due, with the reason in sight, until let go", async () => {
  const { page } = await open();
  await button(page, "Hold back in this journey…").click();
  await button(page, "A complaint is open").click();
  await page.getByText("Held back since 20 Nov 2026: A complaint is open.").waitFor();
  expect(await page.getByText("Nothing now.").count()).toBe(1);
  await page.getByText("Not now: 2 touchpoints, and why").click();
  expect(await page.getByText("Not now: held back since 20 Nov 2026 (A complaint is open).").count()).toBe(2);
  await button(page, "Let go on").click();
  await page.getByText("No longer held back.").first().waitFor();
  expect(await answers(page, due).count()).toBe(1);
});

test("an HCP is brought into a journey by what happened and a reason from the list, by keyboard alone", async () => {
  const look = { language: "en", scheme: "light", widthPx: 400 } as const;
  panel = await openPanel(browser, bundle, enrollable(readWorld()), look, exampleNow);
  const { page, asked } = panel;
  await page.locator(".panel-content[data-stale=no]").waitFor();
  const card = page.locator(".card", { hasText: "Winter congress" }).last();
  if ((await card.getAttribute("open")) === null) await card.locator("summary").first().press("Enter");
  await card.getByRole("heading", { name: "Enrol in this journey" }).waitFor();
  await card.getByRole("button", { name: "Presented the portal to peers" }).press("Enter");
  const why = card.getByLabel("Why bring this HCP in?");
  expect(await why.locator("option").allTextContents()).toEqual([
    "Choose…",
    "The HCP asked for it",
    "Showed interest",
    "Fits whom the journey is for",
    "A colleague referred them",
    "New in my territory",
  ]);
  // Without one nothing is written: the field says that it is needed, and has the focus.
  await card.getByRole("button", { name: "Enrol", exact: true }).press("Enter");
  expect(await asked("entry.log")).toEqual([]);
  await expect.poll(() => why.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type("A col");
  expect(await findFaults(page)).toEqual([]);
  expect(await findOverflow(page)).toEqual([]);
  await card.getByRole("button", { name: "Enrol", exact: true }).press("Enter");
  await page.locator(".logged").getByText("Invited").waitFor();
  expect(await asked("entry.log")).toMatchObject([
    { journey: "winter-congress", type: "talk.given", reason: "colleagueReferred" },
  ]);
  await page.getByText("reason: A colleague referred them").first().waitFor({ state: "attached" });
  await page.keyboard.press("Control+KeyZ");
  await page.getByText("Undone.").waitFor();
  // The journey under way matters more again, and this one is a line beside it.
  await card.getByText("Enrol in this journey").waitFor({ state: "attached" });
});

describe("whom the campaign's list left out", () => {
  const enrol = async (page: Page) => {
    await button(page, "Proposed by the rep").click();
    await page.getByLabel("Why bring this HCP in?").selectOption({ label: "Fits whom the journey is for" });
    expect(await findFaults(page)).toEqual([]);
    await button(page, "Enrol").click();
  };

  test("a rep brings in, and what brought them in is not offered again", async () => {
    const { page } = await open({}, "HCP-0026");
    await page.getByRole("heading", { name: "Enrol in this journey" }).waitFor();
    expect(await page.locator(".enrol-barrier").count()).toBe(0);
    await enrol(page);
    await page.getByText("Logged. Now in “Invited by e-mail”.").waitFor();
    await page.getByRole("heading", { name: "Log a touchpoint" }).waitFor();
    expect(await button(page, "Visit held").count()).toBe(1);
    expect(await button(page, "Proposed by the rep").count()).toBe(0);
  });

  test("is told beforehand to be refused, and enrolled all the same stays outside", async () => {
    const { page } = await open({}, "HCP-0025");
    const barrier = page.locator(".enrol-barrier");
    await barrier.waitFor();
    expect(await barrier.textContent()).toBe(
      "On “Proposed by the rep”: into the journey, to “Permission”. Still missing: “Target segment”: not deprioritised.",
    );
    await enrol(page);
    await page.getByText("Logged. Still not in this journey.").waitFor();
    expect(await page.getByRole("heading", { name: "Enrol in this journey" }).count()).toBe(1);
  });
});

describe("consent", () => {
  test("is told per channel, and an opt-out counts at once and can be undone", async () => {
    const { page } = await open();
    await page.getByText("Consent: 1 of 2 given").click();
    await page.getByText("Nothing is known, so it is a no.").waitFor();
    await button(page, "Record an opt-out: E-mail").click();
    await button(page, "Yes, opt out").click();
    await page.getByText("Consent: 0 of 2 given").waitFor();
    expect(await page.getByText("Withdrawn on 20 Nov 2026, recorded in the panel.").count()).toBe(1);
    expect(await answers(page, due).count()).toBe(0);
    await button(page, "Undo").click();
    await page.getByText("Consent: 1 of 2 given").waitFor();
    expect(await answers(page, due).count()).toBe(1);
  });

  test("is not given by the HCP's word alone", async () => {
    const { page } = await open();
    await page.getByText("Consent: 1 of 2 given").click();
    await button(page, "Would agree: SMS").click();
    await page.getByText("Said yes on 20 Nov 2026: pending until the evidence is imported.").waitFor();
    expect(await page.getByText("Consent: 1 of 2 given").count()).toBe(1);
    expect(await findFaults(page)).toEqual([]);
  });
});

test("the chain of causes unfolds to event, condition and values", async () => {
  const { page } = await open();
  await page.getByText("How it came to this, step by step").click();
  const steps = page.locator(".chain > ol > li");
  await steps.first().waitFor();
  expect(await steps.count()).toBe(4);
  await steps.last().getByText("Event, condition and values").click();
  expect(await steps.last().textContent()).toContain('persona == "trailblazer"');
  expect(await findFaults(page)).toEqual([]);
});

test("days in the stage are held against what is usual, where enough others can tell", async () => {
  const stays = [{ stage: "remindedAgain", count: 34, medianMs: 2 * 86_400_000 }];
  const { page } = await open({ stays });
  await page.getByText("Longer than usual: 2 days (half of 34 HCPs moved on sooner).").waitFor();
});

test("the timeline is filtered by kind, tells what lies ahead, and marks what the CRM does not have", async () => {
  const { page } = await open();
  await button(page, "Visit agreed").click();
  await button(page, "Log").click();
  await page.locator(".timeline-item").getByText("Not in the CRM yet").waitFor();
  await page.getByLabel("What the timeline shows").selectOption("consent");
  expect(await page.locator(".timeline-item").count()).toBe(1);
  await page.getByLabel("What the timeline shows").selectOption("notes");
  await page.getByText("Nothing of this kind has happened.").waitFor();
  await page.locator("summary", { hasText: "What this stands on" }).click();
  await page.getByText("1 entry not handed over yet: the data page makes the file.").waitFor();
  expect(await findFaults(page)).toEqual([]);
});

test("somebody is put on today’s list of visits, and taken off", async () => {
  const { page, asked } = await open();
  await button(page, "Visit today").click();
  await button(page, "On today’s list").click();
  await button(page, "Visit today").waitFor();
  expect(await asked("day.mark")).toEqual([
    { hcp: reminded, isVisit: true },
    { hcp: reminded, isVisit: false },
  ]);
});

import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { PanelWorld } from "../../extension/src/features/journey-panel/testing/PanelWorld.ts";
import { bundlePanel, type PanelBundle } from "./panel/bundlePanel.ts";
import { findFaults } from "./panel/findFaults.ts";
import { launchBrowser } from "./panel/launchBrowser.ts";
import { type OpenPanel, openPanel } from "./panel/openPanel.ts";
import { exampleNow, readWorld, toPage } from "./panel/readWorld.ts";

/** A visit is due; a visit that interests leads on to signing up. */
const due = "HCP-0009";
const other = "HCP-0001";

let browser: Browser;
let bundle: PanelBundle;
let panel: OpenPanel | undefined;

beforeAll(async () => {
  bundle = await bundlePanel();
  browser = await launchBrowser();
});
afterEach(() => panel?.close());
afterAll(() => browser?.close());

async function open(change: (world: PanelWorld) => Partial<PanelWorld> = () => ({})): Promise<OpenPanel> {
  const base = readWorld();
  const world = { ...base, page: toPage(base, due), ...change(base) };
  const look = { language: "en", scheme: "light", widthPx: 400 } as const;
  panel = await openPanel(browser, bundle, world, look, exampleNow);
  await panel.page.locator(".panel-content[data-stale=no]").waitFor();
  return panel;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const stage = (page: Page) => page.locator(".stage-name").first().textContent();
const status = (page: Page) => page.locator(".logged [role=status]").textContent();

async function logVisit(page: Page): Promise<void> {
  await button(page, "Visit held").click();
  await button(page, "Log: yes").click();
  await page.getByText("Logged.").waitFor();
}

describe("logging a touchpoint", () => {
  test("takes two clicks, moves the stage at once, says so, and is undone by one more", async () => {
    const { page, asked } = await open();
    await logVisit(page);
    expect(await stage(page)).toBe("Signing up");
    expect(await status(page)).toBe("Logged. Now in “Signing up”.");
    expect(await asked("entry.log")).toEqual([
      { hcp: due, journey: "cardiology-portal", type: "visit.held", payload: { interested: true } },
    ]);
    expect(await page.locator(".timeline-item").first().textContent()).toContain("Visit held");
    expect(await findFaults(page)).toEqual([]);

    await button(page, "Undo").click();
    await page.getByText("Undone.").waitFor();
    expect(await stage(page)).toBe("Visit due");
    expect(await page.getByText("1 undone entry").count()).toBe(1);
  });

  test("works by keyboard alone, and gives the focus back to the touchpoint", async () => {
    const { page } = await open();
    await button(page, "Visit held").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    for (let presses = 0; presses < 10; presses += 1) {
      if ((await page.locator(":focus").textContent()) === "Log: yes") break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.getByText("Logged.").waitFor();
    expect(await page.locator(":focus").textContent()).toBe("Visit held");
    await page.keyboard.press("Control+z");
    await page.getByText("Undone.").waitFor();
    expect(await stage(page)).toBe("Visit due");
  });

  test("can be undone for ten seconds, and no longer", async () => {
    const { page, asked } = await open();
    await logVisit(page);
    // The pointer on the line would hold it.
    await page.mouse.move(5, 5);
    await page.clock.fastForward(11_000);
    await expect.poll(() => status(page)).toBe("");
    await page.keyboard.press("Control+z");
    expect(await asked("entry.undo")).toEqual([]);
    expect(await stage(page)).toBe("Signing up");
  });

  test("in the past lands in its place", async () => {
    const { page, asked } = await open();
    await button(page, "Asked about the portal").click();
    await page.getByText("Happened now. Change").click();
    await page.getByLabel("Date and time; empty for now").fill("2026-11-10T15:30");
    await page.getByText("Happened on 10 Nov 2026").waitFor();
    await button(page, "Log").click();
    await page.getByText("Logged.").waitFor();
    // Berlin is an hour ahead of UTC in November.
    const occurredAt = Date.parse("2026-11-10T14:30:00Z");
    expect(await asked("entry.log")).toMatchObject([{ type: "question.asked", occurredAt }]);
    // Four days of curiosity have passed since, so the rep's introduction is due: the past was folded again.
    expect(await status(page)).toBe("Logged. Now in “Introduction by the rep”.");
    expect(await stage(page)).toBe("Introduction by the rep");
    expect(await page.locator(".timeline-day", { hasText: "Tue 10 Nov" }).textContent()).toContain("15:30");
  });

  test("that is refused keeps what was filled in, and says why", async () => {
    const { page } = await open(() => ({ failures: { "entry.log": { code: "store.full", cause: null } } }));
    await button(page, "Visit held").click();
    await button(page, "Log: no").click();
    await page.getByText("There is no room left on this device").waitFor();
    expect(await button(page, "Log: no").isEnabled()).toBe(true);
    expect(await stage(page)).toBe("Visit due");
  });
});

describe("when the page changes", () => {
  const isSeen = (page: Page, name: string) =>
    page
      .getByRole("heading", { level: 1, name, includeHidden: true })
      .evaluateAll((found) => found.some((each) => each.checkVisibility({ opacityProperty: true })));

  test("the person before is gone at once, a skeleton follows, then the next person", async () => {
    const base = readWorld();
    const { page, showPage } = await open((world) => ({ page: toPage(world, "HCP-0012") }));
    expect(await isSeen(page, "Jean-François L'Hermitte")).toBe(true);
    await showPage(toPage(base, other), 1_000);
    expect(await isSeen(page, "Jean-François L'Hermitte")).toBe(false);
    await page.locator(".skeleton").waitFor();
    expect(await isSeen(page, "Jean-François L'Hermitte")).toBe(false);
    await page.getByRole("heading", { level: 1, name: "María José Núñez" }).waitFor();
    expect(await page.locator(".skeleton").count()).toBe(0);
  });

  test("a quick answer shows no skeleton in between", async () => {
    const base = readWorld();
    const { page, showPage } = await open();
    await page.evaluate(() => {
      const counted = window as unknown as { skeletons: number };
      counted.skeletons = 0;
      new MutationObserver(() => {
        counted.skeletons += document.querySelectorAll(".skeleton").length;
      }).observe(document.body, { childList: true, subtree: true });
    });
    await showPage(toPage(base, other), 20);
    await page.getByRole("heading", { level: 1, name: "María José Núñez" }).waitFor();
    expect(await page.evaluate(() => (window as unknown as { skeletons: number }).skeletons)).toBe(0);
  });

  test("a page of the same person, read again, keeps what was typed and the focus", async () => {
    const base = readWorld();
    const { page, showPage } = await open();
    await button(page, "Asked about the portal").click();
    await page.getByText("Happened now. Change").click();
    const field = page.getByLabel("Date and time; empty for now");
    await field.fill("2026-11-10T15:30");
    await field.focus();
    await showPage(toPage(base, due), 400);
    await page.locator(".skeleton").waitFor();
    await page.locator(".panel-content[data-stale=no]").waitFor();
    expect(await field.inputValue()).toBe("2026-11-10T15:30");
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test("a change in the store is shown without hiding anything", async () => {
    const { page, push, asked } = await open();
    await page.evaluate(() => {
      const { panelWorld } = window as unknown as { panelWorld: PanelWorld };
      panelWorld.page = { ...panelWorld.page, subject: { kind: "unknown", nameMatches: [] } };
    });
    await push({ kind: "store.changed" });
    await page.getByText("Waypost does not know who this is.").waitFor();
    expect(await asked("panel.view")).toHaveLength(2);
  });
});

describe("saying who it is", () => {
  test("a person of the same name is linked only after a second question", async () => {
    const { page, asked } = await open((world) => ({
      page: toPage(world, "HCP-0007", { kind: "unknown", nameMatches: ["HCP-0007", "HCP-0008"] }),
    }));
    await page.getByRole("button", { name: "This is" }).nth(1).click();
    expect(await asked("person.link")).toEqual([]);
    expect(await page.locator(":focus").textContent()).toBe("Yes, link");
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByText("Matched by a link made by hand").waitFor();
    expect(await asked("person.link")).toEqual([{ hcp: "HCP-0008" }]);
  });

  test("Escape takes the question back first, and closes the panel only then", async () => {
    const { page, asked } = await open((world) => ({
      page: toPage(world, "HCP-0007", { kind: "ambiguous", candidates: ["HCP-0007", "HCP-0008"] }),
    }));
    await page.getByRole("button", { name: "This is" }).first().click();
    await page.keyboard.press("Escape");
    expect(await button(page, "Yes, link").count()).toBe(0);
    expect(await asked("panel.dock")).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await asked("panel.dock")).toEqual([{ command: "close" }]);
  });

  test("somebody is found by name and linked", async () => {
    const { page } = await open((world) => ({
      page: toPage(world, due, { kind: "unknown", nameMatches: [] }, "Nobody Known"),
    }));
    await page.getByLabel("Find somebody by name, NPI or e-mail").fill("Éva");
    await page.getByText("1 person found").waitFor();
    await page.getByRole("button", { name: "This is" }).click();
    await page.getByText("Always show").waitFor();
    expect((await page.locator(".confirm p").textContent())?.replace(/[\u2068\u2069]/g, "")).toBe(
      "This page says Nobody Known. Always show Nagy Éva here?",
    );
    await button(page, "Yes, link").click();
    await page.getByText("Known here as").waitFor();
  });

  test("a link is taken back, after a question", async () => {
    const { page, asked } = await open((world) => ({
      page: toPage(world, due, { kind: "person", hcp: due, matchedBy: "decision" }),
    }));
    await button(page, "Not this person").click();
    expect(await findFaults(page)).toEqual([]);
    await button(page, "Take it back").click();
    await page.getByText("Waypost does not know who this is.").waitFor();
    expect(await asked("person.unlink")).toEqual([{}]);
  });
});

test("the timeline grows by twenty lines at a time", async () => {
  const { page } = await open((world) => ({ page: toPage(world, "HCP-0010") }));
  const lines = page.locator(".timeline-item");
  expect(await lines.count()).toBe(20);
  await page.getByRole("button", { name: /^Show 8 more/ }).click();
  expect(await lines.count()).toBe(28);
});

test("asking again brings the person once the worker answers", async () => {
  const { page } = await open(() => ({ failures: { "panel.view": { code: "unreachable", cause: null } } }));
  await page.evaluate(() => {
    (window as unknown as { panelWorld: PanelWorld }).panelWorld.failures = {};
  });
  await button(page, "Try again").click();
  await expect.poll(() => stage(page)).toBe("Visit due");
});

test("hide and close reach the dock, whatever the panel shows", async () => {
  const { page, asked } = await open(() => ({ failures: { "panel.view": { code: "store.keysLost" } } }));
  await button(page, "Hide everything of Waypost (Alt+Shift+J)").click();
  await button(page, "Close the panel (Esc)").click();
  expect(await asked("panel.dock")).toEqual([{ command: "toggle-hidden" }, { command: "close" }]);
});

import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkJourney, type JourneyDocument, openJourneyText } from "@waypost/sdk";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { findFaults } from "./panel/findFaults.ts";
import { checkByCommand } from "./studio/checkByCommand.ts";
import { replayInBoth } from "./studio/replayInBoth.ts";

/** Where screenshots go, when somebody wants to look at them. */
const { WAYPOST_SCREENSHOTS: screenshots } = process.env;

let browser: ExtensionBrowser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launchExtension({ windowSize: { width: 1400, height: 900 }, language: "en" });
});
afterAll(() => browser?.close());
afterEach(() => page?.close());

async function openStudio(): Promise<Page> {
  page = await browser.context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
  await page.goto(browser.pageUrl("tabs/studio.html"));
  await page.locator(".library").waitFor();
  return page;
}

const stage = (name: string): Locator =>
  page
    .locator(".react-flow__node")
    .filter({ has: page.locator(".stage-label, .container-label", { hasText: new RegExp(`^${name}$`) }) });

async function name(text: string): Promise<void> {
  await page.locator(".name-field").waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.locator(".name-field").waitFor({ state: "detached" });
}

async function save(picture: string): Promise<void> {
  if (screenshots === undefined) return;
  mkdirSync(screenshots, { recursive: true });
  await page.getByRole("button", { name: "Show everything" }).click();
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(screenshots, `studio-${picture}.png`) });
}

/** Saves the journey as a file, as a user does, and opens it. */
async function exportJourney(): Promise<{ document: JourneyDocument; text: string }> {
  await page.getByText("File", { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as Waypost JSON" }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  const opened = openJourneyText(text);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { document: opened.value, text };
}

/** What the first phase of the cardiology journey is: permission first, then an invitation by the channel that was allowed. */
function expectFirstPhase(document: JourneyDocument): void {
  const byLabel = new Map(document.stages.map((each) => [each.label, each]));
  const phase = byLabel.get("Permission");
  expect(phase).toMatchObject({ kind: "compound", initial: byLabel.get("Permission needed")?.id });
  expect(document.initial).toBe(phase?.id);
  const out = document.transitions.filter(({ from }) => from === phase?.id);
  const invited = out.find(({ to }) => to === byLabel.get("Invited by e-mail")?.id);
  expect(invited).toMatchObject({ always: true, when: `consent.${document.channels[0]?.id}` });
  expect(out.find(({ to }) => to === byLabel.get("Signing up")?.id)?.event).toBe("registration.started");
  expect(document.layout.map((place) => place.stage).sort()).toEqual(
    document.stages.map(({ id }) => id).sort(),
  );
}

/** The command line finds nothing wrong, and both engines move an HCP alike. */
async function expectSound({ document, text }: { document: JourneyDocument; text: string }): Promise<void> {
  expect(checkJourney(document).filter(({ severity }) => severity === "error")).toEqual([]);
  expect(await checkByCommand(text)).toBe(0);
  const labelOf = (id: string | undefined) => document.stages.find((each) => each.id === id)?.label;
  const [channel] = document.channels;
  for (const [consented, expected] of [
    [true, "Invited by e-mail"],
    [false, "Permission needed"],
  ] as const) {
    const ends = replayInBoth(document, consented ? channel?.id : undefined);
    expect(ends.tables).toEqual(ends.xstate);
    expect(labelOf(ends.xstate)).toBe(expected);
  }
}

/** Drags out of a stage's lower grip, to a place so far right of it and below. */
async function dragOut(from: string, right: number, below: number): Promise<void> {
  await stage(from).hover({ position: { x: 30, y: 12 } });
  const grip = await stage(from).locator(".react-flow__handle-bottom").boundingBox();
  if (grip === null) throw new Error(`${from} has no grip`);
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right / 2, y + below / 2, { steps: 5 });
  await page.mouse.move(x + right, y + below, { steps: 5 });
  await page.mouse.up();
}

/** Chooses the way that leads to a stage, from the details of the stage it leaves. */
async function chooseWay(to: string): Promise<void> {
  await stage("Permission").locator(".container-label").click();
  await page.locator(".way-list button", { hasText: `→ ${to}` }).click();
  await page.getByRole("heading", { name: `Permission → ${to}` }).waitFor();
}

/** Goes to a stage by its name, as one does with the keyboard. */
async function go(to: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").waitFor();
  await page.keyboard.type(to);
  const option = page.getByRole("option", { name: new RegExp(`^${to} ?Phase`) });
  await option.waitFor();
  while ((await option.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/** Goes on with Tab until a control has the focus; never clicks. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let tries = 0; tries < 120; tries += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard never got there");
}

async function press(button: string, inside?: string): Promise<void> {
  if (inside !== undefined) {
    await tabTo(page.locator("summary", { hasText: inside }).first());
    await page.keyboard.press("Enter");
  }
  await tabTo(page.getByRole("button", { name: button, exact: true }));
  await page.keyboard.press("Enter");
}

/** Chooses in a list by the keys that lists have. */
async function choose(field: string, option: string): Promise<void> {
  const list = page.getByLabel(field, { exact: true }).first();
  await tabTo(list);
  await list.selectOption(field === "What is asked" ? { label: option } : option);
}

describe("a journey from nothing", () => {
  test("is drawn with the mouse, exported, and understood by the command line and by XState", async () => {
    await openStudio();
    await page.getByRole("button", { name: "New journey", exact: true }).click();
    await stage("First stage").waitFor();
    // The stage that is there becomes the first of a phase.
    await stage("First stage").dblclick();
    await name("Permission needed");
    await stage("Permission needed").click();
    await page.keyboard.press("g");
    await name("Permission");
    await page.getByRole("button", { name: "Lay out from top to bottom" }).click();
    await page.locator(".canvas[aria-busy=false][data-moving=false]").waitFor();

    // Out of the phase, the next stage; out of the phase again, another one.
    await dragOut("Permission", 0, 160);
    await name("Invited by e-mail");
    await dragOut("Permission", 260, 60);
    await name("Signing up");

    // A channel that needs consent.
    await page.mouse.click(200, 800);
    await page.getByRole("tab", { name: "Details" }).click();
    await page.getByText("Channels", { exact: false }).first().click();
    await page.getByRole("button", { name: "Add a channel" }).click();
    await page.keyboard.type("E-mail");
    await page.keyboard.press("Enter");

    // What sets the ways off, and whom they take.
    await page.locator(".way-label", { hasText: "no trigger yet" }).first().click();
    await chooseWay("Invited by e-mail");
    await page.getByLabel("What sets it off").selectOption("always");
    await page.getByRole("button", { name: "Add a rule" }).click();
    await page.getByLabel("What is asked").selectOption({ label: "Consent for E-mail" });
    // The engine was asked, and says why it has nobody to count.
    await page.getByText("the journey has no personas: nobody can be counted").waitFor();
    await chooseWay("Signing up");
    await page.getByLabel("What sets it off").selectOption("event");
    await page.getByRole("button", { name: "New event …" }).click();
    await page.keyboard.type("Registration started");
    await page.keyboard.press("Enter");
    await page.locator(".way-label", { hasText: "Registration started" }).waitFor();
    await page.locator(".save-mark-saved").waitFor();
    await save("mouse");

    // What can be proved of it is found in a worker of its own, once hands rest.
    await page.getByRole("tab", { name: /^Problems/ }).click();
    await page.locator(".proof-scope").waitFor();
    await save("proof");

    expect(await findFaults(page)).toEqual([]);
    const exported = await exportJourney();
    expectFirstPhase(exported.document);
    await expectSound(exported);
    expect(complaints).toEqual([]);
  });

  test("is drawn with the keyboard alone, and is the same journey", async () => {
    await openStudio();
    await page.getByRole("button", { name: "New journey", exact: true }).focus();
    await page.keyboard.press("Enter");
    await stage("First stage").waitFor();
    const { keyboard } = page;
    await keyboard.press("ArrowDown");
    await keyboard.press("F2");
    await name("Permission needed");
    await keyboard.press("g");
    await name("Permission");
    for (const next of ["Invited by e-mail", "Signing up"]) {
      await go("Permission");
      await keyboard.press("c");
      await page.getByRole("combobox").waitFor();
      await keyboard.type(next);
      await page.getByRole("option", { name: `New stage “${next}”` }).waitFor();
      await keyboard.press("Enter");
      await stage(next).waitFor();
    }
    await keyboard.press("Escape");
    await keyboard.press("e");
    await press("Add a channel", "Channels");
    await keyboard.type("E-mail");
    await keyboard.press("Enter");
    await keyboard.press("Escape");

    await go("Permission");
    await keyboard.press("w");
    await keyboard.press("e");
    await choose("What sets it off", "always");
    await press("Add a rule");
    await choose("What is asked", "Consent for E-mail");
    await keyboard.press("Escape");
    await keyboard.press("w");
    await keyboard.press("e");
    await choose("What sets it off", "event");
    await press("New event …");
    await keyboard.type("Registration started");
    await keyboard.press("Enter");
    await page.locator(".way-label", { hasText: "Registration started" }).waitFor();

    // A note on the way that is chosen, signed.
    await keyboard.press("k");
    await keyboard.type("Who follows this up?");
    await keyboard.press("Tab");
    await keyboard.type("Ada");
    await press("Add the comment");
    await page.locator(".comment-text", { hasText: "Who follows this up?" }).waitFor();
    await page.locator(".save-mark-saved").waitFor();
    await save("keyboard");

    const exported = await exportJourney();
    expect(exported.document.comments).toMatchObject([
      { text: "Who follows this up?", author: "Ada", on: { kind: "transition" } },
    ]);
    expectFirstPhase(exported.document);
    await expectSound(exported);
    expect(complaints).toEqual([]);
  });
});

describe("a journey's versions", () => {
  test("say before publishing what it means, are compared on the canvas, and gone back to", async () => {
    await openStudio();
    await page.getByRole("button", { name: /^Win-back/ }).click();
    await page.locator(".stage").first().waitFor();
    await page.locator(".save-mark-saved").waitFor();
    const publish = page.getByRole("button", { name: "Publish", exact: true });
    await publish.click();
    await page.getByText("This journey was never published.", { exact: false }).waitFor();
    await page.getByText("Nobody is in this journey yet.").waitFor();
    await page.getByRole("button", { name: "Publish now" }).click();
    await page.getByText(/^Published, in version/).waitFor();

    const gone = await page.locator(".stage-final .stage-label").first().textContent();
    await stage(gone ?? "").click();
    await page.keyboard.press("Delete");
    await stage(gone ?? "").waitFor({ state: "detached" });
    await page.keyboard.press("Shift+H");
    await page.getByRole("button", { name: /^Compare Version .* with this draft$/ }).click();
    const ghost = page.locator(".compare-canvas .change-removed", { hasText: gone ?? "" });
    await ghost.waitFor();
    await page.keyboard.press("n");
    await page.locator(".compare-words").waitFor();
    expect(await page.locator(".change-list [aria-current=true]").count()).toBe(1);
    await page.getByRole("button", { name: "Side by side" }).click();
    await page.locator(".compare-canvas").nth(1).waitFor();
    await save("compared");
    expect(await findFaults(page)).toEqual([]);

    await page.goBack();
    await page.goBack();
    await page.locator(".stage").first().waitFor();
    await page.keyboard.press("Shift+H");
    await page.getByRole("button", { name: /^Go back to Version/ }).click();
    await stage(gone ?? "").waitFor();
    await page.keyboard.press("Control+z");
    await stage(gone ?? "").waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });
});

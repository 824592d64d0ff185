import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { createCrmContacts } from "../../examples/cardiology-portal/crmContacts.ts";
import { installSogo } from "../hosts/sogo/installSogo.ts";
import { type Sogo, startSogo } from "../hosts/sogo/startSogo.ts";
import { openOverlayWorld } from "../start/openOverlayWorld.ts";
import { readPanel } from "../start/readPanel.ts";
import { foldExample } from "./badges/foldExample.ts";
import { readStrips } from "./badges/readStrips.ts";
import { importExample } from "./importExample.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { openPanel, point } from "./pointAt.ts";

const patience = { timeout: 30_000, interval: 100 };
const badgeProbe = new URL("../start/badgeProbe.js", import.meta.url);
const rounds = 600;
const missing = installSogo();
/** Of the example's people those with an e-mail, which is all that the list shows besides the name. */
const people = createCrmContacts().flatMap(({ id, firstName, lastName, email }) =>
  email === undefined
    ? []
    : [{ id: `hcp-${id}`, record: String(id), name: `${firstName} ${lastName}`.trim(), email }],
);

let sogo: Sogo;
let browser: ExtensionBrowser;
/** The word of each person's badge, by what stands in their row. */
let truth: ReadonlyMap<string, string>;

beforeAll(async () => {
  if (missing !== undefined) return;
  sogo = await startSogo(people);
  browser = await launchExtension({
    grantOrigins: [sogo.origin],
    language: "en",
    windowSize: { width: 1_800, height: 900 },
  });
  await importExample(browser, sogo.origin);
  const badges = foldExample(Date.now());
  truth = new Map(
    people.map(({ record, name }) => {
      const badge = badges.get(record);
      return [
        name,
        badge?.kind === "stage" ? badge.label : badge?.kind === "not-entered" ? "No journey" : "?",
      ];
    }),
  );
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await sogo?.stop();
});

beforeEach(({ skip }) => {
  if (missing !== undefined) skip(`SOGo is not here: ${missing}`);
});

type Shown = readonly [name: string, label: string];

async function openList() {
  const page = await browser.context.newPage();
  onTestFinished(() => page.close());
  const world = await openOverlayWorld(page, browser.extensionId, [badgeProbe]);
  await page.goto(sogo.listUrl);
  await page.locator("md-virtual-repeat-container md-list-item").first().waitFor();
  const read = async (): Promise<Shown[]> => {
    const badges =
      await world.evaluate<readonly { place: string; beside: string; label: string }[]>("badgeProbe()");
    // Beside a short name there is room for the phase's sign alone, which has no word to compare.
    return badges
      .filter(({ place, label }) => place === "row" && label !== "")
      .map(({ beside, label }) => [beside, label]);
  };
  return { page, read };
}

/** Whose badge is not the one that the ledger gives. Of two of one name either may be meant. */
function findWrong(shown: readonly Shown[]): readonly Shown[] {
  const twice = new Set(people.map(({ name }) => name).filter((name, at, all) => all.indexOf(name) !== at));
  return shown.filter(([name, label]) => !twice.has(name) && !isCutOf(label, truth.get(name) ?? ""));
}

/** In a narrow column a badge's word is cut; one of two letters is left at least. */
function isCutOf(label: string, word: string): boolean {
  return label === word || (label.endsWith("…") && label.length > 2 && word.startsWith(label.slice(0, -1)));
}

const scrollTo = (page: Page, top: number) =>
  page.locator("md-virtual-repeat-container .md-virtual-repeat-scroller").evaluate((scroller, to) => {
    scroller.scrollTop = to;
  }, top);

/** By another column of the menu; the address stays as it is. */
async function sortBy(page: Page, column: string): Promise<void> {
  await page.locator('button[aria-label="Sort"] >> visible=true').click();
  await page.locator(`md-menu-item >> text="${column}" >> visible=true`).click();
}

test("a list whose rows are recycled is set up by pointing, and every badge stays with its person through minutes of scrolling and sorting", async () => {
  const { page, read } = await openList();
  const panel = await openPanel(page);
  await panel.getByRole("button", { name: "Set up this site by pointing" }).click();
  await point(
    page,
    panel,
    "Rows",
    ".md-virtual-repeat-offsetter md-list-item:nth-child(3) .sg-md-subhead > div",
  );
  await panel.getByText("rows found.").waitFor();
  await panel.getByRole("button", { name: "Save" }).click();
  await panel.getByText("Kept.").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await read()).length, patience).toBeGreaterThan(8);
  expect((await readStrips(page)).length).toBe(1);

  const seen = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    await scrollTo(page, ((round * 7_919) % 60) * 56);
    if (round % 60 === 59) await sortBy(page, round % 120 === 59 ? "Email" : "Name");
    await expect
      .poll(async () => {
        const shown = await read();
        return shown.length > 5 ? findWrong(shown) : "too few";
      }, patience)
      .toEqual([]);
    for (const [name] of await read()) seen.add(name);
  }
  expect(seen.size).toBeGreaterThan(40);
}, 600_000);

test("an open contact is set up too; the list stays beside it with its badges", async () => {
  const { page, read } = await openList();
  const [first] = people;
  await page.goto(sogo.recordUrl(first?.id ?? ""));
  const panel = await openPanel(page);
  await panel
    .getByRole("button", { name: /Set up this site|Point at/ })
    .first()
    .click();
  await point(page, panel, "Name", `[ui-view="card"] >> text="${first?.name}"`);
  await point(page, panel, "E-mail", `[ui-view="card"] >> text="${first?.email}"`);
  await panel.getByRole("button", { name: "Save" }).click();
  await panel.getByText("Kept.").waitFor();
  await panel.getByRole("button", { name: "Back to the journey" }).click();
  await expect
    .poll(async () => (await readPanel(page).catch(() => undefined))?.name, patience)
    .toBe(first?.name);
  expect(findWrong(await read())).toEqual([]);
}, 120_000);

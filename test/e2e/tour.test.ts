import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { suggestedRecord } from "../start/createDemo.ts";
import { findInClosedRoot } from "./findInClosedRoot.ts";
import { openRep, patience, type Rep } from "./tour/openRep.ts";
import { openTour, type Tour } from "./tour/openTour.ts";
import { listVisited, runDay } from "./tour/runDay.ts";

let tour: Tour;

beforeAll(async () => {
  tour = await openTour();
});

afterAll(() => tour?.close());

async function openPage(): Promise<Rep> {
  const rep = await openRep(tour);
  onTestFinished(() => rep.close());
  return rep;
}

const marks = ({ page }: Rep) => page.locator("[data-waypost]").count();
const isShown = async ({ page }: Rep, className: string) =>
  (await findInClosedRoot(page, className))?.box !== undefined;
const untilMarks = (rep: Rep, count: number) => expect.poll(() => marks(rep), patience).toBe(count);
const untilSaid = (rep: Rep, words: string) => expect.poll(() => rep.status(), patience).toContain(words);

/** Presses Tab until something of these words has the focus. */
async function tabTo({ page, panel }: Rep, words: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await panel().locator(":focus").allTextContents())[0] === words) return;
  }
  throw new Error(`The Tab key does not reach “${words}”`);
}

test("the tour of a rep: grant, list, record, panel, log, undo, next record, and back", async () => {
  const rep = await openPage();
  const { page, button } = rep;
  expect(await marks(rep)).toBe(0);
  await tour.browser.grantSite(tour.crm.origin);
  await page.bringToFront();
  const [someRecord = 0] = await rep.untilList();

  await rep.openRecord(suggestedRecord);
  await page.keyboard.press("Alt+KeyJ");
  await expect.poll(() => rep.hasPanel(), patience).toBe(true);
  await rep.untilRecord(suggestedRecord);
  const stage = rep.panel().locator(".stage-name");
  expect(await stage.textContent()).toBe("Visit due");

  await button("Visit held").click();
  await button("Log: yes").click();
  await untilSaid(rep, "Logged. Now in “Signing up”.");
  await rep.untilRecord(suggestedRecord);
  expect(await stage.textContent()).toBe("Signing up");
  await button("Undo").click();
  await untilSaid(rep, "Undone. Everything is as before.");
  await rep.untilRecord(suggestedRecord);
  expect(await stage.textContent()).toBe("Visit due");

  await rep.openList();
  await page.getByPlaceholder(/^Search/).fill("");
  await rep.untilList();
  await rep.openRecord(someRecord);
  await rep.untilRecord(someRecord);
  await rep.openList();
  await page.goBack();
  await rep.untilRecord(someRecord);
  expect(tour.faults).toEqual([]);
});

test("a touchpoint is logged and undone by keyboard alone", async () => {
  const rep = await openPage();
  const { page } = rep;
  await rep.openRecord(suggestedRecord);
  await untilMarks(rep, 2);
  await page.keyboard.press("Alt+KeyJ");
  await expect.poll(() => rep.hasPanel(), patience).toBe(true);
  await rep.untilRecord(suggestedRecord);
  await tabTo(rep, "Visit held");
  await page.keyboard.press("Enter");
  await tabTo(rep, "Log: no");
  await page.keyboard.press("Enter");
  await untilSaid(rep, "Logged. Now in “Resting”.");
  await rep.untilRecord(suggestedRecord);
  await page.keyboard.press("Control+KeyZ");
  await untilSaid(rep, "Undone.");
  await rep.untilRecord(suggestedRecord);
});

test("Alt+Shift+J hides panel, tab and badges at once, from where the rep was typing, and brings them back", async () => {
  const rep = await openPage();
  const { page } = rep;
  await rep.openRecord(suggestedRecord);
  await untilMarks(rep, 2);
  await page.keyboard.press("Alt+KeyJ");
  await expect.poll(() => rep.hasPanel(), patience).toBe(true);
  await rep.untilRecord(suggestedRecord);

  await page.keyboard.press("Alt+Shift+KeyJ");
  await expect.poll(() => isShown(rep, "tab"), patience).toBe(false);
  expect(await isShown(rep, "dock")).toBe(false);
  await untilMarks(rep, 1);
  await page.keyboard.press("Alt+Shift+KeyJ");
  await expect.poll(() => isShown(rep, "dock"), patience).toBe(true);
  expect(await isShown(rep, "tab")).toBe(true);
  await rep.untilRecord(suggestedRecord);
});

test("twenty deaths of the worker during a day lose nothing that was acknowledged, and double nothing", async () => {
  const rep = await openPage();
  await rep.openRecord(suggestedRecord);
  await rep.page.keyboard.press("Alt+KeyJ");
  await expect.poll(() => rep.hasPanel(), patience).toBe(true);
  await runDay(tour, rep, { visits: 20, seed: 1, records: listVisited(tour) });
  expect(tour.faults).toEqual([]);
});

test("withdrawing the site takes everything off every page of it at once", async () => {
  const list = await openPage();
  await list.untilList();
  const record = await openPage();
  await record.openRecord(suggestedRecord);
  await untilMarks(record, 2);
  await record.page.keyboard.press("Alt+KeyJ");
  await expect.poll(() => record.hasPanel(), patience).toBe(true);
  await record.untilRecord(suggestedRecord);

  await tour.browser.withdrawSite(tour.crm.origin);
  await untilMarks(record, 0);
  await untilMarks(list, 0);
  expect(record.hasPanel()).toBe(false);
  await record.page.reload();
  await record.page.locator("main h5").waitFor();
  await record.page.keyboard.press("Alt+KeyJ");
  expect(await marks(record)).toBe(0);
  expect(tour.faults).toEqual([]);
});

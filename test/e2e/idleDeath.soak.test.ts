import { readFileSync } from "node:fs";
import { replay } from "@waypost/sdk";
import { createRenderer } from "@waypost/sdk/sentences";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { PersonView } from "../../extension/src/messaging/journeyMessages.ts";
import { compareBadges, type ShownBadge } from "../start/comparePage.ts";
import { createDemo, type Demo, suggestedRecord } from "../start/createDemo.ts";
import { describeStanding, type Standing } from "../start/describeStanding.ts";
import { readExampleJourney, readPeople } from "../start/readExample.ts";
import type { UnattendedPage } from "./unattended/openUnattendedPage.ts";
import { openUnattendedTour, type UnattendedTour } from "./unattended/openUnattendedTour.ts";

/** A loaded machine is slow; no time is asserted here, `bench wake` tells it. */
const patience = { timeout: 60_000, interval: 100 };
const badgeProbe = readFileSync(new URL("../start/badgeProbe.js", import.meta.url), "utf8");
const journey = readExampleJourney();

let demo: Demo;
let tour: UnattendedTour;
let page: UnattendedPage;

beforeAll(async () => {
  demo = createDemo(Date.now());
  tour = await openUnattendedTour(demo);
});
afterEach(() => page?.close());
afterAll(() => tour?.close());

/** Waits until the worker is gone without anybody's doing, does something, and answers once another worker runs. */
async function afterIdleDeath(act: () => Promise<unknown>): Promise<void> {
  await tour.browser.untilIdle();
  expect(await tour.browser.listWorkers()).toEqual([]);
  await act();
  await expect.poll(async () => (await tour.browser.listWorkers()).length, patience).toBe(1);
}

const readPanel = (selector: string) =>
  page.evaluateInPanel<string | null>(
    `document.querySelector('.panel-content[data-stale="no"] ${selector}')?.textContent ?? null`,
  );
const untilPanel = (selector: string, text: string) =>
  expect.poll(() => readPanel(selector), patience).toBe(text);

/** The person in the panel, as the worker tells it. */
async function readPerson(): Promise<PersonView> {
  const message = { waypost: "call", to: "worker", name: "panel.view", request: {} };
  const answer = await page.evaluateInPanel<{ value: { value: { subject: { person: PersonView } } } }>(
    `chrome.runtime.sendMessage({ ...${JSON.stringify(message)}, id: crypto.randomUUID() })`,
  );
  if (answer === undefined) throw new Error("The panel is not open.");
  return answer.value.value.subject.person;
}

function listStandings(): readonly Standing[] {
  const renderer = createRenderer({ locale: "en", timeZone: "UTC" });
  return readPeople(journey.document, demo.files, Date.now()).map((person) =>
    describeStanding(journey, person, Date.now(), renderer),
  );
}

async function readRows(): Promise<readonly number[]> {
  return page.evaluate(
    `[...document.querySelectorAll('main a[href^="#/contacts/"][href$="/show"]')]
      .filter((row) => row.querySelector(':scope > [role="checkbox"]'))
      .map((row) => Number(row.getAttribute("href").split("/")[2]))`,
  );
}

/** Waits until the list has other rows than before, each with the badge that a replay gives its person. */
async function untilList(before: readonly number[]): Promise<readonly number[]> {
  const findWrongs = async () => {
    const rows = await readRows();
    if (rows.length === 0 || rows.some((record) => before.includes(record))) return ["The rows of before."];
    const badges = await page.evaluateInOverlay<readonly ShownBadge[]>("badgeProbe()");
    return compareBadges(listStandings(), rows, badges);
  };
  await expect.poll(findWrongs, patience).toEqual([]);
  return readRows();
}

test("a click in the panel after the browser has ended the idle worker is stored once and shows the right stage", async () => {
  page = await tour.browser.openPage(tour.crm.contactUrl(suggestedRecord));
  await expect
    .poll(() => page.evaluate("document.querySelectorAll('main h5 [data-waypost]').length"), patience)
    .toBe(1);
  await page.pressAltJ();
  await untilPanel(".stage-name", "Visit due");
  const before = await readPerson();
  await page.clickInPanel("Visit held");
  await afterIdleDeath(() => page.clickInPanel("Log: yes"));
  await untilPanel(".stage-name", "Signing up");
  await untilPanel(".logged [role=status]", "Logged. Now in “Signing up”.");
  const after = await readPerson();
  const logged = after.entries.filter(({ id }) => before.entries.every((entry) => entry.id !== id));
  expect(logged).toMatchObject([{ kind: "event", type: "visit.held", payload: { interested: true } }]);
  expect(replay(journey, after, Date.now()).stage).toBe("signingUp");

  await page.clickInPanel("Asked about the portal");
  await afterIdleDeath(() => page.clickInPanel("Log"));
  await untilPanel(".logged [role=status]", "Logged. The stage stays as it was.");
  const { entries } = await readPerson();
  expect(entries).toHaveLength(after.entries.length + 1);
  expect(entries.filter(({ source }) => source === "panel")).toMatchObject([
    { type: "visit.held" },
    { type: "question.asked" },
  ]);
});

test("rows that the CRM shows after the idle worker was ended get their badges, and a record opened then its panel", async () => {
  page = await tour.browser.openPage(
    `${tour.crm.listUrl}?filter=%7B%7D&order=ASC&page=1&perPage=10&sort=last_name`,
  );
  await expect.poll(async () => (await readRows()).length, patience).toBe(10);
  await page.evaluateInOverlay(`${badgeProbe};undefined`);
  const first = await untilList([]);
  await page.pressAltJ();
  await expect
    .poll(() => page.evaluateInPanel("document.querySelectorAll('.panel-state').length"), patience)
    .toBe(1);

  const turn = (to: number) =>
    page.evaluate(`location.hash = location.hash.replace(/page=\\d+/, "page=${to}")`);
  await afterIdleDeath(() => turn(2));
  const second = await untilList(first);
  await tour.browser.untilIdle();
  // These rows are known by now; whether they ask anew is theirs to decide.
  await turn(1);
  const again = await untilList(second);
  expect(again).toEqual(first);

  const [record = 0] = again;
  await afterIdleDeath(() => page.evaluate(`location.hash = "#/contacts/${record}/show"`));
  const standing = listStandings().find((each) => each.record === record);
  await untilPanel("h1", standing?.name ?? "");
  await untilPanel(".stage-name", standing?.stageInPhase ?? "");
});

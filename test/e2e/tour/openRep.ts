/// <reference types="chrome" />
import { type LedgerEntry, sortEntries } from "@waypost/sdk";
import { createRenderer } from "@waypost/sdk/sentences";
import type { Frame, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { PanelView, PersonView } from "../../../extension/src/messaging/journeyMessages.ts";
import { compareBadges, comparePanel, type ShownBadge } from "../../start/comparePage.ts";
import { describeStanding, type Standing } from "../../start/describeStanding.ts";
import { openOverlayWorld } from "../../start/openOverlayWorld.ts";
import type { ImportedPerson } from "../../start/readExample.ts";
import { readPanel } from "../../start/readPanel.ts";
import type { Tour } from "./openTour.ts";

/** A loaded machine is slow; what is right is right at once on any other. */
export const patience = { timeout: 60_000, interval: 150 };

const rowLink = 'main a[href^="#/contacts/"][href$="/show"]:has(> [role="checkbox"])';
const badgeProbe = new URL("../../start/badgeProbe.js", import.meta.url);

/** A rep in front of one page of the CRM. What a step does is awaited only where it says `until`. */
export type Rep = {
  page: Page;
  /** Goes to the list by the CRM's menu. */
  openList(): Promise<void>;
  /** Searches the list for somebody and opens the record by a click on the row. */
  openRecord(record: number): Promise<void>;
  panel(): Frame;
  hasPanel(): boolean;
  button(name: string): Locator;
  /** What the panel says that it did last. */
  status(): Promise<string>;
  /** Waits until every row of the list has the badge that a replay gives its person; answers the records. */
  untilList(): Promise<readonly number[]>;
  /**
   * Waits until badge and panel of a record say what a replay of its ledger says, and the ledger holds what was imported
   * and what was acknowledged, each once, and nothing else.
   */
  untilRecord(record: number): Promise<void>;
  /** The ledger of a record as the worker tells it; undefined while it tells of another page. */
  readEntries(record: number): Promise<readonly LedgerEntry[] | undefined>;
  close(): Promise<void>;
};

/** Opens the CRM's list on a page of its own. */
export async function openRep(tour: Tour): Promise<Rep> {
  const { browser, crm } = tour;
  const page = await browser.context.newPage();
  const world = await openOverlayWorld(page, browser.extensionId, [badgeProbe]);
  // By last name and without a search, which the CRM remembers otherwise.
  await page.goto(`${crm.listUrl}?filter=%7B%7D&order=ASC&page=1&perPage=25&sort=last_name`);
  await page.locator(rowLink).first().waitFor();

  const findPanel = () => page.frames().find((frame) => frame.url().includes("/tabs/panel.html"));
  const panel = () => {
    const found = findPanel();
    if (found === undefined) throw new Error("The panel is not open");
    return found;
  };
  const readBadges = () => world.evaluate<readonly ShownBadge[]>("badgeProbe()");
  const readRows = () =>
    page
      .locator(rowLink)
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("href")?.split("/")[2])));

  return {
    page,
    panel,
    hasPanel: () => findPanel() !== undefined,
    button: (name) => panel().getByRole("button", { name, exact: true }),
    status: async () => (await panel().locator(".logged [role=status]").textContent()) ?? "",

    async openList() {
      await page.getByRole("link", { name: "Contacts", exact: true }).click();
      await page.locator(rowLink).first().waitFor();
    },

    async openRecord(record) {
      const { displayName } = requirePerson(tour, record);
      const lastWord = displayName.split(" ").at(-1) ?? displayName;
      await page.getByPlaceholder(/^Search/).fill(lastWord);
      await page.locator(`main a[href="#/contacts/${record}/show"]`).first().click();
      await page.locator(`main a[href="#/contacts/${record}"]`).first().waitFor({ state: "attached" });
    },

    async untilList() {
      await expect
        .poll(async () => compareBadges(listStandings(tour), await readRows(), await readBadges()), patience)
        .toEqual([]);
      return readRows();
    },

    async untilRecord(record) {
      const findWrongs = async () => {
        const person = await viewPerson(panel(), record);
        if (person === undefined) return [`The panel is not about record ${record}.`];
        const standing = toStanding(tour, { ...requirePerson(tour, record), ledger: person });
        const wrongs = [
          ...compareLedger(tour, record, person),
          ...compareBadges([standing], [record], await readBadges()),
          ...comparePanel(standing, await readPanel(page)),
        ];
        if (wrongs.length === 0) tour.seen.set(record, person);
        return wrongs;
      };
      await expect.poll(findWrongs, patience).toEqual([]);
    },

    readEntries: async (record) => (await viewPerson(panel(), record))?.entries,

    async close() {
      await world.close();
      await page.close();
    },
  };
}

function requirePerson({ people }: Tour, record: number): ImportedPerson {
  const person = people.find((each) => each.record === record);
  if (person === undefined) throw new Error(`The example has no record ${record}`);
  return person;
}

function listStandings(tour: Tour): readonly Standing[] {
  // What a rep logged and left moved the stage; how often that happens depends on how quick the machine is with its undo.
  return tour.people.map((person) =>
    toStanding(tour, { ...person, ledger: tour.seen.get(person.record) ?? person.ledger }),
  );
}

function toStanding({ journey, formatLocale }: Tour, person: ImportedPerson): Standing {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return describeStanding(
    journey,
    person,
    Date.now(),
    createRenderer({ locale: "en", timeZone, formatLocale }),
  );
}

/** The person of the record as the worker tells the panel; undefined while it tells of another page. */
async function viewPerson(panel: Frame, record: number): Promise<PersonView | undefined> {
  const answer: { ok: boolean; value: { ok: boolean; value: PanelView } } = await panel.evaluate(() =>
    chrome.runtime.sendMessage({
      waypost: "call",
      to: "worker",
      id: crypto.randomUUID(),
      name: "panel.view",
      request: {},
    }),
  );
  const subject = answer.value?.value?.subject;
  return subject?.kind === "person" && subject.link.recordId === String(record) ? subject.person : undefined;
}

/** What is wrong with a ledger, against the imported files and what the panel was told is stored. */
function compareLedger(tour: Tour, record: number, { hcp, entries }: PersonView): readonly string[] {
  const imported = requirePerson(tour, record).ledger.entries.map(({ key }) => key);
  const own = tour.acknowledged.filter((each) => each.hcp === hcp);
  const expected = [
    ...imported.map((key) => `imported ${key}`),
    ...own.map(({ name, entry }) => `${name} ${entry}`),
  ];
  const found = sortEntries(entries).map(toLine);
  return [
    ...listMissing(expected, found).map((line) => `The ledger of ${record} lacks: ${line}`),
    ...listMissing(found, expected).map((line) => `The ledger of ${record} has besides: ${line}`),
  ];
}

function toLine(entry: LedgerEntry): string {
  if (entry.source !== "panel") return `imported ${entry.key}`;
  return entry.kind === "retraction" ? `entry.undo ${entry.retracts}` : `entry.log ${entry.id}`;
}

/** What stands in `lines` more often than in `among`. */
function listMissing(lines: readonly string[], among: readonly string[]): readonly string[] {
  const rest = [...among];
  return lines.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

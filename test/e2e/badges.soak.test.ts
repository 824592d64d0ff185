import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRandom } from "../../examples/cardiology-portal/createRandom.ts";
import { createCrmContacts } from "../../examples/cardiology-portal/crmContacts.ts";
import { type RealtimexCrm, startRealtimexCrm } from "../hosts/realtimex/startRealtimexCrm.ts";
import { type BadgeReader, createBadgeReader, toText } from "./badges/createBadgeReader.ts";
import { type ContactList, contactRow, createContactList } from "./badges/createContactList.ts";
import { foldExample } from "./badges/foldExample.ts";
import { readStrips } from "./badges/readStrips.ts";
import { watchNames } from "./badges/watchNames.ts";
import { importExample } from "./importExample.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";

const seed = Number(process.env.WAYPOST_SEED ?? 1);
const rounds = 200;
const patience = { timeout: 20_000, interval: 50 };
/** Nobody whom the import knows. */
const stranger = { id: 99, firstName: "Nobody", lastName: "Known" };

const contacts = [...createCrmContacts(), stranger];
const firstNameOf = (id: string) => contacts.find((each) => String(each.id) === id)?.firstName ?? "";

let crm: RealtimexCrm;
let browser: ExtensionBrowser;
let reader: BadgeReader;
let page: Page;
let list: ContactList;
let truth: ReadonlyMap<string, string>;

beforeAll(async () => {
  crm = await startRealtimexCrm({ contacts });
  browser = await launchExtension({ grantOrigins: [crm.origin], language: "en" });
  await importExample(browser, crm.origin);
  const badges = foldExample(Date.now());
  truth = new Map([...badges].map(([recordId, each]) => [recordId, toText(each)]));
  reader = createBadgeReader([...badges.values()]);
  page = await browser.context.newPage();
  list = createContactList(page);
  await page.setViewportSize({ width: 1_600, height: 900 });
});

afterAll(async () => {
  await browser?.close();
  await crm?.stop();
});

/** How the rows, their badges and the summary above them differ from what the ledgers give; nothing where they agree. */
async function findWrong(): Promise<readonly string[]> {
  const ids = await list.rowIds();
  const expected = ids.map((id) => `${id}: ${truth.get(id) ?? "?"}`).sort();
  const badges = await reader.read(page);
  const shown = Object.entries(badges)
    .map(([id, text]) => `${id}: ${text}`)
    .sort();
  if (JSON.stringify(shown) !== JSON.stringify(expected))
    return [`${shown}`, "where it should be", `${expected}`];
  const counted = countIn((await readStrips(page)).flatMap(({ chips }) => chips.map(({ said }) => said)));
  return counted === ids.length ? [] : [`The summary counts ${counted} of ${ids.length} rows.`];
}

/** "Invitation: 3 of 25 rows" and the like, added up. */
const countIn = (said: readonly string[]) =>
  said.reduce((sum, each) => sum + Number(/(\d+) of/.exec(each)?.[1] ?? Number.NaN), 0);

const untilRight = () => expect.poll(() => findWrong().catch(String), patience).toEqual([]);

/** Until what was asked for has arrived: the CRM leaves the old rows standing meanwhile, which are right as well. */
async function untilChanged(before: readonly string[]): Promise<void> {
  await expect.poll(() => list.rowIds(), patience).not.toEqual(before);
}

test(`every badge of a list is its person's through minutes of filters, sorting, paging, scrolling and edits (seed ${seed})`, async () => {
  const random = createRandom(seed, 0);
  await page.goto(`${crm.listUrl}?filter=%7B%7D&order=ASC&page=1&perPage=25&sort=last_name`);
  await page.locator(contactRow).first().waitFor();
  await untilRight();
  const watch = await watchNames(page);
  const seen = new Set<string>();
  let renamed = 0;
  const idsByName = new Map<string, Set<string>>();
  const giveName = (name: string, id: string) => idsByName.set(name, new Set(idsByName.get(name)).add(id));
  for (const { id, firstName, lastName } of contacts) giveName(`${firstName} ${lastName}`.trim(), String(id));
  /** Whether a badge only saw its own person renamed: the CRM shows a name from its cache before the one that it asks for. */
  const isSamePerson = (stray: string) => {
    const [before, after] = stray.split(" → ").map((name) => idsByName.get(name.trim()) ?? new Set<string>());
    return before !== undefined && [...before].some((id) => after?.has(id));
  };

  /** Each a thing that reps do; what narrows the list is undone by the same round. */
  const doings: readonly ((round: number) => Promise<void>)[] = [
    async (round) => {
      const before = await list.rowIds();
      await list.sortBy(
        ["First name", "Last name", "Last activity"][random.integer("field", 0, 2, round)] ?? "",
      );
      await untilChanged(before);
    },
    async (round) => {
      const before = await list.rowIds();
      const current = await page.locator('[aria-label="pagination"] [aria-current="page"]').textContent();
      const other = [1, 2, 3].filter((number) => String(number) !== current?.trim());
      await list.goToPage(other[random.integer("page", 0, 1, round)] ?? 1);
      await untilChanged(before);
    },
    async (round) => {
      await list.search(["an", "sch", "Nobody", "Renamed"][random.integer("words", 0, 3, round)] ?? "");
      await page.waitForURL(/%22q%22/);
      await untilRight();
      await list.search("");
      await page.waitForURL((url) => !url.hash.includes("%22q%22"));
    },
    async (round) => {
      const name = ["Before this month", "Warm"][random.integer("filter", 0, 1, round)] ?? "";
      await list.filterBy(name);
      await page.waitForURL(/filter=%7B%22/);
      await untilRight();
      await list.filterBy(name);
      await page.waitForURL(/filter=%7B%7D/);
    },
    async (round) => {
      await page.mouse.move(800, 500);
      await page.mouse.wheel(0, random.integer("wheel", -1_500, 1_500, round));
    },
    async (round) => {
      const ids = await list.rowIds();
      const id = ids[random.integer("row", 0, ids.length - 1, round)] ?? "";
      renamed += 1;
      const lastName = `Renamed ${renamed}`;
      giveName(`${firstNameOf(id)} ${lastName}`, id);
      await list.rename(id, lastName);
    },
    async () => browser.killWorker(),
  ];

  for (let round = 0; round < rounds; round += 1) {
    await doings[random.integer("doing", 0, doings.length - 1, round)]?.(round);
    await untilRight();
    for (const id of await list.rowIds()) seen.add(id);
  }
  expect(seen.size).toBeGreaterThan(60);
  expect(renamed).toBeGreaterThan(10);
  const { frames, strays } = await watch.read();
  expect(strays.filter((stray) => !isSamePerson(stray))).toEqual([]);
  expect(frames).toBeGreaterThan(1_000);
});

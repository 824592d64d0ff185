import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCrmContacts } from "../../examples/cardiology-portal/crmContacts.ts";
import type { Theme } from "../../extension/src/overlay/badges/Palette.ts";
import { type RealtimexCrm, startRealtimexCrm } from "../hosts/realtimex/startRealtimexCrm.ts";
import { type BadgeReader, createBadgeReader, toText } from "./badges/createBadgeReader.ts";
import { type ContactList, contactRow, createContactList } from "./badges/createContactList.ts";
import { foldExample } from "./badges/foldExample.ts";
import { watchNames } from "./badges/watchNames.ts";
import { importEvents, importExample } from "./importExample.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";

const row = contactRow;
const badge = "[data-waypost][data-place]";
const timeout = 10_000;
/** Nobody whom the import knows. */
const stranger = { id: 99, firstName: "Nobody", lastName: "Known" };
const contacts = [...createCrmContacts(), stranger];

let crm: RealtimexCrm;
let browser: ExtensionBrowser;
let reader: BadgeReader;
let page: Page;
let list: ContactList;
let truth: ReadonlyMap<string, string>;

beforeAll(async () => {
  crm = await startRealtimexCrm({ contacts });
  browser = await launchExtension({ grantOrigins: [crm.origin] });
  await importExample(browser, crm.origin);
  const badges = foldExample(Date.now());
  truth = new Map([...badges].map(([recordId, each]) => [recordId, toText(each)]));
  reader = createBadgeReader([...badges.values()]);
});

afterAll(async () => {
  await browser?.close();
  await crm?.stop();
});

beforeEach(async () => {
  await page?.close();
  page = await browser.context.newPage();
  list = createContactList(page);
  await page.setViewportSize({ width: 1_400, height: 900 });
});

const rowIds = () => list.rowIds();
const expectedOf = (ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, truth.get(id) ?? "?"]));

/** Waits until every row of the list has the badge that the store's ledger gives it, and no other. */
async function untilRight(theme?: Theme): Promise<string[]> {
  await page.locator(row).first().waitFor();
  await expect
    .poll(async () => JSON.stringify(await reader.read(page, theme)), { timeout })
    .toBe(JSON.stringify(expectedOf(await rowIds())));
  return rowIds();
}

/** By last name from the start: the CRM remembers the last search and sorting otherwise. */
async function openList(): Promise<string[]> {
  await page.goto(`${crm.listUrl}?filter=%7B%7D&order=ASC&page=1&perPage=25&sort=last_name`);
  return untilRight();
}

async function untilRecord(id: number): Promise<void> {
  await page.locator(`main a[href="#/contacts/${id}"]`).waitFor({ state: "attached" });
  await expect.poll(() => reader.read(page), { timeout }).toEqual(expectedOf([String(id)]));
}

/** Does something that changes the rows, and waits until they have changed. */
async function changeRows(change: () => Promise<void>): Promise<string[]> {
  const before = JSON.stringify(await rowIds());
  await change();
  await expect.poll(async () => JSON.stringify(await rowIds()), { timeout }).not.toBe(before);
  return untilRight();
}

describe("on the list", () => {
  test("every row has the badge of its own person after sort, paging, search, and back and forward", async () => {
    const first = await openList();
    const watch = await watchNames(page);
    const seen = new Set(first);
    for (const change of [
      () => list.sortBy("First name"),
      () => list.goToPage(2),
      () => list.goToPage(3),
      () => list.sortBy("Last name"),
      () => list.goToPage(2),
      async () => void (await page.goBack()),
      async () => void (await page.goForward()),
      () => list.search("an"),
      () => list.search(""),
    ]) {
      for (const id of await changeRows(change)) seen.add(id);
    }
    expect(seen).toContain("0");
    expect(seen.size).toBeGreaterThan(50);
    const { frames, badges, strays } = await watch.read();
    expect(strays).toEqual([]);
    expect(frames).toBeGreaterThan(20);
    expect(badges).toBeGreaterThanOrEqual(seen.size);
  });

  test("somebody unknown is a question mark, and the example shows at least three phases besides", async () => {
    await openList();
    await changeRows(() => list.search("Nobody"));
    expect(await reader.read(page)).toEqual({ 99: "?" });
    expect(new Set(truth.values()).size).toBeGreaterThan(3);
  });

  test("old rows keep their own badges while the next page is still on its way", async () => {
    const ids = await openList();
    await page.route("**/rest/v1/**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await list.goToPage(2);
    await page.waitForURL(/page%22%3A2|page=2/);
    expect(await rowIds()).toEqual(ids);
    expect(await reader.read(page)).toEqual(expectedOf(ids));
    await expect.poll(rowIds, { timeout }).not.toEqual(ids);
    await untilRight();
  });

  test("two people of one name have each their own", async () => {
    await openList();
    const ids = await changeRows(() => list.search("Anna Schmidt"));
    expect(ids).toHaveLength(2);
  });

  test("a click on a badge opens the row", async () => {
    const [id] = await openList();
    const box = await page.locator(`${row} ${badge}`).first().boundingBox();
    if (box === null) throw new Error("the badge has no box");
    await page.mouse.click(box.x + 20, box.y + box.height / 2);
    await untilRecord(Number(id));
  });

  test("a killed worker answers for the next page as well", async () => {
    await openList();
    await browser.killWorker();
    await changeRows(() => list.goToPage(2));
  });
});

describe("on a record", () => {
  test("the heading has its person's badge, from record to record out of the cache, and back and forward", async () => {
    const ids = (await openList()).slice(0, 4).map(Number);
    const watch = await watchNames(page);
    const [first = 0, second = 0] = ids;
    for (const id of [...ids, ...ids]) {
      await page.evaluate((to) => {
        location.hash = to;
      }, `#/contacts/${id}/show`);
      await untilRecord(id);
    }
    await page.goBack();
    await untilRecord(ids[2] ?? 0);
    await page.goForward();
    await untilRecord(ids[3] ?? 0);
    await page.getByRole("link", { name: "Contacts", exact: true }).click();
    await untilRight();
    await page.locator(`main a[href="#/contacts/${second}/show"]`).click();
    await untilRecord(second);
    const { badges, strays } = await watch.read();
    expect(strays).toEqual([]);
    expect(badges).toBeGreaterThan(25);
    await page.goto(crm.contactUrl(first));
    await page.reload();
    await untilRecord(first);
  });

  test("somebody unknown is a question mark there too", async () => {
    await page.goto(crm.contactUrl(stranger.id));
    await untilRecord(stranger.id);
  });

  test("no other page of the CRM is marked", async () => {
    await openList();
    await page.goto(`${crm.origin}/#/companies/1/show`);
    await page.locator("main h5").waitFor();
    await page.waitForTimeout(500);
    expect(await page.locator(badge).count()).toBe(0);
  });
});

describe("the page's own script", () => {
  test("finds no word of a badge, by search, selection, tree or geometry", async () => {
    const ids = await openList();
    const words = [...new Set(ids.map((id) => truth.get(id) ?? ""))].filter((word) => word !== "");
    expect(words.length).toBeGreaterThan(2);
    const seen = await page.evaluate(
      ([words, badge]) => {
        const badges = [...document.querySelectorAll(badge)];
        const selection = document.getSelection();
        selection?.selectAllChildren(document.documentElement);
        const selected = selection?.toString() ?? "";
        const html = document.documentElement.outerHTML;
        document.execCommand("selectAll");
        const everything = `${selected}${document.getSelection()?.toString()}${html}`;
        return {
          found: words.filter((word) => (window as unknown as { find(text: string): boolean }).find(word)),
          read: words.filter((word) => everything.includes(word)),
          roots: badges.filter((each) => each.shadowRoot !== null).length,
          html: [...new Set(badges.map((each) => each.outerHTML))],
          sizes: [
            ...new Set(
              badges
                .map((each) => each.getBoundingClientRect())
                .map(({ width, height }) => `${width} ${height}`),
            ),
          ].length,
          links: [...new Set(badges.map((each) => each.closest("a")?.textContent?.includes("?")))],
        };
      },
      [words, badge] as const,
    );
    expect(seen).toEqual({
      found: [],
      read: [],
      roots: 0,
      html: ['<span data-waypost="" data-place="row" inert=""></span>'],
      sizes: 1,
      links: [false],
    });
    const devTools = await browser.context.newCDPSession(page);
    const tree = JSON.stringify(await devTools.send("Accessibility.getFullAXTree"));
    await devTools.detach();
    expect(tree).toContain("Cardiologist");
    expect(words.filter((word) => tree.includes(`"${word}"`))).toEqual([]);
  });

  test("that removes the badges gets them back", async () => {
    await openList();
    const removed = await page.evaluate((badge) => {
      const badges = [...document.querySelectorAll(badge)];
      for (const each of badges) each.remove();
      return badges.length;
    }, badge);
    expect(removed).toBe(25);
    await untilRight();
  });
});

describe("badges", () => {
  test("are gone while everything is hidden, also on the next page, and right afterwards", async () => {
    await openList();
    await page.keyboard.press("Alt+Shift+KeyJ");
    await expect.poll(() => page.locator(badge).count(), { timeout }).toBe(0);
    await list.goToPage(2);
    await page.locator(`${row} >> nth=0`).waitFor();
    await page.waitForTimeout(500);
    expect(await page.locator(badge).count()).toBe(0);
    await page.keyboard.press("Alt+Shift+KeyJ");
    await untilRight();
  });

  test("follow the page into the dark", async () => {
    await openList();
    await page.evaluate(() => {
      document.documentElement.className = "dark";
    });
    await untilRight("dark");
  });

  test("move at once when the store learns something", async () => {
    await openList();
    const change = findChange();
    await page.goto(crm.contactUrl(Number(change.recordId)));
    await untilRecord(Number(change.recordId));
    await importEvents(browser, crm.origin, change.csv);
    await expect.poll(() => reader.read(page), { timeout }).toEqual({ [change.recordId]: change.after });
    truth = new Map([...truth, [change.recordId, change.after]]);
  });

  test("are gone at once when the site is withdrawn", async () => {
    await openList();
    await browser.withdrawSite(crm.origin);
    await expect.poll(() => page.locator("[data-waypost]").count(), { timeout }).toBe(0);
    await browser.grantSite(crm.origin);
    await page.bringToFront();
    await untilRight();
  });
});

/** An event of just now that moves somebody who is only invited into another phase. */
function findChange(): { recordId: string; after: string; csv: string } {
  const now = Date.now();
  const [recordId = ""] = [...truth].find(([, text]) => text === "Invitation") ?? [];
  const line = `HCP-${recordId.padStart(4, "0")},portal.subscribed,${new Date(now - 60_000).toISOString()},test/1`;
  const after = toText(foldExample(now, `${line},,,,,\n`).get(recordId) ?? { kind: "unknown" });
  if (after === "Invitation") throw new Error("the event moves nobody");
  return { recordId, after, csv: `hcp,type,occurred_at,key\n${line}\n` };
}

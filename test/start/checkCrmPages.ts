import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { ExtensionBrowser } from "../e2e/launchExtension.ts";
import type { RealtimexCrm } from "../hosts/realtimex/startRealtimexCrm.ts";
import { compareBadges, comparePanel, type ShownBadge } from "./comparePage.ts";
import type { Standing } from "./describeStanding.ts";
import { type OverlayWorld, openOverlayWorld } from "./openOverlayWorld.ts";
import { readPanel } from "./readPanel.ts";
import { root } from "./root.mjs";

/** What a walk through the CRM came to. */
export interface PageCheck {
  readonly rows: number;
  readonly records: number;
  /** Where page and table differ; empty where they agree. */
  readonly differences: readonly string[];
}

export interface CheckOptions {
  readonly browser: ExtensionBrowser;
  readonly crm: RealtimexCrm;
  /** Whose records are opened, besides all rows of the list. */
  readonly records: readonly number[];
  /** Where everybody stands at this moment. */
  standingsNow(): readonly Standing[];
}

export const screenshotsDirectory = join(root, "screenshots");

const rowLink = 'main a[href^="#/contacts/"][href$="/show"]:has(> [role="checkbox"])';
const patienceMs = 15_000;
const pollMs = 100;

/**
 * Walks through the CRM as a rep does, all pages of the list and then some records with the panel open, and compares what it
 * sees with the table. Leaves a picture of every page.
 */
export async function checkCrmPages({
  browser,
  crm,
  records,
  standingsNow,
}: CheckOptions): Promise<PageCheck> {
  rmSync(screenshotsDirectory, { recursive: true, force: true });
  mkdirSync(screenshotsDirectory, { recursive: true });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const world = await openOverlayWorld(page, browser.extensionId, [
    new URL("./badgeProbe.js", import.meta.url),
  ]);
  const walk: Walk = { page, world, standingsNow };
  try {
    await page.goto(crm.listUrl);
    const list = await checkList(walk);
    const differences: string[] = [...list.differences];
    for (const [index, record] of records.entries()) {
      await page.goto(crm.contactUrl(record));
      await page.locator(`main a[href="#/contacts/${record}"]`).first().waitFor();
      if (index === 0) await page.keyboard.press("Alt+KeyJ");
      differences.push(...(await checkRecord(walk, record)));
    }
    return { rows: list.rows, records: records.length, differences };
  } finally {
    await world.close();
  }
}

interface Walk {
  readonly page: Page;
  readonly world: OverlayWorld;
  standingsNow(): readonly Standing[];
}

async function checkList(walk: Walk): Promise<{ rows: number; differences: readonly string[] }> {
  const { page, world, standingsNow } = walk;
  const seen = new Set<number>();
  const differences: string[] = [];
  for (let number = 1; ; number++) {
    const records = await waitForNewRows(page, seen);
    for (const record of records) seen.add(record);
    differences.push(
      ...(await untilNone(async () =>
        compareBadges(standingsNow(), records, await readBadges(world, "row")),
      )),
    );
    await page.screenshot({ path: join(screenshotsDirectory, `list-${number}.png`), fullPage: true });
    const next = page
      .getByRole("navigation", { name: "pagination" })
      .getByText(String(number + 1), { exact: true });
    if ((await next.count()) === 0) break;
    await next.click();
  }
  const missing = standingsNow().filter(({ record }) => !seen.has(record));
  return {
    rows: seen.size,
    differences: [...differences, ...missing.map(({ name }) => `${name}: not in the CRM's list.`)],
  };
}

/** The records of the list's next page, once it shows none of those seen before. */
async function waitForNewRows(page: Page, seen: ReadonlySet<number>): Promise<readonly number[]> {
  for (const endsAtMs = performance.now() + patienceMs; ; ) {
    const addresses = await page
      .locator(rowLink)
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("href")));
    const records = addresses.map((address) => Number(address?.split("/")[2]));
    if (records.length > 0 && !records.some((record) => seen.has(record))) return records;
    if (performance.now() > endsAtMs) throw new Error("The CRM's list does not show its next page.");
    await page.waitForTimeout(pollMs);
  }
}

async function checkRecord({ page, world, standingsNow }: Walk, record: number): Promise<readonly string[]> {
  const differences = await untilNone(async () => {
    const standings = standingsNow();
    const standing = standings.find((each) => each.record === record);
    if (standing === undefined) return [`The CRM has a record ${record}, which the table has not.`];
    return [
      ...compareBadges(standings, [record], await readBadges(world, "heading")),
      ...comparePanel(standing, await readPanel(page)),
    ];
  });
  await page.screenshot({ path: join(screenshotsDirectory, `record-${record}.png`) });
  return differences;
}

async function readBadges(world: OverlayWorld, place: ShownBadge["place"]): Promise<readonly ShownBadge[]> {
  const badges = await world.evaluate<readonly ShownBadge[]>("badgeProbe()");
  return badges.filter((badge) => badge.place === place);
}

/** Asks until nothing differs: a page takes a moment, and a wait may come due while it is compared. */
async function untilNone(findDifferences: () => Promise<readonly string[]>): Promise<readonly string[]> {
  for (const endsAtMs = performance.now() + patienceMs; ; ) {
    const differences = await findDifferences();
    if (differences.length === 0 || performance.now() > endsAtMs) return differences;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type CrmSite, crmSites, toPages } from "../hosts/pages/createCrmSites.ts";
import { createFramedPages, framedAddresses } from "../hosts/pages/createFramedPages.ts";
import { type PageServer, servePages } from "../hosts/pages/servePages.ts";
import { openOverlayWorld } from "../start/openOverlayWorld.ts";
import { readPanel } from "../start/readPanel.ts";
import { readStrips } from "./badges/readStrips.ts";
import { importExample } from "./importExample.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { linkRecords } from "./linkRecords.ts";

/** Of the example's people; the lists show no identifiers, so that only the record's id can tell who it is. */
const people = [
  { hcp: "HCP-0000", name: "Siobhán O'Neill", npi: "9000000007" },
  { hcp: "HCP-0004", name: "王小明", npi: "9000000049" },
  { hcp: "HCP-0007", name: "Anna Schmidt", npi: "9000000072" },
];
const patience = { timeout: 30_000, interval: 100 };
const badgeProbe = new URL("../start/badgeProbe.js", import.meta.url);

let server: PageServer;
let browser: ExtensionBrowser;
let labels: ReadonlyMap<string, string>;

const hubspot = crmSites.find(({ name }) => name === "HubSpot") as CrmSite;
const classic = crmSites.find(({ name }) => name === "Salesforce Classic") as CrmSite;
const classicRecords = people.map((_, index) => classic.toRecordAddress(classic.toId(index)));
const twoLists = "/contacts/1234567/objects/0-1/views/two/list";

beforeAll(async () => {
  const own = people.map((person, index) => ({ ...person, id: hubspot.toId(index) }));
  server = await servePages(
    new Map([
      ...crmSites.flatMap((site) => [...toPages(site, people)]),
      [
        twoLists,
        { html: hubspot.list(own) + hubspot.list([...own.slice(1), { id: "99", name: "Bo Lind" }]) },
      ],
      ...createFramedPages(
        classic.listAddress,
        [classicRecords[0] ?? "", classicRecords[1] ?? ""],
        "http://localhost:9/elsewhere",
      ),
    ]),
  );
  browser = await launchExtension({
    grantOrigins: [server.origin],
    language: "en",
    windowSize: { width: 1_280, height: 860 },
  });
  await importExample(browser, server.origin);
  await linkRecords(browser, server.origin, people);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

type ProbedBadge = { place: string; beside: string; label: string; isFaded: boolean };

async function openSite(site: CrmSite, address: string) {
  const page = await browser.context.newPage();
  onTestFinished(() => page.close());
  const world = await openOverlayWorld(page, browser.extensionId, [badgeProbe]);
  await page.goto(`${server.origin}${address}`);
  const read = async () => {
    const badges = await world.evaluate<readonly ProbedBadge[]>("badgeProbe()");
    return badges.map(({ place, beside, label, isFaded }) => [place, beside, label, isFaded] as const);
  };
  return { page, read, site };
}

test("above each of two lists stands its own summary, which the page cannot read", async () => {
  const { page, read } = await openSite(hubspot, twoLists);
  await expect.poll(async () => (await read()).length, patience).toBe(6);
  const strengths = async () => (await read()).map(([, beside, , isFaded]) => [beside, !isFaded] as const);
  const said = async () => (await readStrips(page)).map(({ chips }) => chips.map((chip) => chip.said));
  await expect.poll(said, patience).toEqual([
    ["Active use: 2 of 3 loaded", "Advocacy: 1 of 3 loaded"],
    ["Active use: 2 of 3 loaded", "Not known: 1 of 3 loaded"],
  ]);

  // What is chosen stands out in both; the page sees no change: it is all in closed roots.
  const html = () => page.evaluate(() => document.documentElement.outerHTML);
  const before = await html();
  const [first] = await readStrips(page);
  const chip = first?.chips[1];
  await page.mouse.click(chip?.at.x ?? 0, chip?.at.y ?? 0);
  await expect.poll(strengths, patience).toEqual([
    [people[0]?.name, true],
    [people[1]?.name, false],
    [people[2]?.name, false],
    [people[1]?.name, false],
    [people[2]?.name, false],
    ["Bo Lind", false],
  ]);
  expect(await html()).toBe(before);
  const found = await page.evaluate(() => {
    document.execCommand("selectAll");
    const selected = document.getSelection()?.toString() ?? "";
    const words = ["loaded", "Active use", "Advocacy"];
    const { find } = window as unknown as { find(text: string): boolean };
    return words.filter((word) => find(word) || selected.includes(word));
  });
  expect(found).toEqual([]);

  // By keyboard: the chip has the focus and is taken back.
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await strengths()).every(([, isStrong]) => isStrong), patience).toBe(true);

  const fold = first?.fold ?? { x: 0, y: 0 };
  await page.mouse.click(fold.x, fold.y);
  const folded = async () => (await readStrips(page)).map(({ isFolded }) => isFolded);
  await expect.poll(folded, patience).toEqual([true, true]);
  await page.reload();
  await expect.poll(folded, patience).toEqual([true, true]);
  await page.keyboard.press("Alt+Shift+KeyJ");
  await expect.poll(folded, patience).toEqual([]);
  await page.keyboard.press("Alt+Shift+KeyJ");
  await expect.poll(folded, patience).toEqual([true, true]);
  const [again] = await readStrips(page);
  await page.mouse.click(again?.fold.x ?? 0, again?.fold.y ?? 0);
  await expect.poll(said, patience).toHaveLength(2);
});

const navigate = (page: Page, address: string) =>
  page.evaluate(
    (href) => (window as unknown as { navigateTo(href: string): Promise<void> }).navigateTo(href),
    address,
  );

describe.each(crmSites.map((site) => [site.name, site] as const))("on %s", (_name, site) => {
  test("the list and each record have the badges of their own people, through navigation within the page", async () => {
    const { page, read } = await openSite(site, site.listAddress);
    await expect
      .poll(
        async () => (await read()).map(([place, beside, label]) => [place, beside, label !== undefined]),
        patience,
      )
      .toEqual(people.map(({ name }) => ["row", name, true]));
    const list = await read();
    labels = new Map(list.map(([, beside, label]) => [beside ?? "", label ?? ""]));
    expect([...labels.values()]).not.toContain("?");

    for (const [index, { name }] of people.entries()) {
      await navigate(page, site.toRecordAddress(site.toId(index)));
      await expect
        .poll(
          async () =>
            (await read()).map(([place, beside, label]) => [place, beside?.startsWith(name), label]),
          patience,
        )
        .toEqual([["heading", true, labels.get(name)]]);
    }
    await navigate(page, site.listAddress);
    await expect.poll(read, patience).toEqual(list);
    // Its own summary counts the three of them, and stands above the list once more.
    const counts = (await readStrips(page)).flatMap(({ chips }) => chips.map(({ said }) => said));
    expect(counts.every((said) => / of 3 loaded$/.test(said))).toBe(true);
    expect(counts).toHaveLength(new Set(labels.values()).size);
  });

  test("the panel follows from record to record and shows nobody in between", async () => {
    const { page } = await openSite(site, site.toRecordAddress(site.toId(0)));
    await page.locator("[data-waypost][data-place=heading]").waitFor({ state: "attached" });
    await page.keyboard.press("Alt+KeyJ");
    for (const [index, { name }] of people.entries()) {
      await navigate(page, site.toRecordAddress(site.toId(index)));
      await expect
        .poll(async () => (await readPanel(page).catch(() => undefined))?.name, patience)
        .toBe(name);
    }
  });
});

describe("in frames", () => {
  const short = (names: readonly (readonly [string, string, ...unknown[]])[]) =>
    names.map(([place, beside]) => `${place} ${beside}`);
  const all = people.map(({ name }) => `row ${name}`);

  test("of a frameset, list and record have their badges, and the panel is about the record", async () => {
    const { page, read } = await openSite(classic, framedAddresses.frameset);
    const shown = async () => short(await read()).map((each) => each.replace(/ +$/, ""));
    await expect.poll(shown, patience).toEqual([...all, `heading ${people[0]?.name}`]);
    const strips = async () => (await readStrips(page)).map(({ chips }) => chips.map(({ said }) => said));
    await expect.poll(strips, patience).toEqual([["Active use: 2 of 3 loaded", "Advocacy: 1 of 3 loaded"]]);
    // The key is pressed in a frame, where the rep clicked last.
    await page
      .frame("list")
      ?.locator("body")
      .click({ position: { x: 5, y: 5 } });
    await page.keyboard.press("Alt+KeyJ");
    const name = async () => (await readPanel(page).catch(() => undefined))?.name;
    await expect.poll(name, patience).toBe(people[0]?.name);
    await page.frame("record")?.goto(`${server.origin}${classicRecords[2]}`);
    await expect.poll(name, patience).toBe(people[2]?.name);
    await expect.poll(shown, patience).toEqual([...all, `heading ${people[2]?.name}`]);
    await page
      .frame("list")
      ?.locator("body")
      .click({ position: { x: 5, y: 5 } });
    await page.keyboard.press("Alt+Shift+KeyJ");
    await expect.poll(shown, patience).toEqual([]);
  });

  test("of a console, the tab in front is read and the hidden ones are not", async () => {
    const { page, read } = await openSite(classic, framedAddresses.console);
    const shown = async () => short(await read());
    await expect.poll(shown, patience).toEqual([`heading ${people[1]?.name}`]);
    await page.getByText("First").click();
    await expect.poll(shown, patience).toEqual([`heading ${people[0]?.name}`]);
    await page.getByText("Second").click();
    await expect.poll(shown, patience).toEqual([`heading ${people[1]?.name}`]);
  });

  test("of another site nobody is read, and the panel says so", async () => {
    const { page } = await openSite(classic, framedAddresses.foreign);
    await page.locator("[data-waypost]").waitFor({ state: "attached" });
    await page.keyboard.press("Alt+KeyJ");
    const panel = () => page.frames().find((frame) => frame.url().includes("/tabs/panel.html"));
    const says = () => panel()?.getByText("is a frame of").textContent();
    await expect.poll(() => says()?.catch(() => ""), patience).toContain("localhost:9");
  });
});

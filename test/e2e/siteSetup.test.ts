import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { nativeList, nativeRecord } from "../../extension/src/hosts/salesforce/testing/salesforcePages.ts";
import { type PageServer, servePages } from "../hosts/pages/servePages.ts";
import { openOverlayWorld } from "../start/openOverlayWorld.ts";
import { findInClosedRoot } from "./findInClosedRoot.ts";
import { importExample } from "./importExample.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { openPanel, point } from "./pointAt.ts";

const patience = { timeout: 30_000, interval: 100 };
const badgeProbe = new URL("../start/badgeProbe.js", import.meta.url);
const people = [
  { id: "k-101", name: "Siobhán O'Neill", npi: "9000000007" },
  { id: "k-104", name: "王小明", npi: "9000000049" },
  { id: "k-107", name: "Anna Schmidt", npi: "9000000072" },
];
const toRecord = ({ name, npi }: (typeof people)[number]) =>
  `<main><h1>${name}</h1><table><tr><td>Number</td><td>${npi}</td></tr><tr><td>Town</td><td>Lund</td></tr></table>
   <p>Seen with Bo, 9000000999</p></main>`;
const list = `<main><h1>Doctors</h1><table class="doctors"><thead><tr><th>Name</th><th>Town</th></tr></thead><tbody>${people
  .map(({ id, name }) => `<tr><td><a href="/doctor/${id}">${name}</a></td><td>Lund</td></tr>`)
  .join("")}</tbody></table></main>`;

/** The same people in components with native roots, at addresses that no known CRM has. */
const inRoots = people.map(({ name, npi }, index) => ({ id: `00100000000000${index + 1}AAA`, name, npi }));

let server: PageServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  server = await servePages(
    new Map([
      ["/doctors", { html: list }],
      ["/deep/people", { html: nativeList(inRoots) }],
      ...inRoots.map((person) => [`/deep/people/${person.id}`, { html: nativeRecord(person) }] as const),
      ...people.map((person) => [`/doctor/${person.id}`, { html: toRecord(person) }] as const),
    ]),
  );
  browser = await launchExtension({
    grantOrigins: [server.origin],
    language: "en",
    windowSize: { width: 1_280, height: 860 },
  });
  await importExample(browser, server.origin);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test("what is framed lies below the panel, which steps aside while somebody points in a narrow window", async () => {
  const page = await browser.context.newPage();
  onTestFinished(() => page.close());
  await page.setViewportSize({ width: 1_000, height: 800 });
  await page.goto(`${server.origin}/doctor/k-101`);
  const panel = await openPanel(page);
  const sight = () => panel.locator(".frame-guard").getAttribute("data-sight");
  const boxOf = async (className: string) => (await findInClosedRoot(page, className))?.box;
  await panel.getByRole("button", { name: "Set up this site by pointing" }).click();
  await panel.getByRole("button", { name: "Point at: Name" }).click();
  await expect.poll(() => boxOf("point-banner"), patience).toBeDefined();
  const name = await page.locator("main h1").boundingBox();
  await page.mouse.move((name?.x ?? 0) + 20, (name?.y ?? 0) + 10);
  await expect.poll(async () => (await boxOf("point-frame"))?.width, patience).toBeGreaterThan(0);
  const dock = await boxOf("dock");
  const [framed, banner] = [await boxOf("point-frame"), await boxOf("point-banner")];
  expect((framed?.x ?? 0) + (framed?.width ?? 0)).toBeGreaterThan(dock?.x ?? 0);
  expect((banner?.x ?? 0) + (banner?.width ?? 0)).toBeLessThanOrEqual(dock?.x ?? 0);
  // Longer than the browser takes to look, and the guard to believe it.
  await page.waitForTimeout(1_000);
  expect(await sight()).toBe("clear");
  await page.keyboard.press("Escape");
  await panel.getByText("Now click it on the page").waitFor({ state: "detached" });

  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(sight, patience).toBe("clear");
  await panel.getByRole("button", { name: "Point at: Name" }).click();
  await expect.poll(async () => (await boxOf("dock"))?.x, patience).toBeGreaterThanOrEqual(400);
  // The browser sends the pointer to where the panel stood until it has drawn it elsewhere: as people do, wait for the frame.
  const spot = { x: (name?.x ?? 0) + 20, y: (name?.y ?? 0) + 10 };
  const hover = async () => {
    await page.mouse.move(spot.x + 1, spot.y);
    await page.mouse.move(spot.x, spot.y);
    return (await boxOf("point-frame"))?.width ?? 0;
  };
  await expect.poll(hover, patience).toBeGreaterThan(0);
  await page.mouse.click(spot.x, spot.y);
  await expect.poll(async () => (await boxOf("dock"))?.x, patience).toBe(32);
  await expect.poll(() => panel.locator(".setup-code").first().textContent(), patience).toBe("h1");
  await expect.poll(sight, patience).toBe("clear");
});

test("a site that nobody knows is set up by pointing, and then has badges and panel like any other", async () => {
  const page = await browser.context.newPage();
  onTestFinished(() => page.close());
  const world = await openOverlayWorld(page, browser.extensionId, [badgeProbe]);
  await page.goto(`${server.origin}/doctor/k-101`);
  const panel = await openPanel(page);
  await page.evaluate(() => {
    Object.assign(window, { seen: [] });
    for (const type of ["click", "mousedown", "pointerdown", "keydown"])
      document.addEventListener(type, () => (window as unknown as { seen: string[] }).seen.push(type), true);
  });

  await panel.getByRole("button", { name: "Set up this site by pointing" }).click();
  await point(page, panel, "Name", "main h1");
  expect(await panel.getByRole("radio").first().isChecked()).toBe(true);
  expect(await panel.getByRole("radio").first().locator("..").textContent()).toContain("/doctor/{id}");
  await point(page, panel, "NPI", "main tr:first-child td:last-child");
  await panel.getByRole("button", { name: "Try on this page" }).click();
  await expect.poll(() => panel.locator(".setup-tried").textContent(), patience).toContain("k-101");
  expect(await panel.locator(".setup-tried").textContent()).toContain("9000000007");
  expect(await panel.locator(".setup-tried").textContent()).not.toContain("9000000999");
  await panel.getByRole("button", { name: "Save" }).click();
  await panel.getByText("Kept.").waitFor();
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);

  await panel.getByRole("button", { name: "Back to the journey" }).click();
  await expect.poll(() => panel.locator("h1").first().textContent(), patience).toBe("Siobhán O'Neill");
  expect(await panel.locator(".stage-name").textContent()).not.toBe("");

  // The list, in the same panel: rows have links, and people are linked once they were opened or decided.
  await page.evaluate(() =>
    (window as unknown as { navigateTo(href: string): Promise<void> }).navigateTo("/doctors"),
  );
  await expect.poll(() => panel.getByRole("button", { name: /Set up|Point at/ }).count(), patience).toBe(1);
  await panel.getByRole("button", { name: /Set up|Point at/ }).click();
  await point(page, panel, "Rows", "tbody tr:nth-child(2) a");
  await panel.getByText("3 rows found.").waitFor();
  await panel.getByRole("button", { name: "Try on this page" }).click();
  await panel.getByText("3 rows, 3 can be told.").waitFor();
  await panel.getByRole("button", { name: "Save" }).click();
  await panel.getByText("Kept.").waitFor();
  const read = () => world.evaluate<readonly { place: string; beside: string }[]>("badgeProbe()");
  await expect
    .poll(async () => (await read()).map(({ place, beside }) => [place, beside]), patience)
    .toEqual(people.map(({ name }) => ["row", name]));
});

test("a page whose structure has changed says so, guesses nobody, and is set up again", async () => {
  const page = await browser.context.newPage();
  onTestFinished(() => page.close());
  await page.goto(`${server.origin}/doctor/k-104`);
  await page.locator("[data-waypost][data-place=heading]").waitFor({ state: "attached" });
  await page.evaluate(() => {
    const heading = document.querySelector("main h1");
    heading?.replaceWith(
      Object.assign(document.createElement("strong"), { textContent: heading.textContent }),
    );
  });
  await expect.poll(() => page.locator("[data-waypost][data-place=heading]").count(), patience).toBe(0);
  const panel = await openPanel(page);
  await panel.getByText("nothing on it looks like a name").waitFor();
  await panel.getByRole("button", { name: "Point at the name again" }).click();
  await point(page, panel, "Name", "main strong");
  await panel.getByRole("button", { name: "Save" }).click();
  await panel.getByText("Kept.").waitFor();
  await panel.getByRole("button", { name: "Back to the journey" }).click();
  await expect.poll(() => panel.locator("h1").first().textContent(), patience).toBe("王小明");
});

test("what stands in open shadow roots is pointed at, read, handed on as a file and taken in again", async () => {
  const page = await browser.context.newPage();
  onTestFinished(() => page.close());
  const world = await openOverlayWorld(page, browser.extensionId, [badgeProbe]);
  const [ada] = inRoots;
  await page.goto(`${server.origin}/deep/people/${ada?.id}`);
  const panel = await openPanel(page);
  await panel.getByRole("button", { name: /Set up this site|Point at the name/ }).click();
  await point(page, panel, "Name", "h1 lightning-formatted-name");
  await point(page, panel, "NPI", ".test-id__field-value lightning-formatted-text");
  await panel.getByRole("button", { name: "Try on this page" }).click();
  await expect.poll(() => panel.locator(".setup-tried").textContent(), patience).toContain(ada?.name);
  expect(await panel.locator(".setup-tried").textContent()).toContain(ada?.npi);
  await panel.getByRole("button", { name: "Save" }).click();
  await panel.getByText("Kept.").waitFor();

  await goTo(page, "/deep/people");
  await point(page, panel, "Rows", "tbody tr:nth-child(2) lightning-formatted-url a");
  await panel.getByText("3 rows found.").waitFor();
  await panel.getByRole("button", { name: "Save" }).click();
  const badges = async () => {
    const read = await world.evaluate<readonly { place: string; beside: string }[]>("badgeProbe()");
    return read.map(({ place, beside }) => [place, beside]);
  };
  const rows = people.map(({ name }) => ["row", name]);
  await expect.poll(badges, patience).toEqual(rows);

  // One person sets a site up, the others take the file.
  await panel.getByText("Hand on, take in, remove").click();
  const started = page.waitForEvent("download");
  await panel.getByRole("link", { name: "Export this set-up" }).click();
  const file = await (await started).path();
  await panel.getByRole("button", { name: "Remove this set-up" }).click();
  await expect.poll(badges, patience).toEqual([]);
  await panel.locator("input[type=file]").setInputFiles(file);
  await expect.poll(badges, patience).toEqual(rows);

  for (const { id, name, npi } of inRoots.slice(1)) {
    await goTo(page, `/deep/people/${id}`);
    await panel.getByRole("button", { name: "Try on this page" }).click();
    await expect.poll(() => panel.locator(".setup-tried").textContent(), patience).toContain(npi);
    expect(await panel.locator(".setup-tried").textContent()).toContain(name);
    await expect.poll(badges, patience).toEqual([["heading", name]]);
  }
});

/** As the CRM's own links do, within the page. */
const goTo = (page: Page, address: string) =>
  page.evaluate(
    (href) => (window as unknown as { navigateTo(href: string): Promise<void> }).navigateTo(href),
    address,
  );

/** The panel says at once that something is to be pointed at; keys belong to the page as soon as its banner has the focus. */
const untilPointing = (page: Page) =>
  expect.poll(async () => (await findInClosedRoot(page, "point-banner")) !== undefined, patience).toBe(true);

test("by keyboard alone the page is walked through and something taken, or pointing is given up", async () => {
  const page = await browser.context.newPage();
  onTestFinished(() => page.close());
  await page.goto(`${server.origin}/doctor/k-107`);
  const panel = await openPanel(page);
  await page.evaluate(() => history.replaceState(null, "", "/elsewhere/9"));
  await panel.getByRole("button", { name: "Set up this site by pointing" }).click();
  await panel.getByRole("button", { name: "Point at: Name" }).click();
  await untilPointing(page);
  await page.keyboard.press("Escape");
  await panel.getByText("Now click it on the page").waitFor({ state: "detached" });
  await expect.poll(() => page.locator("[data-waypost]").count(), patience).toBe(1);

  // Hiding everything ends it as well, since somebody else may be looking.
  await panel.getByRole("button", { name: "Point at: Name" }).click();
  await untilPointing(page);
  await page.keyboard.press("Alt+Shift+KeyJ");
  await panel.getByText("Now click it on the page").waitFor({ state: "detached" });
  await page.keyboard.press("Alt+Shift+KeyJ");
  // Nothing can be pressed before it has been in sight for a moment.
  await panel.locator(".frame-guard[data-sight=clear]").waitFor();
  await panel.getByRole("button", { name: "Point at: Name" }).focus();

  // The focus is back in the panel, on the button that was pressed.
  await page.keyboard.press("Enter");
  await untilPointing(page);
  for (const key of [
    "ArrowDown",
    "ArrowDown",
    "ArrowDown",
    "ArrowRight",
    "ArrowLeft",
    "ArrowUp",
    "ArrowDown",
    "Enter",
  ])
    await page.keyboard.press(key);
  await panel.getByText("Now click it on the page").waitFor({ state: "detached" });
  await expect.poll(() => panel.locator(".setup-row .setup-code").first().textContent(), patience).toBe("h1");
});

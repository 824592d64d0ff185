import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { requireBrowser } from "../../start/findBrowser.ts";
import type { CrmContact } from "./contacts.ts";
import { type RealtimexCrm, startRealtimexCrm } from "./startRealtimexCrm.ts";

const ROW = 'main a[href^="#/contacts/"][href$="/show"]:has(> [role="checkbox"])';
const ERROR_TOAST = '[data-sonner-toast][data-type="error"]';

const awkwardNames: readonly (readonly [firstName: string, lastName: string])[] = [
  ["Brian", "O'Neill"],
  ["María José", "Núñez"],
  ["Åsa", "Ångström"],
  ["小明", "王"],
  ["Kovács", "Eszter"],
  ["Anna", "Meier"],
  ["Anna", "Meier"],
];
const contacts: readonly CrmContact[] = Array.from({ length: 60 }, (_, id) => {
  const [firstName, lastName] = awkwardNames[id] ?? ["Test", `Person ${id}`];
  return {
    id,
    firstName,
    lastName,
    title: "Cardiologist",
    company: `Clinic ${id % 5}`,
    email: `person${id}@example.org`,
    phone: `+1 555 01${String(id).padStart(2, "0")}`,
    background: `NPI 90000000${String(id).padStart(2, "0")}`,
    lastSeenAt: new Date(Date.UTC(2026, 0, 1 + id)).toISOString(),
  };
});

let crm: RealtimexCrm;
let profileDir: string;
let browser: BrowserContext;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  crm = await startRealtimexCrm({ contacts });
  profileDir = await mkdtemp(join(tmpdir(), "realtimex-crm-"));
  browser = await chromium.launchPersistentContext(profileDir, {
    executablePath: requireBrowser(),
    headless: false,
    args: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  });
  // The front end remembers sort, page and search between visits; each test starts without.
  await browser.addInitScript({ content: 'if (location.protocol === "http:") localStorage.clear();' });
  page = browser.pages()[0] ?? (await browser.newPage());
  const noteStranger = (url: string) => {
    if (!/^(https?|wss?):/.test(url) || new URL(url).host === new URL(crm.origin).host) return;
    faults.push(`left the origin: ${url}`);
  };
  browser.on("request", (request) => noteStranger(request.url()));
  page.on("websocket", (socket) => noteStranger(socket.url()));
  browser.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
  });
});

afterAll(async () => {
  await browser?.close();
  await crm?.stop();
  if (profileDir !== undefined) await rm(profileDir, { recursive: true, force: true });
});

beforeEach(() => {
  faults.length = 0;
});

const rowNames = () => page.locator(`${ROW} > div > .font-medium`).allTextContents();
const rowHrefs = () => page.locator(ROW).evaluateAll((rows) => rows.map((row) => row.getAttribute("href")));

/** Opens the list from nothing: without the reload, going to another hash would keep the page and its caches. */
async function openList(): Promise<void> {
  await page.goto("about:blank");
  await page.goto(crm.listUrl);
  await page.locator(ROW).first().waitFor();
}

async function sortBy(field: string): Promise<void> {
  await page.getByRole("button", { name: /^Sort by/ }).click();
  await page.getByRole("menuitem", { name: field }).click();
}

test("the list opens signed in, newest activity first, with 25 contacts and their companies", async () => {
  await openList();
  const hrefs = await rowHrefs();
  expect(hrefs).toEqual(Array.from({ length: 25 }, (_, index) => `#/contacts/${59 - index}/show`));
  await page.getByText("Cardiologist at Clinic 4").first().waitFor();
  expect(faults).toEqual([]);
});

test("sorting by last name puts the rows in order, and again in the other", async () => {
  await openList();
  await sortBy("Last name");
  await page.waitForFunction((row) => document.querySelector(row)?.textContent?.includes("Ångström"), ROW);
  expect((await rowNames()).slice(0, 4)).toEqual([
    "Åsa Ångström",
    "Kovács Eszter",
    "Anna Meier",
    "Anna Meier",
  ]);
  await sortBy("Last name");
  await page.waitForFunction((row) => document.querySelector(row)?.textContent?.includes("王"), ROW);
  expect(faults).toEqual([]);
});

test("the last page holds the ten contacts that are left, id 0 among them", async () => {
  await openList();
  await page.getByRole("navigation", { name: "pagination" }).getByText("3", { exact: true }).click();
  await page.locator('main a[href="#/contacts/0/show"]').waitFor();
  expect(await rowHrefs()).toEqual(Array.from({ length: 10 }, (_, index) => `#/contacts/${9 - index}/show`));
  expect(faults).toEqual([]);
});

test.each([
  ["o'neill", ["#/contacts/0/show"]],
  ["王", ["#/contacts/3/show"]],
  ["anna meier", ["#/contacts/6/show", "#/contacts/5/show"]],
  ["9000000002", ["#/contacts/2/show"]],
])("searching for %s finds the people it names and nobody else", async (words, hrefs) => {
  await openList();
  await page.getByPlaceholder("Search name").fill(words);
  await expect.poll(rowHrefs).toEqual(hrefs);
  expect(faults).toEqual([]);
});

test("the record of id 0 shows the name, the e-mail address, the phone number and the background", async () => {
  await openList();
  await page.getByPlaceholder("Search name").fill("O'Neill");
  await expect.poll(() => page.locator(ROW).count()).toBe(1);
  await page.locator(ROW).click();
  await page.waitForURL(crm.contactUrl(0));
  await page.locator("main h5").waitFor();
  expect(await page.locator("main h5").textContent()).toBe("Brian O'Neill");
  expect(await page.locator('main a[href^="mailto:"]').getAttribute("href")).toBe(
    "mailto:person0@example.org",
  );
  expect(await page.locator("main svg.lucide-phone + div > span").first().textContent()).toBe("+1 555 0100");
  expect(await page.locator("main span.pb-2").textContent()).toBe("NPI 9000000000");
  expect(await page.locator('main a[href="#/contacts/0"]').count()).toBe(1);
  expect(faults).toEqual([]);
});

test("a note written on a record is kept, and moves the contact to the top of the list", async () => {
  await page.goto("about:blank");
  await page.goto(crm.contactUrl(3));
  await page.locator('textarea[name="text"]').fill("Met at the congress");
  const contactSaved = page.waitForResponse((response) => response.request().method() === "PATCH");
  await page.getByRole("button", { name: "Add this note" }).click();
  await page.getByText("Note added").waitFor();
  await contactSaved;
  await page.getByText("Met at the congress").waitFor();
  await openList();
  expect((await rowNames())[0]).toBe("小明 王");
  await page.goto(crm.contactUrl(3));
  await page.getByText("Met at the congress").waitFor();
  // Saving a contact makes the front end ask its desktop companion, which there is not, for an embedding.
  expect(faults.filter((fault) => !/\/api\/sdk\/embed|EmbeddingService/.test(fault))).toEqual([]);
});

test.each([
  ["/", "Latest Activity"],
  ["/companies", "Clinic 0"],
  ["/companies/1/show/contacts", "Brian O'Neill"],
  ["/deals", "No deals found"],
  ["/invoices", "No results found"],
  ["/tasks", "No results found"],
  ["/ai", "AI Assistant Offline"],
  ["/settings", "My info"],
  ["/sales", "Marchetti"],
  ["/contacts/0", "Identity"],
  ["/contacts/create", "Identity"],
])("the page %s opens without an error", async (path, text) => {
  await page.goto("about:blank");
  await page.goto(`${crm.origin}/#${path}`);
  await page.locator("main").getByText(text).first().waitFor();
  await page.waitForLoadState("networkidle");
  expect(await page.locator(ERROR_TOAST).count()).toBe(0);
  expect(faults).toEqual([]);
});

test("a taken port is told with its number and what to do", async () => {
  const port = Number(new URL(crm.origin).port);
  await expect(startRealtimexCrm({ port, contacts })).rejects.toThrow(`Port ${port} is taken`);
});

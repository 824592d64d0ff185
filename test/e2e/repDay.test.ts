/// <reference types="chrome" />
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MessageName, RequestOf, ResponseOf } from "../../extension/src/messaging/protocol.ts";
import { importExample } from "./importExample.ts";
import { type ExtensionBrowser, launchExtension } from "./launchExtension.ts";
import { findFaults, findOverflow } from "./panel/findFaults.ts";
import { serveTinyPage, type TinyPage } from "./serveTinyPage.ts";

let site: TinyPage;
let browser: ExtensionBrowser;
/** The panel alone, as a rep's voice. */
let panel: Page;

beforeAll(async () => {
  site = await serveTinyPage();
  browser = await launchExtension();
  await importExample(browser, site.origin);
  panel = await browser.context.newPage();
  await panel.goto(browser.pageUrl("tabs/panel.html"));
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function call<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  const answer = await panel.evaluate((envelope) => chrome.runtime.sendMessage(envelope), {
    waypost: "call",
    to: "worker",
    id: crypto.randomUUID(),
    name,
    request,
  });
  if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer?.error ?? "no answer")}`);
  return answer.value;
}

async function findHcp(text: string): Promise<string> {
  const found = await call("person.search", { text });
  const hcp = found.ok ? found.value[0]?.hcp : undefined;
  if (hcp === undefined) throw new Error(`${text} is not there`);
  return hcp;
}

async function open(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 860 });
  await page.goto(browser.pageUrl(path));
  return page;
}

test("the rep's day is picked by name, has a line a visit, outlives the worker, and prints", async () => {
  const page = await open("tabs/day.html");
  await page.getByText("Nobody is on today’s list.").waitFor();
  for (const name of ["Zoë van der Berg", "ليلى الحداد"]) {
    await page.getByRole("searchbox").fill(name);
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("button", { name: `Add ${name}` }).click();
    await page.getByRole("heading", { name, exact: true }).waitFor();
  }
  const [first] = await page.locator(".visit").allTextContents();
  expect(first).toContain("Reminded again");
  expect(first).toContain("Do not");
  expect(first).toContain("No consent: SMS.");
  expect(await findFaults(page)).toEqual([]);
  expect(await findOverflow(page)).toEqual([]);

  await browser.killWorker();
  await page.reload();
  await page.locator(".visit").nth(1).waitFor();
  expect(await page.locator(".visit h2").allTextContents()).toEqual(["Zoë van der Berg", "ليلى الحداد"]);

  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button", { name: "Print, or save as PDF" }).isVisible()).toBe(false);
  expect(await page.locator(".day-add").isVisible()).toBe(false);
  expect((await page.pdf()).byteLength).toBeGreaterThan(5_000);
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("button", { name: "Take off: ليلى الحداد" }).click();
  await page.locator(".visit").nth(1).waitFor({ state: "detached" });
  await page.close();
});

test("how long a stage usually lasts is measured over everybody, and told by twenty or more", async () => {
  const stays = await call("stays.usual", { journey: "cardiology-portal" });
  expect(stays.map(({ stage }) => stage)).toContain("invitation");
  for (const { count, medianMs } of stays) {
    expect(count).toBeGreaterThanOrEqual(20);
    expect(medianMs).toBeGreaterThan(0);
  }
  expect(await call("stays.usual", { journey: "cardiology-portal" })).toEqual(stays);
});

test("what was recorded in the panel is handed over once, and undone no more", async () => {
  const hcp = await findHcp("Zoë van der Berg");
  const logged = await call("entry.log", {
    hcp,
    journey: "cardiology-portal",
    type: "visit.held",
    payload: { interested: true },
  });
  if (!logged.ok) throw new Error(logged.error.code);
  await call("note.write", { hcp, note: { kind: "report", about: "person", reason: "twice" } });
  await call("note.write", { hcp, note: { kind: "optOut", channel: "email" } });

  const page = await open("tabs/data.html");
  await page.getByRole("button", { name: "See what is waiting" }).click();
  await page.getByText("3 entries were recorded in the panel").waitFor();
  expect(await findFaults(page)).toEqual([]);
  expect(await findOverflow(page)).toEqual([]);
  await page.getByRole("button", { name: "Make the files" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download Call2_vod__c.csv" }).click();
  const csv = await readFile((await (await download).path()) ?? "", "utf8");
  expect(csv).toContain("Submitted_vod,Face_to_face_vod,Visit held,interested: true");
  expect(csv).toMatch(/HCP-\d{4},9\d{9},Zoë van der Berg/);
  expect(await page.getByRole("link", { name: /^Download/ }).count()).toBe(3);
  expect(await page.getByText("The CRM has been given everything").count()).toBe(1);

  expect(await call("entry.undo", { hcp, entry: logged.value.entry })).toEqual({
    ok: false,
    error: { code: "entry.exported" },
  });
  await page.getByText("1 hand-over before").click();
  await page.getByRole("button", { name: "Make its files again" }).click();
  await page.getByRole("link", { name: "Download waypost-notes.csv" }).waitFor();
  await page.close();
});

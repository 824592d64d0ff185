import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { suggestedRecord } from "../start/createDemo.ts";
import { openRep, patience, type Rep } from "./tour/openRep.ts";
import { openTour, type Tour } from "./tour/openTour.ts";

/*
 * What a store meets in the life of a browser profile, done to the real one. The tests follow each other: each leaves behind
 * what the next one begins with.
 */

let tour: Tour;
let rep: Rep;
/** A page of the extension's own, which reaches its database and its files. */
let inside: Page;

beforeAll(async () => {
  tour = await openTour();
  await tour.browser.grantSite(tour.crm.origin);
  inside = await tour.browser.context.newPage();
  await inside.goto(tour.browser.pageUrl("tabs/data.html"));
  rep = await openRep(tour);
});

afterAll(() => tour?.close());

const said = () => rep.panel().locator("main").textContent();
const untilSaid = (words: string) => expect.poll(said, patience).toContain(words);

async function openPanel(): Promise<void> {
  await rep.page.locator("[data-waypost]").first().waitFor({ state: "attached" });
  await rep.page.keyboard.press("Alt+KeyJ");
  await expect.poll(() => rep.hasPanel(), patience).toBe(true);
}

async function lookAgain(): Promise<void> {
  await tour.browser.killWorker();
  await rep.page.reload();
  await openPanel();
}

test("a database of a newer version is left untouched, and panel and data page say to update", async () => {
  await rep.openRecord(suggestedRecord);
  await tour.browser.killWorker();
  const versions = await inside.evaluate(async () => {
    const listed = await indexedDB.databases();
    const version = listed.find(({ name }) => name === "waypost")?.version ?? 0;
    const raise = () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open("waypost", version + 1_000);
        request.onsuccess = () => {
          request.result.close();
          resolve(version + 1_000);
        };
        request.onerror = () => reject(request.error);
      });
    return [version, await raise()];
  });
  expect(versions[1]).toBeGreaterThan(versions[0] ?? 0);
  await lookAgain();
  await untilSaid("The data was written by a newer version of Waypost");
  await inside.reload();
  await inside.getByText("The data was written by a newer version of Waypost").first().waitFor();
  expect(await inside.getByRole("button", { name: "Start over" }).count()).toBe(0);
  const left = await inside.evaluate(async () => {
    const listed = await indexedDB.databases();
    return listed.find(({ name }) => name === "waypost")?.version;
  });
  expect(left).toBe(versions[1]);
});

test("keys that are gone are noticed, nobody is shown, and an empty store is offered", async () => {
  // What the newer version left cannot be opened by this one, so the profile gets a store of its own first.
  await inside.evaluate(async () => {
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase("waypost");
      request.onsuccess = resolve;
      request.onblocked = resolve;
    });
  });
  await tour.browser.killWorker();
  await inside.reload();
  await inside.getByText("The browser has removed the stored data.").first().waitFor();
  await inside.getByRole("button", { name: "Start over" }).first().click();
  await inside.getByText("None is published yet.").first().waitFor();
  await tour.seed();
  await lookAgain();
  await rep.openList();
  await rep.untilList();

  await tour.browser.killWorker();
  await inside.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry("keys", { recursive: true });
  });
  await rep.openRecord(suggestedRecord);
  await lookAgain();
  await untilSaid("its keys are gone");
  expect(await rep.panel().locator(".stage-name").count()).toBe(0);
});

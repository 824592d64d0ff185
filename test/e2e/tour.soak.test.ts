import { afterAll, beforeAll, expect, test } from "vitest";
import { suggestedRecord } from "../start/createDemo.ts";
import { openRep, patience } from "./tour/openRep.ts";
import { openTour, type Tour } from "./tour/openTour.ts";
import { listVisited, runDay } from "./tour/runDay.ts";

const seed = Number(process.env.WAYPOST_SEED ?? 1);
let tour: Tour;

beforeAll(async () => {
  tour = await openTour();
});

afterAll(() => tour?.close());

test(`a hundred deaths of the worker during a day lose nothing and double nothing (seed ${seed})`, async () => {
  await tour.browser.grantSite(tour.crm.origin);
  const rep = await openRep(tour);
  await rep.openRecord(suggestedRecord);
  await rep.page.locator("[data-waypost]").first().waitFor({ state: "attached" });
  await rep.page.keyboard.press("Alt+KeyJ");
  await expect.poll(() => rep.hasPanel(), patience).toBe(true);
  await runDay(tour, rep, { visits: 100, seed, records: listVisited(tour) });
  expect(tour.faults).toEqual([]);
  await rep.close();
});

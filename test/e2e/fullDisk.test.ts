import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { suggestedRecord } from "../start/createDemo.ts";
import { mountSmallDisk, type SmallDisk } from "./smallDisk.ts";
import { openRep, patience, type Rep } from "./tour/openRep.ts";
import { openTour, type Tour } from "./tour/openTour.ts";

const mostVisits = 40;

let disk: SmallDisk | undefined;
let tour: Tour | undefined;

afterAll(async () => {
  await tour?.close();
  disk?.unmount();
});

/** Logs visits until one is refused for want of room; answers how many went in before. */
async function logUntilRefused(rep: Rep, { acknowledged }: Tour): Promise<number> {
  for (let visit = 0; visit < mostVisits; visit += 1) {
    const before = acknowledged.length;
    await rep.button("Visit held").click();
    await rep.button("Log: yes").click();
    const isAnswered = async () =>
      acknowledged.length > before ||
      /no room left on this device/.test((await rep.panel().locator("main").textContent()) ?? "");
    await expect.poll(isAnswered, patience).toBe(true);
    if (acknowledged.length === before) return before;
    await expect.poll(() => rep.button("Log: yes").count(), patience).toBe(0);
  }
  throw new Error(`${mostVisits} visits found room on a full disk`);
}

test("on a full disk a touchpoint is refused with what to do, nothing is taken half, and it goes in once there is room", async ({
  skip,
}) => {
  disk = mountSmallDisk();
  if (disk === undefined) return skip("a small disk cannot be mounted here (needs root)");
  tour = await openTour({ profileDir: join(disk.place, "profile") });
  await tour.browser.grantSite(tour.crm.origin);
  const rep = await openRep(tour);
  await rep.openRecord(suggestedRecord);
  await rep.page.locator("[data-waypost]").first().waitFor({ state: "attached" });
  await rep.page.keyboard.press("Alt+KeyJ");
  await expect.poll(() => rep.hasPanel(), patience).toBe(true);
  await rep.untilRecord(suggestedRecord);

  const makeRoom = disk.fill();
  // The last block of a file has room for a few small entries yet.
  const before = await logUntilRefused(rep, tour);
  await rep.untilRecord(suggestedRecord);
  expect(tour.acknowledged).toHaveLength(before);

  makeRoom();
  await rep.button("Log: yes").click();
  await expect.poll(() => tour?.acknowledged.length, patience).toBe(before + 1);
  await rep.untilRecord(suggestedRecord);
});

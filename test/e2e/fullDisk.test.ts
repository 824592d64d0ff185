import { spawnSync } from "node:child_process";
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { suggestedRecord } from "../start/createDemo.ts";
import { openRep, patience, type Rep } from "./tour/openRep.ts";
import { openTour, type Tour } from "./tour/openTour.ts";

/*
 * The extension asks for unlimited storage, so no quota that the browser's tools set applies to it: what fills up is the disk.
 * The profile lies on a small one in memory, which needs leave to mount it.
 */
const diskMegabytes = 400;
const mostVisits = 40;

let directory: string | undefined;
let tour: Tour | undefined;

afterAll(async () => {
  await tour?.close();
  if (directory === undefined) return;
  spawnSync("umount", ["-l", directory]);
  rmSync(directory, { recursive: true, force: true });
});

function mountDisk(): string | undefined {
  const place = mkdtempSync(join(tmpdir(), "waypost-disk-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${diskMegabytes}m`, "tmpfs", place]);
  if (status === 0) return place;
  rmSync(place, { recursive: true, force: true });
  return undefined;
}

/** Takes all the room that is left; answers how to give it back. */
function fillDisk(place: string): () => void {
  const path = join(place, "filler");
  const file = openSync(path, "w");
  const block = Buffer.alloc(1_000_000, 1);
  try {
    for (;;) writeSync(file, block);
  } catch {
    // Full to the last block.
  }
  closeSync(file);
  return () => {
    const open = openSync(path, "r+");
    ftruncateSync(open, 0);
    closeSync(open);
  };
}

/** Logs visits until one is refused for want of room; answers how many went in before. */
async function logUntilRefused(rep: Rep, { acknowledged }: Tour): Promise<number> {
  for (let visit = 0; visit < mostVisits; visit += 1) {
    const before = acknowledged.length;
    await rep.button("Visit held").click();
    await rep.button("Log: yes").click();
    const isAnswered = async () =>
      acknowledged.length > before ||
      /nothing was saved/.test((await rep.panel().locator("main").textContent()) ?? "");
    await expect.poll(isAnswered, patience).toBe(true);
    if (acknowledged.length === before) return before;
    await expect.poll(() => rep.button("Log: yes").count(), patience).toBe(0);
  }
  throw new Error(`${mostVisits} visits found room on a full disk`);
}

test("on a full disk a touchpoint is refused with what to do, nothing is taken half, and it goes in once there is room", async ({
  skip,
}) => {
  directory = mountDisk();
  if (directory === undefined) return skip("a small disk cannot be mounted here (needs root)");
  tour = await openTour({ profileDir: join(directory, "profile") });
  await tour.browser.grantSite(tour.crm.origin);
  const rep = await openRep(tour);
  await rep.openRecord(suggestedRecord);
  await rep.page.locator("[data-waypost]").first().waitFor({ state: "attached" });
  await rep.page.keyboard.press("Alt+KeyJ");
  await expect.poll(() => rep.hasPanel(), patience).toBe(true);
  await rep.untilRecord(suggestedRecord);

  const makeRoom = fillDisk(directory);
  // The last block of a file has room for a few small entries yet.
  const before = await logUntilRefused(rep, tour);
  await rep.untilRecord(suggestedRecord);
  expect(tour.acknowledged).toHaveLength(before);

  makeRoom();
  await rep.button("Log: yes").click();
  await expect.poll(() => tour?.acknowledged.length, patience).toBe(before + 1);
  await rep.untilRecord(suggestedRecord);
});

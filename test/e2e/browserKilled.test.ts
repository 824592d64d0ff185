import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replay } from "@waypost/sdk";
import { afterAll, expect, test } from "vitest";
import { suggestedRecord } from "../start/createDemo.ts";
import { openRep, patience, type Rep } from "./tour/openRep.ts";
import { openTour, reopenTour, type Tour } from "./tour/openTour.ts";

let profileDir = "";
let tour: Tour | undefined;

afterAll(async () => {
  await tour?.close();
  await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
});

async function openPanel(on: Tour): Promise<Rep> {
  const rep = await openRep(on);
  await rep.openRecord(suggestedRecord);
  await rep.page.locator("[data-waypost][data-place=heading]").waitFor({ state: "attached" });
  await rep.page.keyboard.press("Alt+KeyJ");
  await expect.poll(() => rep.hasPanel(), patience).toBe(true);
  return rep;
}

/** The browser writes a grant down seconds after it was given, and loses with a kill what it has not: which is not ours to keep. */
async function untilGrantIsKept(profile: string, origin: string): Promise<void> {
  const isKept = () =>
    ["Preferences", "Secure Preferences"].some((name) => {
      const file = join(profile, "Default", name);
      return existsSync(file) && readFileSync(file, "utf8").includes(`"${origin}/*"`);
    });
  await expect.poll(isKept, patience).toBe(true);
}

/** The browser of a profile: the one process of its own that is of no type. */
function findBrowser(profile: string): number {
  const found = readdirSync("/proc").find((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => /^--type=/.test(word));
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error(`No browser runs on ${profile}`);
  return Number(found);
}

test("two tabs on one person agree, and a browser killed amid writes has kept what it acknowledged, whole", async ({
  skip,
}) => {
  if (process.platform !== "linux") return skip("finds the browser's process in /proc");
  profileDir = await mkdtemp(join(tmpdir(), "waypost-killed-"));
  const before = await openTour({ profileDir });
  tour = before;
  await before.browser.grantSite(before.crm.origin);
  const other = await openPanel(before);
  const rep = await openPanel(before);
  await rep.untilRecord(suggestedRecord);

  await rep.button("Visit held").click();
  await rep.button("Log: yes").click();
  await expect.poll(() => before.acknowledged.length, patience).toBe(1);
  await other.untilRecord(suggestedRecord);
  await rep.untilRecord(suggestedRecord);
  await untilGrantIsKept(profileDir, before.crm.origin);

  // The next one is on its way when the browser goes.
  await rep.button("Undo").click();
  process.kill(findBrowser(profileDir), "SIGKILL");
  await new Promise<void>((resolve) => {
    if (before.browser.context.pages().every((page) => page.isClosed())) resolve();
    before.browser.context.once("close", () => resolve());
  });

  tour = await reopenTour(before, profileDir);
  const [logged] = tour.acknowledged;
  const again = await openPanel(tour);
  const entries = async () => {
    const told = await again.readEntries(suggestedRecord);
    return told?.filter(({ source }) => source === "panel");
  };
  await expect.poll(entries, patience).toBeDefined();
  const own = (await entries()) ?? [];
  const undone = own.flatMap((entry) => (entry.kind === "retraction" ? [entry.retracts] : []));
  expect(own.filter(({ kind }) => kind !== "retraction").map(({ id }) => id)).toEqual([logged?.entry]);
  expect([[], [logged?.entry]]).toContainEqual(undone);
  // Acknowledged or not, an undo is there in the ledger and on the page, or in neither.
  const isThere = undone.length > 0;
  expect(isThere || before.acknowledged.length === 1).toBe(true);
  const person = tour.people.find(({ record }) => record === suggestedRecord);
  if (person === undefined) throw new Error("the example lacks its record");
  const all = (await again.readEntries(suggestedRecord)) ?? [];
  const { stage } = replay(tour.journey, { hcp: person.ledger.hcp, entries: all }, Date.now());
  const label = tour.journey.tree.byId.get(stage ?? "")?.label;
  await expect.poll(() => again.panel().locator(".stage-name").textContent(), patience).toBe(label);
});

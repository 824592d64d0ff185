import { setTimeout as sleep } from "node:timers/promises";
import { replay } from "@waypost/sdk";
import { expect } from "vitest";
import { createRandom } from "../../../examples/cardiology-portal/createRandom.ts";
import { patience, type Rep } from "./openRep.ts";
import type { Tour } from "./openTour.ts";

export type DayOptions = {
  /** How many visits; the worker is killed once during each, at a moment that the seed chooses. */
  visits: number;
  seed: number;
  /** Whose visits can be logged. */
  records: readonly number[];
};

const longestWaitMs = 600;

/**
 * A rep's day while the browser kills the worker again and again: every visit goes from the list to a record, logs a visit, and
 * takes it back or leaves it. After each, page and ledger must be what was acknowledged.
 */
export async function runDay(tour: Tour, rep: Rep, { visits, seed, records }: DayOptions): Promise<void> {
  const random = createRandom(seed, 0);
  for (let visit = 0; visit < visits; visit += 1) {
    const record = records[random.integer("record", 0, records.length - 1, visit)] ?? 0;
    const killed = sleep(random.between("kill", 0, longestWaitMs, visit)).then(() =>
      tour.browser.killWorker(),
    );
    await rep.openList();
    await rep.openRecord(record);
    await rep.untilRecord(record);
    await logVisit(tour, rep, random.chance("reached", 0.5, visit) ? "Log: yes" : "Log: no");
    // Taken back more often than not: a visit that stays ends what can be logged sooner or later.
    if (random.chance("undo", 0.8, visit)) await undoVisit(tour, rep);
    await killed;
    await rep.untilRecord(record);
  }
}

/** People who are on their way in the journey: a visit of theirs can be logged. */
export function listVisited({ journey, people }: Tour): readonly number[] {
  return people
    .filter(({ ledger }) => replay(journey, ledger, Date.now()).status === "active")
    .map(({ record }) => record)
    .slice(0, 8);
}

/** Logs a visit, again only where the panel says that it was not written. */
async function logVisit({ acknowledged }: Tour, rep: Rep, answer: string): Promise<void> {
  const before = acknowledged.length;
  const press = async () => {
    if (acknowledged.length > before) return true;
    const found = rep.button(answer);
    if ((await found.count()) === 0) await rep.button("Visit held").click();
    else if (await found.isEnabled()) await found.click();
    return acknowledged.length > before;
  };
  await expect.poll(press, patience).toBe(true);
}

/** Takes it back while that is offered, which is for ten seconds: on a slow machine a rep may come too late. */
async function undoVisit({ acknowledged }: Tour, rep: Rep): Promise<void> {
  const before = acknowledged.length;
  const press = async () => {
    const found = rep.button("Undo");
    if (acknowledged.length > before || (await found.count()) === 0) return true;
    await found.click({ timeout: 1_000 }).catch(() => undefined);
    return acknowledged.length > before;
  };
  await expect.poll(press, patience).toBe(true);
}

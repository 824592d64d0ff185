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
    await logVisit(rep, random.chance("reached", 0.5, visit) ? "Log: yes" : "Log: no");
    // Taken back more often than not: a visit that stays ends what can be logged sooner or later.
    if (random.chance("undo", 0.8, visit)) await undoVisit(rep);
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

async function logVisit(rep: Rep, answer: string): Promise<void> {
  await untilSaid(rep, "Logged", answer, "Visit held");
}

async function undoVisit(rep: Rep): Promise<void> {
  await untilSaid(rep, "Undone", "Undo");
}

/**
 * Presses the button, or before it the one that unfolds it, until it is said to be done. A button is there again only where an
 * answer was lost twice, which the panel says.
 */
async function untilSaid(rep: Rep, words: string, button: string, unfold?: string): Promise<void> {
  const read = async () => {
    const said = await rep.status();
    if (said.includes(words)) return words;
    const found = rep.button(button);
    if ((await found.count()) > 0) {
      if (await found.isEnabled()) await found.click();
    } else if (unfold !== undefined) await rep.button(unfold).first().click();
    return `${said} ${await rep.panel().locator("main").textContent()}`;
  };
  await expect.poll(read, patience).toBe(words);
}

import type { Journey } from "../compile/Journey.js";
import { isDay } from "../model/trigger.js";
import { findNextInstant } from "../run/orderEntries.js";
import type { Standing } from "../run/standAt.js";

/**
 * The first instant after a standing's at which time alone may change it, ms.
 *
 * @example
 * ```ts
 * const due = findNextDue(standAt(journey, ledger, now));
 * console.log(due === undefined ? "waits for nothing" : new Date(due).toISOString()); // 2026-12-11T07:00:00.000Z
 * ```
 */
export function findNextDue({ journey, ledger, now, run, frame }: Standing): number | undefined {
  const due = [
    run.wakeAt,
    findNextInstant(ledger.entries, now),
    ...listEntryDates(journey, frame.startOfDayMs),
  ].filter((at) => at !== undefined && at > now);
  return due.length === 0 ? undefined : Math.min(...due.map(Number));
}

function listEntryDates(journey: Journey, startOfDayMs: (date: string) => number): readonly number[] {
  return journey.entries.flatMap(({ item: { date } }) => {
    if (date === undefined) return [];
    return [isDay(date) ? startOfDayMs(date) : Date.parse(date)];
  });
}

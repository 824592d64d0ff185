import { invariant } from "../model/invariant.js";
import { findNextChangeMs, offsetMsAt } from "./offsetMsAt.js";
import { fromWallMs } from "./toUtcMs.js";
import type { Zone } from "./Zone.js";

const dayMs = 86_400_000;

/**
 * The first instant of a calendar date in a zone: its 00:00, the change of clocks where that is skipped (Cairo in April),
 * and the start of the next day where all of the date is (Apia's 2011-12-30).
 *
 * @throws where the text is not a date such as `2026-03-29`; a document's and an import's were checked.
 */
export function startOfDayMs(zone: Zone, date: string): number {
  const wallMs = requireMidnightMs(date);
  const utcMs = fromWallMs(zone, wallMs);
  if (utcMs + offsetMsAt(zone, utcMs) === wallMs) return utcMs;
  const changeMs = findNextChangeMs(zone, utcMs - dayMs);
  invariant(changeMs !== undefined, `a change of clocks in ${zone.name} skips the start of ${date}`);
  return changeMs;
}

/** 00:00 of the date in UTC. Runtimes disagree on what Date.parse makes of 30 February. */
function requireMidnightMs(date: string): number {
  const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).slice(1).map(Number);
  const isDate = year !== undefined && month !== undefined && day !== undefined;
  const midnight = new Date(isDate ? new Date(0).setUTCFullYear(year, month - 1, day) : Number.NaN);
  const isInCalendar = midnight.getUTCMonth() + 1 === month && midnight.getUTCDate() === day;
  invariant(isInCalendar, `"${date}" is a checked date`);
  return midnight.getTime();
}

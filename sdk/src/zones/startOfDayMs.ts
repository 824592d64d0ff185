import { invariant } from "../model/invariant.js";
import { fromWallMs } from "./toUtcMs.js";
import type { Zone } from "./Zone.js";

/**
 * The first instant of a calendar date in a zone: its 00:00, the change of clocks where that is skipped (Cairo in April),
 * and the start of the next day where all of the date is (Apia's 2011-12-30).
 *
 * @throws where the text is not a date such as `2026-03-29`; a document's and an import's were checked.
 */
export function startOfDayMs(zone: Zone, date: string): number {
  // Wherever a 00:00 is skipped, the skip begins with it (zoneData.test.ts), so that moving it forward leads to its end.
  return fromWallMs(zone, requireMidnightMs(date));
}

/** 00:00 of the date in UTC. Runtimes disagree on what Date.parse makes of 30 February. */
function requireMidnightMs(date: string): number {
  const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).slice(1).map(Number);
  const isDate = year !== undefined && month !== undefined && day !== undefined;
  const midnight = new Date(isDate ? new Date(0).setUTCFullYear(year, month - 1, day) : Number.NaN);
  // A day that its month does not have is one of another month.
  invariant(midnight.getUTCMonth() + 1 === month, `"${date}" is a checked date`);
  return midnight.getTime();
}

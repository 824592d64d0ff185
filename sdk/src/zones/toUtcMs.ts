import { offsetMsAt } from "./offsetMsAt.js";
import type { Zone } from "./Zone.js";

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** A date and time of day as a clock on the wall shows it. */
export interface LocalTime {
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * The instant of a local time, in milliseconds UTC: a skipped time is moved forward by what is skipped (02:30 becomes
 * 03:30), a repeated one is the first (semantics 25). Fields overflow as days do: hour 24 is 00:00 of the next.
 */
export function toUtcMs(zone: Zone, { year, month, day, hour, minute }: LocalTime): number {
  // Not Date.UTC, which takes the years 0 to 99 for those of the 20th century.
  const midnightMs = new Date(0).setUTCFullYear(year, month - 1, day);
  return fromWallMs(zone, midnightMs + (hour * 60 + minute) * minuteMs);
}

/** The same of a local time written as the milliseconds it would have in UTC. */
export function fromWallMs(zone: Zone, wallMs: number): number {
  // Offsets are within 14 hours, and no two changes stand so close that a day to each side could miss one.
  const beforeMs = wallMs - offsetMsAt(zone, wallMs - dayMs);
  const afterMs = wallMs - offsetMsAt(zone, wallMs + dayMs);
  const isShownAt = (utcMs: number) => utcMs + offsetMsAt(zone, utcMs) === wallMs;
  return !isShownAt(beforeMs) && isShownAt(afterMs) ? afterMs : beforeMs;
}

import { invariant } from "../model/invariant.js";
import { offsetMsAt } from "./offsetMsAt.js";
import type { Zone } from "./Zone.js";

const dayMs = 86_400_000;
const minuteMs = 60_000;
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/** What calendar and clock show in a zone. */
export interface LocalDayAndTime {
  /** Such as `2026-03-29`. */
  readonly date: string;
  readonly weekday: Weekday;
  /** Whole minutes since 00:00 by the clock, 0 to 1,439. */
  readonly minuteOfDay: number;
}

/** The local date, weekday and time of day at an instant. */
export function localDayAndTime(zone: Zone, utcMs: number): LocalDayAndTime {
  const wallMs = utcMs + offsetMsAt(zone, utcMs);
  const dayNumber = Math.floor(wallMs / dayMs);
  return {
    date: new Date(wallMs).toISOString().slice(0, 10),
    weekday: weekdayOf(dayNumber),
    minuteOfDay: Math.floor((wallMs - dayNumber * dayMs) / minuteMs),
  };
}

/** The weekday of a day counted from 1970-01-01, which was a Thursday. */
export function weekdayOf(dayNumber: number): Weekday {
  const weekday = weekdays[(((dayNumber + 4) % 7) + 7) % 7];
  invariant(weekday !== undefined, `day ${dayNumber} is a whole number`);
  return weekday;
}

import { invariant } from "../model/invariant.js";
import { type Weekday, weekdayOf } from "./localDayAndTime.js";
import { findNextChangeMs, offsetMsAt } from "./offsetMsAt.js";
import type { Zone } from "./Zone.js";

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Times of the week, by the local clock: from `from` until just before `to`, never past midnight. */
export interface Hours {
  readonly days: readonly Weekday[];
  /** `"09:00"`. */
  readonly from: string;
  /** `"17:30"`; `"24:00"` is the end of the day. */
  readonly to: string;
}

/**
 * The first instant from `fromMs` on, itself included, at which the local clock is within the hours; no hours at all mean any
 * time. Undefined where none can ever match: no days, or `to` not after `from`.
 *
 * @throws where a time is not one; a document's were checked.
 */
export function nextWithinHours(zone: Zone, hours: readonly Hours[], fromMs: number): number | undefined {
  if (hours.length === 0) return fromMs;
  const spans = hours.flatMap(toSpans);
  if (spans.length === 0) return undefined;
  // Between two changes of its offset a zone's clock runs evenly, so that the hours can be read off it.
  for (let utcMs = fromMs; ; ) {
    const offsetMs = offsetMsAt(zone, utcMs);
    const openMs = findOpenWallMs(spans, utcMs + offsetMs) - offsetMs;
    const changeMs = findNextChangeMs(zone, utcMs);
    if (changeMs === undefined || openMs < changeMs) return openMs;
    utcMs = changeMs;
  }
}

/** One weekday's share of the hours, in milliseconds after 00:00. */
interface Span {
  readonly weekday: Weekday;
  readonly startMs: number;
  readonly endMs: number;
}

function toSpans({ days, from, to }: Hours): Span[] {
  const [startMs, endMs] = [requireTimeMs(from), requireTimeMs(to)];
  return startMs < endMs ? days.map((weekday) => ({ weekday, startMs, endMs })) : [];
}

/** The first time on an even clock, from this one on, that is within the spans. */
function findOpenWallMs(spans: readonly Span[], wallMs: number): number {
  const today = Math.floor(wallMs / dayMs);
  // Today once more in a week: its hours may be over.
  for (let daysLater = 0; daysLater <= 7; daysLater += 1) {
    const day = today + daysLater;
    const open = spans
      .filter(({ weekday, endMs }) => weekday === weekdayOf(day) && day * dayMs + endMs > wallMs)
      .map(({ startMs }) => Math.max(day * dayMs + startMs, wallMs));
    if (open.length > 0) return Math.min(...open);
  }
  invariant(false, "every weekday comes once in a week");
}

function requireTimeMs(text: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/.exec(text);
  invariant(match !== null, `"${text}" is a checked time of day`);
  const [, hours = "24", minutes = "0"] = match;
  return (Number(hours) * 60 + Number(minutes)) * minuteMs;
}

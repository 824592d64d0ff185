import type { Channel } from "../../model/journeySchema.js";
import { nextWithinHours } from "../../zones/nextWithinHours.js";
import { findNextChangeMs, offsetMsAt } from "../../zones/offsetMsAt.js";
import type { Zone } from "../../zones/Zone.js";

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** 1970-01-01 was a Thursday, the fourth day of a week that begins on Monday. */
const epochInWeekMs = 3 * dayMs;
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** A channel that is never open: as far ahead as anybody looks. */
const never = Number.POSITIVE_INFINITY;

/**
 * The next instant at which a channel may be used in one zone: `nextWithinHours`, with the week laid out once. Between two
 * changes of the zone's offset, which are looked up once as well, it is a look into a sorted list.
 */
export class ChannelHours {
  readonly #zone: Zone;
  readonly #hours: Channel["hours"];
  /** Open stretches of a week, ms after Monday 00:00, disjoint and sorted; starts and ends by turns. */
  readonly #spans: Float64Array;
  #fromMs = Number.POSITIVE_INFINITY;
  #untilMs = Number.NEGATIVE_INFINITY;
  #offsetMs = 0;

  constructor(zone: Zone, hours: Channel["hours"]) {
    this.#zone = zone;
    this.#hours = hours;
    this.#spans = toWeek(hours);
  }

  /** The first instant from `at` on, itself included, within the hours, ms; Infinity where there is none. */
  findNext(at: number): number {
    if (this.#hours.length === 0) return at;
    if (this.#spans.length === 0) return never;
    if (!(at >= this.#fromMs && at < this.#untilMs)) this.#lookUp(at);
    const open = at + this.#findWait(at + this.#offsetMs + epochInWeekMs);
    if (open < this.#untilMs) return open;
    return nextWithinHours(this.#zone, this.#hours, at) ?? never;
  }

  #lookUp(at: number): void {
    this.#fromMs = at;
    this.#untilMs = findNextChangeMs(this.#zone, at) ?? Number.POSITIVE_INFINITY;
    this.#offsetMs = offsetMsAt(this.#zone, at);
  }

  #findWait(wallMs: number): number {
    const inWeek = wallMs - Math.floor(wallMs / weekMs) * weekMs;
    const spans = this.#spans;
    for (let place = 0; place < spans.length; place += 2) {
      const start = spans[place] ?? 0;
      if (inWeek < start) return start - inWeek;
      if (inWeek < (spans[place + 1] ?? 0)) return 0;
    }
    return weekMs - inWeek + (spans[0] ?? 0);
  }
}

function toWeek(hours: Channel["hours"]): Float64Array {
  const spans = hours
    .flatMap(({ days, from, to }) =>
      days.map((day) => {
        const start = weekdays.indexOf(day) * dayMs;
        return { start: start + toMs(from), end: start + toMs(to) };
      }),
    )
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const week: number[] = [];
  for (const { start, end } of spans) {
    const last = week.at(-1);
    if (last !== undefined && start <= last) week[week.length - 1] = Math.max(last, end);
    else week.push(start, end);
  }
  return Float64Array.from(week);
}

function toMs(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

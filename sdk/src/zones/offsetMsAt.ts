import type { OffsetChange, YearlyChange, Zone } from "./Zone.js";

const dayMs = 86_400_000;

/** What a zone's clocks are ahead of UTC at an instant, in milliseconds; negative west of Greenwich. */
export function offsetMsAt(zone: Zone, utcMs: number): number {
  if (utcMs >= zone.yearlyFromMs) {
    const past = changesOfYear(zone, new Date(utcMs).getUTCFullYear()).filter(({ atMs }) => atMs <= utcMs);
    // Until a year's first change, the last of the year before holds.
    const latest = past.at(-1) ?? zone.yearly.at(-1);
    if (latest !== undefined) return latest.offsetMs;
  }
  return zone.changes[countChanges(zone.changes, utcMs) - 1]?.offsetMs ?? zone.firstOffsetMs;
}

/** The first instant after this one at which a zone's offset changes; undefined where it never does again. */
export function findNextChangeMs(zone: Zone, utcMs: number): number | undefined {
  const next = zone.changes[countChanges(zone.changes, utcMs)];
  if (next !== undefined) return next.atMs;
  const year = new Date(Math.max(utcMs, zone.yearlyFromMs)).getUTCFullYear();
  const yearly =
    zone.yearly.length === 0 ? [] : [...changesOfYear(zone, year), ...changesOfYear(zone, year + 1)];
  return yearly.find(({ atMs }) => atMs > utcMs)?.atMs;
}

function changesOfYear(zone: Zone, year: number): OffsetChange[] {
  return zone.yearly.map((change) => ({ atMs: toInstantMs(change, year), offsetMs: change.offsetMs }));
}

function toInstantMs({ month, day, weekday, timeMs }: YearlyChange, year: number): number {
  const earliestMs = Date.UTC(year, month, day);
  const daysLater = (weekday - new Date(earliestMs).getUTCDay() + 7) % 7;
  return earliestMs + daysLater * dayMs + timeMs;
}

/** How many changes have happened by an instant, by bisection. */
function countChanges(changes: readonly OffsetChange[], utcMs: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const change = changes[middle];
    if (change !== undefined && change.atMs <= utcMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

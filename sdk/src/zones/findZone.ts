import { invariant } from "../model/invariant.js";
import type { OffsetChange, YearlyChange, Zone } from "./Zone.js";
import { zoneLines } from "./zoneData.js";

const minuteMs = 60_000;
const startMs = Date.UTC(2000, 0, 1);

const historyByName = new Map<string, string>();
/** Zones already read: a population of thousands lives in a few. */
const zones = new Map<string, Zone>();

/**
 * The zone of an IANA name, links included (`"Europe/Berlin"`, `"Asia/Calcutta"`, `"UTC"`); undefined where there is none
 * of exactly this name.
 */
export function findZone(name: string): Zone | undefined {
  const known = zones.get(name);
  if (known !== undefined) return known;
  if (historyByName.size === 0) indexHistories();
  const history = historyByName.get(name);
  if (history === undefined) return undefined;
  const zone = toZone(name, history);
  zones.set(name, zone);
  return zone;
}

function indexHistories(): void {
  for (const line of zoneLines) {
    const end = line.indexOf("|");
    for (const name of line.slice(0, end).split(" ")) historyByName.set(name, line.slice(end + 1));
  }
}

function toZone(name: string, history: string): Zone {
  const [first, changes, rule] = history.split("|");
  invariant(first !== undefined && changes !== undefined && rule !== undefined, `zone data of ${name}`);
  const [fromYear, ...yearly] = rule.split(" ");
  return {
    name,
    firstOffsetMs: Number(first) * minuteMs,
    changes: changes === "" ? [] : toChanges(changes.split(" ")),
    yearly: yearly.map(toYearlyChange),
    yearlyFromMs: rule === "" ? Number.POSITIVE_INFINITY : Date.UTC(Number(fromYear), 0, 1),
  };
}

function toChanges(texts: readonly string[]): OffsetChange[] {
  let atMs = startMs;
  return texts.map((text) => {
    const [sinceMinutes = "", offsetMinutes] = text.split(":");
    atMs += Number.parseInt(sinceMinutes, 36) * minuteMs;
    return { atMs, offsetMs: Number(offsetMinutes) * minuteMs };
  });
}

function toYearlyChange(text: string): YearlyChange {
  const [when = "", offsetMinutes] = text.split(":");
  const [month, day, weekday, minute] = when.split("-").map(Number);
  invariant(month !== undefined && day !== undefined, `zone data ${text}`);
  invariant(weekday !== undefined && minute !== undefined, `zone data ${text}`);
  return {
    month: month - 1,
    day,
    weekday,
    timeMs: minute * minuteMs,
    offsetMs: Number(offsetMinutes) * minuteMs,
  };
}

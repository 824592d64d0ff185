import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDayAndTime, type Weekday } from "./localDayAndTime.js";
import { type Hours, nextWithinHours } from "./nextWithinHours.js";
import { findNextChangeMs, offsetMsAt } from "./offsetMsAt.js";
import { startOfDayMs } from "./startOfDayMs.js";
import { requireZone } from "./testing/requireZone.js";
import { fromWallMs, toUtcMs } from "./toUtcMs.js";
import type { Zone } from "./Zone.js";
import { zoneLines } from "./zoneData.js";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** One name of each history: the others are the same. */
const zones = zoneLines.map((line) => requireZone(line.split(/[ |]/)[0] ?? ""));
const arbitraryZone = fc.constantFrom(...zones);
const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) });

/** Any time, or one near a change of clocks, which a time taken blindly would seldom be. */
const arbitraryMoment = fc
  .tuple(arbitraryZone, instants, fc.option(fc.integer({ min: -2 * dayMs, max: 2 * dayMs }), { freq: 3 }))
  .map(([zone, anyMs, nearMs]) => {
    const changeMs = findNextChangeMs(zone, anyMs);
    const utcMs = changeMs === undefined || nearMs === null ? anyMs : changeMs + nearMs;
    return { zone, utcMs: Math.floor(utcMs / minuteMs) * minuteMs };
  });

const toWallMs = (zone: Zone, utcMs: number) => utcMs + offsetMsAt(zone, utcMs);

/** The instants at which a clock in the zone shows this, by trying every offset near it. */
function findShowings(zone: Zone, wallMs: number): number[] {
  const around = [-36, -24, -12, 0, 12, 24, 36].map((hours) => offsetMsAt(zone, wallMs + hours * hourMs));
  const candidates = [...new Set(around)].map((offsetMs) => wallMs - offsetMs);
  return candidates.filter((utcMs) => toWallMs(zone, utcMs) === wallMs).sort((one, other) => one - other);
}

describe("local times", () => {
  test("a time that is shown leads back to the first instant that shows it [semantics 25]", () => {
    fc.assert(
      fc.property(arbitraryMoment, ({ zone, utcMs }) => {
        const wall = new Date(toWallMs(zone, utcMs));
        const local = {
          year: wall.getUTCFullYear(),
          month: wall.getUTCMonth() + 1,
          day: wall.getUTCDate(),
          hour: wall.getUTCHours(),
          minute: wall.getUTCMinutes(),
        };
        expect(toUtcMs(zone, local)).toBe(findShowings(zone, wall.getTime())[0]);
      }),
      { numRuns: 2_000 },
    );
  });

  test("a time that is skipped leads to one as much later as was skipped [semantics 25]", () => {
    let skipped = 0;
    fc.assert(
      fc.property(
        arbitraryZone,
        instants,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (zone, anyMs, share) => {
          const changeMs = findNextChangeMs(zone, anyMs);
          if (changeMs === undefined) return;
          const beforeMs = offsetMsAt(zone, changeMs - 1);
          const skippedMs = offsetMsAt(zone, changeMs) - beforeMs;
          if (skippedMs <= 0) return;
          skipped += 1;
          const wallMs = changeMs + beforeMs + Math.floor((share * (skippedMs - 1)) / minuteMs) * minuteMs;
          expect(findShowings(zone, wallMs)).toEqual([]);
          expect(toWallMs(zone, fromWallMs(zone, wallMs))).toBe(wallMs + skippedMs);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(skipped).toBeGreaterThan(100);
  });

  test("within one offset a later local time is a later instant, and never an earlier one across a skipped time", () => {
    fc.assert(
      fc.property(arbitraryMoment, fc.integer({ min: 1, max: 3 * 1_440 }), ({ zone, utcMs }, minutes) => {
        const laterMs = utcMs + minutes * minuteMs;
        const changeMs = findNextChangeMs(zone, utcMs - dayMs);
        const isRepeating =
          changeMs !== undefined &&
          changeMs <= laterMs + dayMs &&
          offsetMsAt(zone, changeMs) < offsetMsAt(zone, changeMs - 1);
        fc.pre(!isRepeating);
        expect(toWallMs(zone, laterMs)).toBeGreaterThan(toWallMs(zone, utcMs));
        expect(fromWallMs(zone, toWallMs(zone, laterMs))).toBeGreaterThan(utcMs);
      }),
      { numRuns: 1_000 },
    );
  });

  test("a day starts at the first instant that shows it: a minute before is another day [semantics 25]", () => {
    fc.assert(
      fc.property(arbitraryMoment, ({ zone, utcMs }) => {
        const { date } = localDayAndTime(zone, utcMs);
        const startMs = startOfDayMs(zone, date);
        expect(startMs).toBeLessThanOrEqual(utcMs);
        expect(localDayAndTime(zone, startMs).date).toBe(date);
        expect(localDayAndTime(zone, startMs - minuteMs).date < date).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test("the next change is the only one up to itself", () => {
    fc.assert(
      fc.property(arbitraryMoment, fc.double({ min: 0, max: 1, noNaN: true }), ({ zone, utcMs }, share) => {
        const nextMs = findNextChangeMs(zone, utcMs) ?? utcMs + 400 * dayMs;
        const betweenMs = utcMs + Math.floor(share * (nextMs - utcMs - 1));
        expect(offsetMsAt(zone, betweenMs)).toBe(offsetMsAt(zone, utcMs));
        if (findNextChangeMs(zone, utcMs) === nextMs) {
          expect(offsetMsAt(zone, nextMs)).not.toBe(offsetMsAt(zone, utcMs));
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("nextWithinHours", () => {
  const toTime = (minutes: number) =>
    [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
  const arbitraryHours: fc.Arbitrary<Hours> = fc
    .tuple(
      fc.subarray([...weekdays], { minLength: 1 }),
      fc.integer({ min: 0, max: 1_439 }),
      fc.integer({ min: 1, max: 1_440 }),
    )
    .map(([days, start, length]) => ({
      days,
      from: toTime(start),
      to: toTime(Math.min(start + length, 1_440)),
    }));

  function isOpen(zone: Zone, hours: readonly Hours[], utcMs: number): boolean {
    const { weekday, minuteOfDay } = localDayAndTime(zone, utcMs);
    const time = toTime(minuteOfDay);
    return hours.some(({ days, from, to }) => days.includes(weekday) && from <= time && time < to);
  }

  test("is open, and no minute before it is [semantics 25]", () => {
    fc.assert(
      fc.property(
        arbitraryMoment,
        fc.array(arbitraryHours, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: minuteMs - 1 }),
        ({ zone, utcMs }, hours, sinceMinuteMs) => {
          const fromMs = utcMs + sinceMinuteMs;
          const openMs = nextWithinHours(zone, hours, fromMs);
          if (openMs === undefined) return expect.unreachable("hours that come every week come");
          expect(openMs).toBeGreaterThanOrEqual(fromMs);
          expect(isOpen(zone, hours, openMs)).toBe(true);
          if (openMs > fromMs) expect(openMs % minuteMs).toBe(0);
          for (let earlierMs = fromMs; earlierMs < openMs; earlierMs += minuteMs) {
            if (isOpen(zone, hours, earlierMs)) expect.unreachable(`open at ${earlierMs} in ${zone.name}`);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

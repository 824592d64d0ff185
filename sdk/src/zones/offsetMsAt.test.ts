import { describe, expect, it, test } from "vitest";
import { findNextChangeMs, offsetMsAt } from "./offsetMsAt.js";
import { requireZone } from "./testing/requireZone.js";

/** Hours ahead of UTC just before an instant, and at it. */
function offsetsAround(name: string, instant: string): [number, number] {
  const [zone, atMs] = [requireZone(name), Date.parse(instant)];
  return [offsetMsAt(zone, atMs - 1) / 3_600_000, offsetMsAt(zone, atMs) / 3_600_000];
}

describe("changes that governments made", () => {
  test.each([
    ["Europe/Berlin", "2026-03-29T01:00Z", 1, 2],
    ["Europe/Berlin", "2026-10-25T01:00Z", 2, 1],
    ["Europe/London", "2005-10-30T01:00Z", 1, 0],
    ["Europe/London", "2026-03-29T01:00Z", 0, 1],
    // Before 2007 the first Sunday of April, then the second of March
    ["America/New_York", "2006-04-02T07:00Z", -5, -4],
    ["America/New_York", "2007-03-11T07:00Z", -5, -4],
    ["America/New_York", "2026-11-01T06:00Z", -4, -5],
    // British Columbia stays on summer time from 2026
    ["America/Vancouver", "2025-11-02T09:00Z", -7, -8],
    ["America/Vancouver", "2026-03-08T10:00Z", -8, -7],
    ["America/Vancouver", "2026-11-01T09:00Z", -7, -7],
    // Ramadan of 2024
    ["Africa/Casablanca", "2024-03-10T02:00Z", 1, 0],
    ["Africa/Casablanca", "2024-04-14T02:00Z", 0, 1],
    ["Africa/Casablanca", "2026-09-20T01:00Z", 1, 0],
    ["Africa/Cairo", "2023-04-27T22:00Z", 2, 3],
    // The island's half hour, in the southern spring
    ["Australia/Lord_Howe", "2026-04-04T15:00Z", 11, 10.5],
    ["Australia/Lord_Howe", "2026-10-03T15:30Z", 10.5, 11],
    ["America/Sao_Paulo", "2018-11-04T03:00Z", -3, -2],
    ["America/Sao_Paulo", "2019-02-17T02:00Z", -2, -3],
    ["America/Sao_Paulo", "2019-11-03T03:00Z", -3, -3],
    ["America/Asuncion", "2024-10-06T04:00Z", -4, -3],
    ["America/Asuncion", "2025-03-23T03:00Z", -3, -3],
    ["Asia/Beirut", "2026-03-28T22:00Z", 2, 3],
    // Over the date line
    ["Pacific/Apia", "2011-12-30T10:00Z", -10, 14],
    ["Pacific/Apia", "2021-04-03T14:00Z", 14, 13],
    ["Asia/Pyongyang", "2015-08-14T15:00Z", 9, 8.5],
    ["America/Caracas", "2007-12-09T07:00Z", -4, -4.5],
    ["Europe/Istanbul", "2016-10-30T01:00Z", 3, 3],
    ["Europe/Moscow", "2014-10-25T22:00Z", 4, 3],
  ])("%s at %s: %d, then %d hours ahead [semantics 25]", (name, instant, before, after) => {
    expect(offsetsAround(name, instant)).toEqual([before, after]);
  });

  test.each([
    ["Asia/Kolkata", 5.5],
    ["Asia/Kathmandu", 5.75],
    ["Asia/Shanghai", 8],
    ["Asia/Tokyo", 9],
  ])("%s is %d hours ahead at all times", (name, hours) => {
    const zone = requireZone(name);
    expect(offsetMsAt(zone, Date.UTC(2026, 6, 1)) / 3_600_000).toBe(hours);
    expect([zone.changes, findNextChangeMs(zone, 0)]).toEqual([[], undefined]);
  });
});

describe("beyond the data", () => {
  it("rules go on: Berlin in 2050, New York in 2100, Santiago over a New Year", () => {
    expect(offsetsAround("Europe/Berlin", "2050-03-27T01:00Z")).toEqual([1, 2]);
    expect(offsetsAround("America/New_York", "2100-11-07T06:00Z")).toEqual([-4, -5]);
    expect(offsetsAround("America/Santiago", "2051-01-01T00:00Z")).toEqual([-3, -3]);
  });

  it("before 2000 the first offset holds", () => {
    expect(offsetsAround("Europe/Berlin", "1999-07-01T00:00Z")).toEqual([1, 1]);
  });
});

describe("findNextChangeMs", () => {
  const nextOf = (name: string, instant: string) => {
    const nextMs = findNextChangeMs(requireZone(name), Date.parse(instant));
    return nextMs === undefined ? undefined : new Date(nextMs).toISOString();
  };

  it("passes from listed changes to rules, and from year to year", () => {
    expect(nextOf("America/New_York", "2006-10-29T06:00Z")).toBe("2007-03-11T07:00:00.000Z");
    expect(nextOf("America/New_York", "2026-12-31T00:00Z")).toBe("2027-03-14T07:00:00.000Z");
    expect(nextOf("Europe/Berlin", "1980-01-01T00:00Z")).toBe("2000-03-26T01:00:00.000Z");
  });

  it("answers the change after the one at the instant itself, and none where there is none", () => {
    expect(nextOf("Europe/Berlin", "2026-03-29T01:00Z")).toBe("2026-10-25T01:00:00.000Z");
    expect(nextOf("America/Vancouver", "2026-03-08T10:00Z")).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { type Hours, nextWithinHours } from "./nextWithinHours.js";
import { requireZone } from "./testing/requireZone.js";

const office: Hours = { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" };

function next(name: string, instant: string, ...hours: Hours[]): string | undefined {
  const openMs = nextWithinHours(requireZone(name), hours, Date.parse(instant));
  return openMs === undefined ? undefined : new Date(openMs).toISOString();
}

describe("nextWithinHours", () => {
  it("is now, to the millisecond, while the hours are open, from their start to before their end [semantics 25]", () => {
    for (const instant of ["2026-03-30T07:00:00.000Z", "2026-03-30T14:59:59.999Z"]) {
      expect(next("Europe/Berlin", instant, office)).toBe(instant);
    }
    expect(next("Europe/Berlin", "2026-03-30T15:00Z", office)).toBe("2026-03-31T07:00:00.000Z");
  });

  it("waits over the weekend, in the offset that holds after it [semantics 25]", () => {
    // Friday evening in winter time, Monday morning in summer time
    expect(next("Europe/Berlin", "2026-03-27T17:00Z", office)).toBe("2026-03-30T07:00:00.000Z");
    expect(next("Europe/Berlin", "2026-10-23T17:00Z", office)).toBe("2026-10-26T08:00:00.000Z");
  });

  it("takes the earliest of several hours, which may be listed in any order and overlap", () => {
    const afternoon: Hours = { days: ["tue"], from: "14:00", to: "18:00" };
    const morning: Hours = { days: ["tue", "wed"], from: "08:00", to: "15:00" };
    expect(next("Asia/Kolkata", "2026-03-30T10:00Z", afternoon, morning)).toBe("2026-03-31T02:30:00.000Z");
    expect(next("Asia/Kolkata", "2026-03-31T11:00Z", afternoon, morning)).toBe("2026-03-31T11:00:00.000Z");
  });

  it("joins 24:00 to the 00:00 after it", () => {
    const night: Hours[] = [
      { days: ["mon"], from: "20:00", to: "24:00" },
      { days: ["tue"], from: "00:00", to: "06:00" },
    ];
    for (const instant of ["2026-03-30T23:59:59.999Z", "2026-03-31T00:00:00.000Z"]) {
      expect(next("UTC", instant, ...night)).toBe(instant);
    }
    expect(next("UTC", "2026-03-31T06:00Z", ...night)).toBe("2026-04-06T20:00:00.000Z");
  });

  it("starts where the clock jumps into the hours, and waits a week where it jumps over them", () => {
    const from = "2026-03-28T12:00Z";
    expect(next("Europe/Berlin", from, { days: ["sun"], from: "02:15", to: "04:00" })).toBe(
      "2026-03-29T01:00:00.000Z",
    );
    expect(next("Europe/Berlin", from, { days: ["sun"], from: "02:00", to: "03:00" })).toBe(
      "2026-04-05T00:00:00.000Z",
    );
  });

  it("opens twice where the clock goes through the hours twice", () => {
    const early: Hours = { days: ["sun"], from: "02:00", to: "02:30" };
    expect(next("Europe/Berlin", "2026-10-24T12:00Z", early)).toBe("2026-10-25T00:00:00.000Z");
    expect(next("Europe/Berlin", "2026-10-25T00:30Z", early)).toBe("2026-10-25T01:00:00.000Z");
    expect(next("Europe/Berlin", "2026-10-25T01:30Z", early)).toBe("2026-11-01T01:00:00.000Z");
  });

  it("passes over a day that a zone left out", () => {
    const fridays: Hours = { days: ["fri"], from: "00:00", to: "24:00" };
    expect(next("Pacific/Apia", "2011-12-29T12:00Z", fridays)).toBe("2012-01-05T10:00:00.000Z");
  });

  it("is now where there are no hours, and never where none can match", () => {
    expect(next("UTC", "2026-03-29T03:00:00.000Z")).toBe("2026-03-29T03:00:00.000Z");
    expect(next("UTC", "2026-03-29T03:00Z", { ...office, days: [] })).toBeUndefined();
    expect(next("UTC", "2026-03-29T03:00Z", { ...office, from: "17:00" })).toBeUndefined();
    expect(next("UTC", "2026-03-30T03:00Z", { ...office, from: "22:00", to: "06:00" })).toBeUndefined();
    expect(next("UTC", "2026-03-29T03:00Z", { ...office, days: [] }, office)).toBe(
      "2026-03-30T09:00:00.000Z",
    );
  });

  it.each(["9:00", "24:30", "12:60", "noon", ""])("refuses %s, which no checked document holds", (from) => {
    expect(() => next("UTC", "2026-03-29T03:00Z", { ...office, from })).toThrow("is a checked time of day");
  });
});

import { describe, expect, it, test } from "vitest";
import { requireZone } from "./testing/requireZone.js";
import { toUtcMs } from "./toUtcMs.js";

function toUtc(name: string, text: string): string {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[-T:]/).map(Number);
  return new Date(toUtcMs(requireZone(name), { year, month, day, hour, minute })).toISOString();
}

describe("toUtcMs", () => {
  test.each([
    ["Europe/Berlin", "2026-01-15T09:00", "2026-01-15T08:00:00.000Z"],
    ["Europe/Berlin", "2026-07-15T09:00", "2026-07-15T07:00:00.000Z"],
    ["Asia/Kolkata", "2026-07-15T00:00", "2026-07-14T18:30:00.000Z"],
    ["America/Vancouver", "2026-12-01T09:00", "2026-12-01T16:00:00.000Z"],
    ["Pacific/Apia", "2011-12-29T23:59", "2011-12-30T09:59:00.000Z"],
    ["Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00:00.000Z"],
    ["UTC", "2026-02-28T24:00", "2026-03-01T00:00:00.000Z"],
    ["UTC", "0099-01-01T00:00", "0099-01-01T00:00:00.000Z"],
  ])("%s %s is %s", (name, local, utc) => {
    expect(toUtc(name, local)).toBe(utc);
  });

  test.each([
    ["Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
    ["America/New_York", "2026-03-08T02:00", "2026-03-08T07:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-04T02:10", "2026-10-03T15:40:00.000Z"],
    ["Asia/Beirut", "2026-03-29T00:00", "2026-03-28T22:00:00.000Z"],
    ["Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00:00.000Z"],
  ])("%s %s is skipped, and moved forward to %s [semantics 25]", (name, local, utc) => {
    expect(toUtc(name, local)).toBe(utc);
  });

  test.each([
    ["Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
    ["America/New_York", "2026-11-01T01:00", "2026-11-01T05:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00.000Z"],
    ["America/Sao_Paulo", "2019-02-16T23:30", "2019-02-17T01:30:00.000Z"],
  ])("%s %s comes twice, and is the first, %s [semantics 25]", (name, local, utc) => {
    expect(toUtc(name, local)).toBe(utc);
  });

  it("takes the times around a skipped and a repeated hour as they are", () => {
    expect(toUtc("Europe/Berlin", "2026-03-29T01:59")).toBe("2026-03-29T00:59:00.000Z");
    expect(toUtc("Europe/Berlin", "2026-03-29T03:00")).toBe("2026-03-29T01:00:00.000Z");
    expect(toUtc("Europe/Berlin", "2026-10-25T01:59")).toBe("2026-10-24T23:59:00.000Z");
    expect(toUtc("Europe/Berlin", "2026-10-25T03:00")).toBe("2026-10-25T02:00:00.000Z");
  });
});

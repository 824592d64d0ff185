import { describe, expect, it, test } from "vitest";
import { localDayAndTime } from "./localDayAndTime.js";
import { startOfDayMs } from "./startOfDayMs.js";
import { requireZone } from "./testing/requireZone.js";

describe("startOfDayMs", () => {
  test.each([
    ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["Asia/Kolkata", "2026-03-29", "2026-03-28T18:30:00.000Z"],
    ["America/New_York", "2026-11-01", "2026-11-01T04:00:00.000Z"],
    ["Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00.000Z"],
    ["UTC", "0001-01-01", "0001-01-01T00:00:00.000Z"],
    // 00:00 comes once, after 23:00 has come twice
    ["America/Sao_Paulo", "2019-02-17", "2019-02-17T03:00:00.000Z"],
    // 00:00 comes twice on the day itself
    ["America/Havana", "2025-11-02", "2025-11-02T04:00:00.000Z"],
    // 00:00 comes on the day, and again after a minute and the last hour of the day before
    ["America/St_Johns", "2010-11-07", "2010-11-07T02:30:00.000Z"],
  ])("in %s, %s begins at %s [semantics 25]", (name, date, utc) => {
    expect(new Date(startOfDayMs(requireZone(name), date)).toISOString()).toBe(utc);
  });

  test.each([
    ["Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00.000Z", 60],
    ["Africa/Cairo", "2024-04-26", "2024-04-25T22:00:00.000Z", 60],
    ["America/Asuncion", "2023-10-01", "2023-10-01T04:00:00.000Z", 60],
    ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000Z", 60],
  ])("in %s, %s has no 00:00 and begins at %s, minute %d [semantics 25]", (name, date, utc, minuteOfDay) => {
    const zone = requireZone(name);
    const startMs = startOfDayMs(zone, date);
    expect(new Date(startMs).toISOString()).toBe(utc);
    expect(localDayAndTime(zone, startMs)).toMatchObject({ date, minuteOfDay });
  });

  it("starts a date that a zone has left out where the next one starts", () => {
    const apia = requireZone("Pacific/Apia");
    expect(startOfDayMs(apia, "2011-12-30")).toBe(startOfDayMs(apia, "2011-12-31"));
  });

  it.each(["2026-02-30", "2026-13-01", "2026-00-10", "2026-3-29", "29.03.2026", "", "2026-03-29T00:00"])(
    "refuses %s, which no checked document holds",
    (text) => {
      expect(() => startOfDayMs(requireZone("UTC"), text)).toThrow("is a checked date");
    },
  );
});

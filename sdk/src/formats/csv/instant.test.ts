import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDate, openInstant } from "./instant.js";

const codeOf = (text: string): string => {
  const result = openInstant("occurred_at", text);
  return result.ok ? new Date(result.value).toISOString() : result.error.code;
};

describe("openInstant", () => {
  it.each([
    ["2026-01-31T10:30:15.250Z", "2026-01-31T10:30:15.250Z"],
    ["2026-01-31T10:30Z", "2026-01-31T10:30:00.000Z"],
    ["2026-01-31 10:30:15+02:00", "2026-01-31T08:30:15.000Z"],
    ["2026-01-01T00:30:00+0530", "2025-12-31T19:00:00.000Z"],
    ["2026-12-31T23:30:00-01", "2027-01-01T00:30:00.000Z"],
    ["2024-02-29t10:30:00,5z", "2024-02-29T10:30:00.500Z"],
    ["2026-01-31T10:30:15.123456789Z", "2026-01-31T10:30:15.123Z"],
    ["1900-01-01T00:00:00Z", "1900-01-01T00:00:00.000Z"],
  ])("reads %s", (text, expected) => {
    expect(codeOf(text)).toBe(expected);
  });

  it.each([
    ["2026-02-31T10:30:00Z", "csv.impossibleDate"],
    ["2025-02-29T10:30:00Z", "csv.impossibleDate"],
    ["2100-02-29T10:30:00Z", "csv.impossibleDate"],
    ["2026-04-31T10:30:00Z", "csv.impossibleDate"],
    ["2026-13-01T10:30:00Z", "csv.impossibleDate"],
    ["2026-00-01T10:30:00Z", "csv.impossibleDate"],
    ["2026-02-31", "csv.impossibleDate"],
    ["2026-01-31T24:00:00Z", "csv.impossibleDate"],
    ["2026-01-31T10:60:00Z", "csv.impossibleDate"],
    ["2026-01-31T10:30:60Z", "csv.impossibleDate"],
    ["2026-01-31T10:30:00+14:01", "csv.impossibleDate"],
    ["2026-01-31T10:30:00+02:75", "csv.impossibleDate"],
    ["1899-12-31T10:30:00Z", "csv.yearOutOfRange"],
    ["2201-01-01T10:30:00Z", "csv.yearOutOfRange"],
    ["31.01.2026", "csv.notAnInstant"],
    ["1769855400", "csv.notAnInstant"],
    ["2026-1-31T10:30:00Z", "csv.notAnInstant"],
    ["2026-01-31T10:30:00 Z", "csv.notAnInstant"],
    ["yesterday", "csv.notAnInstant"],
  ])("refuses %s", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it("says how to write a time without a zone, and a date alone", () => {
    expect(openInstant("at", "2026-01-31 10:30")).toEqual({
      ok: false,
      error: {
        code: "csv.instantWithoutZone",
        parameters: { column: "at", found: "2026-01-31 10:30", suggestion: "2026-01-31T10:30Z" },
      },
    });
    expect(openInstant("at", "2026-01-31")).toEqual({
      ok: false,
      error: {
        code: "csv.instantWithoutTime",
        parameters: { column: "at", found: "2026-01-31", suggestion: "2026-01-31T00:00:00Z" },
      },
    });
  });

  it("reads back every instant as it is written, to the millisecond", () => {
    const least = Date.UTC(1900, 0, 1);
    const most = Date.UTC(2200, 11, 31);
    fc.assert(
      fc.property(fc.integer({ min: least, max: most }), (at) => {
        expect(openInstant("at", new Date(at).toISOString())).toEqual({ ok: true, value: at });
      }),
    );
  });
});

describe("openDate", () => {
  it("keeps a day that exists as it is written, and nothing else", () => {
    expect(openDate("since", "2024-02-29")).toEqual({ ok: true, value: "2024-02-29" });
    expect(openDate("since", "2026-01-31T00:00:00Z")).toMatchObject({
      ok: false,
      error: { code: "csv.notADate" },
    });
    expect(openDate("since", "2026-06-31")).toMatchObject({
      ok: false,
      error: { code: "csv.impossibleDate" },
    });
    expect(openDate("since", "1850-06-30")).toMatchObject({
      ok: false,
      error: { code: "csv.yearOutOfRange" },
    });
  });
});

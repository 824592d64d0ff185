import { expect, test } from "vitest";
import { createFormat, isTimeZone } from "./Format.js";

const en = createFormat({ locale: "en", timeZone: "Europe/Berlin" });
const american = createFormat({ locale: "en", timeZone: "Europe/Berlin", formatLocale: "en-US" });
const de = createFormat({ locale: "de", timeZone: "Europe/Berlin" });
const at = Date.parse("2026-11-03T23:05:00Z");

test("days and times are those of the time zone", () => {
  expect(en.dateTime(at)).toBe("4 Nov 2026, 00:05");
  expect(de.dateTime(at)).toBe("4. Nov. 2026, 00:05");
  expect(createFormat({ locale: "en", timeZone: "America/New_York" }).dateTime(at)).toBe("3 Nov 2026, 18:05");
});

test("calendar dates are those written, whatever the time zone", () => {
  expect(createFormat({ locale: "en", timeZone: "Pacific/Pago_Pago" }).calendarDate("2026-11-03")).toBe(
    "3 Nov 2026",
  );
});

test("days are counted as on the wall's calendar, also where the clock changes", () => {
  expect(en.daysBetween(Date.parse("2026-10-24T22:30:00Z"), Date.parse("2026-10-25T22:30:00Z"))).toBe(0);
  expect(en.daysBetween(Date.parse("2026-10-24T21:30:00Z"), Date.parse("2026-10-25T23:30:00Z"))).toBe(2);
  expect(en.daysBetween(at, at + 1)).toBe(0);
});

test("numbers keep every digit that counts", () => {
  expect(en.number(0.6000001)).toBe("0.6000001");
  expect(en.number(0.1 + 0.2)).toBe("0.3");
  expect(de.number(1234.5)).toBe("1.234,5");
  expect(en.number(9007199254740991)).toBe("9,007,199,254,740,991");
});

test.each([
  [86_400_000 * 7, "7 days", "7 Tagen"],
  [86_400_000 + 7_200_000, "1 day and 2 hours", "1 Tag und 2 Stunden"],
  [90_000, "1 minute and 30 seconds", "1 Minute und 30 Sekunden"],
  [0, "no time", "0 Sekunden"],
])("a duration of %i ms follows its preposition", (durationMs, english, german) => {
  expect([en.duration(durationMs), de.duration(durationMs)]).toEqual([english, german]);
});

test("lists and quotation marks are the language's own", () => {
  expect([en.list(["a", "b", "c"]), de.list(["a", "b", "c"])]).toEqual(["a, b and c", "a, b und c"]);
  expect([en.choice(["a", "b"]), de.choice(["a", "b"])]).toEqual(["a or b", "a oder b"]);
  expect([en.quote("a"), de.quote("a")]).toEqual(["“a”", "„a“"]);
});

test("a time zone that does not exist is told before it is used", () => {
  expect([isTimeZone("Europe/Berlin"), isTimeZone("UTC"), isTimeZone("Mars/Olympus")]).toEqual([
    true,
    true,
    false,
  ]);
});

test("dates, times and numbers follow the reader's habits where they are told", () => {
  const at = Date.UTC(2026, 10, 3, 23, 5);
  expect(american.date(at)).toBe("Nov 4, 2026");
  expect(american.calendarDate("2026-11-03")).toBe("Nov 3, 2026");
  expect(american.time(at)).toMatch(/^12:05\sAM$/u);
  expect(american.dateTime(at)).toMatch(/^Nov 4, 2026, 12:05\sAM$/u);
});

import { expect, test } from "vitest";
import { localDayAndTime } from "./localDayAndTime.js";
import { requireZone } from "./testing/requireZone.js";

test.each([
  ["Europe/Berlin", "2026-03-28T23:00Z", { date: "2026-03-29", weekday: "sun", minuteOfDay: 0 }],
  ["Europe/Berlin", "2026-03-29T00:59:59.999Z", { date: "2026-03-29", weekday: "sun", minuteOfDay: 119 }],
  ["Europe/Berlin", "2026-03-29T01:00Z", { date: "2026-03-29", weekday: "sun", minuteOfDay: 180 }],
  ["America/New_York", "2026-01-01T04:59Z", { date: "2025-12-31", weekday: "wed", minuteOfDay: 1439 }],
  ["Asia/Kolkata", "2028-02-28T18:30Z", { date: "2028-02-29", weekday: "tue", minuteOfDay: 0 }],
  ["Pacific/Apia", "2011-12-30T09:59Z", { date: "2011-12-29", weekday: "thu", minuteOfDay: 1439 }],
  ["Pacific/Apia", "2011-12-30T10:00Z", { date: "2011-12-31", weekday: "sat", minuteOfDay: 0 }],
  ["UTC", "1969-12-31T23:00Z", { date: "1969-12-31", weekday: "wed", minuteOfDay: 1380 }],
  ["UTC", "1960-02-29T12:30Z", { date: "1960-02-29", weekday: "mon", minuteOfDay: 750 }],
])("in %s, %s reads as it does on the wall there", (name, instant, expected) => {
  expect(localDayAndTime(requireZone(name), Date.parse(instant))).toEqual(expected);
});

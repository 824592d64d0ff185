import { expect, test } from "vitest";
import { createEvent } from "../testing/smallJourney";
import { createCalendar } from "./calendar";
import { groupByDay } from "./groupByDay";
import { toTimeline } from "./toTimeline";

const late = Date.UTC(2026, 10, 3, 23, 30);
const early = Date.UTC(2026, 10, 4, 0, 30);

function countByDay(timeZone: string): number[] {
  const entries = [createEvent("a", late), createEvent("b", early)];
  const { lines } = toTimeline({ entries, journeys: [] }, early);
  return groupByDay(lines, createCalendar("en-GB", timeZone).dayOf).map((day) => day.lines.length);
}

test("a day is the reader's own: what is one in Berlin is two in London", () => {
  expect(countByDay("Europe/Berlin")).toEqual([2]);
  expect(countByDay("Europe/London")).toEqual([1, 1]);
});

test("headings say today and yesterday, name the weekday, and the year where it is another", () => {
  const { heading } = createCalendar("en-GB", "Europe/Berlin");
  const now = Date.UTC(2026, 10, 4, 12);
  expect(heading(early, now)).toBe("Today");
  // Half past eleven at night in UTC is half past midnight in Berlin.
  expect(heading(late, now)).toBe("Today");
  expect(heading(Date.UTC(2026, 10, 3, 12), now)).toBe("Yesterday");
  expect(heading(Date.UTC(2026, 0, 9, 12), now)).toBe("Fri 9 Jan");
  expect(heading(Date.UTC(2025, 0, 9, 12), now)).toMatch(/Thu, 9 Jan 2025/);
});

test("times are written in the reader's order", () => {
  const at = Date.UTC(2026, 10, 4, 13, 5);
  expect(createCalendar("de-DE", "Europe/Berlin").time(at)).toBe("14:05");
  expect(createCalendar("en-US", "Europe/Berlin").time(at)).toMatch(/^2:05\sPM$/);
});

import { fail, type Result, succeed } from "../../model/result.js";
import { type CsvRowIssue, toExcerpt } from "./CsvIssue.js";

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const leastYear = 1900;
const mostYear = 2200;
/** Kiritimati is the farthest: UTC+14. */
const mostOffsetMinutes = 14 * 60;

/**
 * Reads an instant: ISO 8601 with `Z` or an offset, in the years 1900 to 2200, as ms since 1970-01-01T00:00Z.
 *
 * Date.parse is not used: it takes more than ISO 8601, and reads a time without a zone in that of the machine.
 */
export function openInstant(column: string, text: string): Result<number, CsvRowIssue> {
  const found = toExcerpt(text);
  const match = instantPattern.exec(text);
  if (match === null) return fail(explainNoInstant(column, text));
  const [, year, month, day, hours, minutes, seconds = "0", fraction = "", zone] = match;
  const dayProblem = checkDay(column, text, Number(year), Number(month), Number(day));
  if (dayProblem !== undefined) return fail(dayProblem);
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
    return fail({ code: "csv.impossibleDate", parameters: { column, found } });
  }
  if (zone === undefined) {
    const suggestion = `${text.replace(" ", "T")}Z`;
    return fail({ code: "csv.instantWithoutZone", parameters: { column, found, suggestion } });
  }
  const offset = findOffsetMinutes(zone);
  if (offset === undefined) return fail({ code: "csv.impossibleDate", parameters: { column, found } });
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, "0"));
  const minute = Number(minutes) - offset;
  return succeed(
    Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hours),
      minute,
      Number(seconds),
      milliseconds,
    ),
  );
}

/** Reads a calendar date `YYYY-MM-DD` in the years 1900 to 2200; answers it as it is written. */
export function openDate(column: string, text: string): Result<string, CsvRowIssue> {
  const match = datePattern.exec(text);
  if (match === null) return fail({ code: "csv.notADate", parameters: { column, found: toExcerpt(text) } });
  const problem = checkDay(column, text, Number(match[1]), Number(match[2]), Number(match[3]));
  return problem === undefined ? succeed(text) : fail(problem);
}

function explainNoInstant(column: string, text: string): CsvRowIssue {
  const found = toExcerpt(text);
  const date = openDate(column, text);
  if (date.ok) {
    const suggestion = `${text}T00:00:00Z`;
    return { code: "csv.instantWithoutTime", parameters: { column, found, suggestion } };
  }
  if (date.error.code !== "csv.notADate") return date.error;
  return { code: "csv.notAnInstant", parameters: { column, found } };
}

function checkDay(
  column: string,
  text: string,
  year: number,
  month: number,
  day: number,
): CsvRowIssue | undefined {
  const found = toExcerpt(text);
  if (year < leastYear || year > mostYear) {
    return { code: "csv.yearOutOfRange", parameters: { column, found, least: leastYear, most: mostYear } };
  }
  if (month < 1 || month > 12 || day < 1 || day > countDays(year, month)) {
    return { code: "csv.impossibleDate", parameters: { column, found } };
  }
  return undefined;
}

function countDays(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function findOffsetMinutes(zone: string): number | undefined {
  if (zone === "Z" || zone === "z") return 0;
  const minutes = Number(zone.slice(3).replace(":", "") || "0");
  const offset = Number(zone.slice(1, 3)) * 60 + minutes;
  if (minutes > 59 || offset > mostOffsetMinutes) return undefined;
  return zone.startsWith("-") ? -offset : offset;
}

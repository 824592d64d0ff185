import { invariant } from "./invariant.js";

const pattern = /^P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)$/;
const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * Milliseconds of an ISO 8601 duration of weeks, days and time; undefined for anything else, months and years included (semantics 25).
 *
 * @example
 * ```ts
 * console.log(findDurationMs("P1DT12H"), findDurationMs("P1M")); // 129600000 undefined
 * ```
 */
export function findDurationMs(duration: string): number | undefined {
  const match = pattern.exec(duration);
  if (match === null || duration === "P" || duration.endsWith("T")) return undefined;
  const [, weeks, days, hours, minutes, seconds] = match;
  const total =
    Number(weeks ?? 0) * 7 * dayMs +
    Number(days ?? 0) * dayMs +
    Number(hours ?? 0) * hourMs +
    Number(minutes ?? 0) * minuteMs +
    Number(seconds ?? 0) * secondMs;
  return Number.isSafeInteger(total) ? total : undefined;
}

/**
 * Milliseconds of a duration that was checked when its document was opened.
 *
 * @throws when it is not a duration.
 */
export function requireDurationMs(duration: string): number {
  const durationMs = findDurationMs(duration);
  invariant(durationMs !== undefined, `"${duration}" is a checked duration`);
  return durationMs;
}

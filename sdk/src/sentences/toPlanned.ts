import { isDay } from "../model/trigger.js";

/** A planned date as sentences show it: a calendar day as such, since it begins at another instant in each time zone. */
export function toPlanned(
  dateOrInstant: string | undefined,
  at: number,
): { readonly at: number; readonly date: string | undefined } {
  return { at, date: dateOrInstant !== undefined && isDay(dateOrInstant) ? dateOrInstant : undefined };
}

import { dayMs } from "../../examples/cardiology-portal/calendar.ts";
import { createCrmContacts } from "../../examples/cardiology-portal/crmContacts.ts";
import type { Biography } from "../../examples/cardiology-portal/Hcp.ts";
import { createExample, exampleNow } from "../../examples/cardiology-portal/population.ts";
import { type CsvFiles, toCsvFiles } from "../../examples/cardiology-portal/toCsvFiles.ts";
import type { CrmContact } from "../hosts/realtimex/contacts.ts";

/** People as a CRM and an import have them. */
export interface Demo {
  readonly contacts: readonly CrmContact[];
  readonly files: CsvFiles;
  /** By how many days everything lies later than the example is written. */
  readonly shiftDays: number;
}

/** Somebody whom a rep is to visit today: a visit that is logged moves the stage. */
export const suggestedRecord = 66;

/** Somebody on no list of the campaign, whom a rep may bring in. */
export const enrollableRecord = 26;

/**
 * The example as if it happened now: its today, a Friday at nine o'clock UTC, becomes the last time it was nine.
 *
 * The extension folds up to the browser's clock, which no demo should turn back. Left where they are, the dates would rot:
 * a month later every wait has fired, and all those people have gone quiet or rest. So all dates move by the same number of
 * whole days, which keeps every distance between them, and with it every stage, and the times of day; a meeting on a
 * Wednesday may come to lie on a Sunday. What is left is less than a day in which a wait may fire, as it would in life.
 */
export function createDemo(now: number, people: readonly Biography[] = createExample()): Demo {
  const shiftDays = Math.floor((now - Date.parse(exampleNow)) / dayMs);
  const moved = people.map((biography) => shiftBiography(biography, shiftDays * dayMs));
  return { shiftDays, files: toCsvFiles(moved), contacts: createCrmContacts(moved) };
}

function shiftBiography({ hcp, consent, happenings }: Biography, shiftMs: number): Biography {
  return {
    hcp,
    consent: consent.map(({ at, expiresAt, ...change }) => ({
      ...change,
      at: at + shiftMs,
      ...(expiresAt !== undefined && { expiresAt: expiresAt + shiftMs }),
    })),
    happenings: happenings.map(({ at, ...happening }) => ({ ...happening, at: at + shiftMs })),
  };
}

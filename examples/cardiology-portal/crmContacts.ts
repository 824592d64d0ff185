import { toInstantText } from "./calendar.ts";
import type { Biography } from "./Hcp.ts";
import { createExample } from "./population.ts";

/** A contact of the example CRM; the id is the record that `hcps.csv` names. */
export interface ExampleContact {
  /** From 0. */
  readonly id: number;
  readonly firstName: string;
  /** Empty for somebody whose name is one field. */
  readonly lastName: string;
  readonly email?: string;
  readonly phone: string;
  readonly title: string;
  readonly company: string;
  /** Free text that holds the NPI: `NPI 9000000007`. */
  readonly background?: string;
  /** When something last happened, ISO 8601; absent for those with whom nothing has. */
  readonly lastSeenAt?: string;
}

/** People as their CRM has them: the example's 72, unless told. */
export function createCrmContacts(people: readonly Biography[] = createExample()): readonly ExampleContact[] {
  return people.map(toContact);
}

function toContact({ hcp, happenings }: Biography, id: number): ExampleContact {
  const last = happenings.at(-1);
  return {
    id,
    firstName: hcp.firstName,
    lastName: hcp.lastName,
    ...(hcp.email && { email: hcp.email }),
    // 555-0100 to 555-0199 are kept free for fiction.
    phone: `+1 202 555 01${String(id % 100).padStart(2, "0")}`,
    title: hcp.title,
    company: hcp.workplace,
    ...(hcp.npi && { background: `NPI ${hcp.npi}` }),
    ...(last && { lastSeenAt: toInstantText(last.at) }),
  };
}

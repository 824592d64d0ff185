import { invariant } from "../model/invariant.js";
import type { LedgerEntry } from "../model/Ledger.js";
import type { Change, PersonChange, PersonProfile } from "./JourneyStore.js";
import type { PackContent } from "./packCodec.js";

/** The person after a change, and how many appended entries the ledger already had. */
export interface AppliedChange {
  readonly content: PackContent;
  readonly duplicates: number;
}

/** Appends to a ledger as the set by key that it is, and replaces the profile where one is given. */
export function applyPersonChange(current: PackContent | undefined, change: PersonChange): AppliedChange {
  const known = new Set(current?.entries.map((entry) => entry.key));
  const fresh: LedgerEntry[] = [];
  for (const entry of change.append) {
    if (known.has(entry.key)) continue;
    known.add(entry.key);
    fresh.push(entry);
  }
  return {
    content: {
      profile: requireProfile(current?.profile, change),
      entries: [...(current?.entries ?? []), ...fresh],
    },
    duplicates: change.append.length - fresh.length,
  };
}

/**
 * Holds the caller to what every adapter relies on.
 *
 * @throws when an HCP stands twice in the change, or a new one has no profile.
 */
export function requireSoundChange(change: Change): void {
  const people = change.people ?? [];
  const named = [...people, ...(change.erase ?? [])].map(({ hcp }) => hcp);
  invariant(new Set(named).size === named.length, "a change names each HCP once");
  for (const person of people) {
    invariant(person.fromRevision > 0 || person.profile !== undefined, "a new HCP comes with a profile");
  }
}

function requireProfile(current: PersonProfile | undefined, change: PersonChange): PersonProfile {
  const profile = change.profile ?? current;
  invariant(profile !== undefined, "a stored HCP has a profile");
  return profile;
}

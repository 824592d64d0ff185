import type { EventEntry } from "../../model/Ledger.js";
import type { AuditEntry, Change, PersonChange, RunSummary } from "../JourneyStore.js";

/** Fictional content for tests of stores. */
export const workspace = "north";

export function createEntry(key: string, more: Partial<EventEntry> = {}): EventEntry {
  return {
    kind: "event",
    id: `entry-${key}`,
    type: "email.opened",
    occurredAt: 1_700_000_000_000,
    recordedAt: 1_700_000_100_000,
    source: "import",
    sequence: 0,
    actor: "actor-1",
    key,
    ...more,
  };
}

export function createRun(hcp: string, more: Partial<RunSummary> = {}): RunSummary {
  return {
    journey: "portal",
    version: "v-1",
    hcp,
    ordinal: 1,
    status: "active",
    stage: "invited",
    since: 1_700_000_000_000,
    persona: "trailblazer",
    exit: undefined,
    wakeAt: undefined,
    revision: 1,
    semantics: 1,
    ...more,
  };
}

/** A change that creates the HCP, with an NPI made from the number at the end of the token. */
export function createPerson(hcp: string, more: Partial<PersonChange> = {}): PersonChange {
  const npi = `9${hcp.replace(/\D/g, "").padStart(9, "0")}`;
  return {
    hcp,
    fromRevision: 0,
    profile: { displayName: `Dr ${hcp}`, identifiers: [{ system: "npi", value: npi }] },
    append: [createEntry(`${hcp}-first`)],
    runs: [createRun(hcp)],
    ...more,
  };
}

export function createChange(people: readonly PersonChange[], more: Partial<Change> = {}): Change {
  return { workspace, people, ...more };
}

export function createAudit(id: string): AuditEntry {
  return { id, at: 1_700_000_200_000, actor: "actor-1", action: "test", parameters: { people: 1 } };
}

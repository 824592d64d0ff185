import type {
  HcpRow,
  Identifier,
  LedgerEntry,
  NewLink,
  PersonChange,
  PersonProfile,
  PersonRecord,
  RunSummary,
} from "@waypost/sdk";
import { foldPerson } from "../../journeys/foldPerson";
import type { VersionedJourney } from "../../journeys/VersionedJourney";
import type { PersonRows } from "./matchRows";

/** A person as stored; nothing yet of somebody new. */
export type StoredPerson = { record: PersonRecord | undefined; runs: readonly RunSummary[] };

/** What becomes of one person, and of how many rows each file said nothing new. */
export type PersonPlan = {
  /** Undefined where the files say only what is stored already. */
  change: PersonChange | undefined;
  repeated: { hcps: number; consent: number; events: number };
};

/** `link` is the record that shall show the person and does not yet. */
export function planPerson(
  rows: PersonRows,
  { record, runs }: StoredPerson,
  link: NewLink | undefined,
  journeys: readonly VersionedJourney[],
  now: number,
): PersonPlan {
  const known = new Set(record?.entries.map(({ key }) => key));
  const isFresh = ({ key }: LedgerEntry) => !known.has(key) && known.add(key) !== undefined;
  const facts = (rows.row?.entries ?? []).filter(isFresh);
  const consent = rows.consent.map(({ entry }) => entry).filter(isFresh);
  const events = rows.events.map(({ entry }) => entry).filter(isFresh);
  const profile = rows.row && findNewProfile(record?.profile, rows.row);
  const append: LedgerEntry[] = [...facts, ...consent, ...events];
  const saysNothing = facts.length === 0 && profile === undefined && link === undefined;
  const repeated = {
    hcps: rows.row !== undefined && saysNothing ? 1 : 0,
    consent: rows.consent.length - consent.length,
    events: rows.events.length - events.length,
  };
  if (append.length === 0 && saysNothing) return { change: undefined, repeated };

  const revision = record?.revision ?? 0;
  const after = { hcp: rows.hcp, revision, entries: [...(record?.entries ?? []), ...append] };
  const change: PersonChange = {
    hcp: rows.hcp,
    fromRevision: revision,
    append,
    runs: foldPerson(journeys, after, runs, now).summaries,
    ...(profile !== undefined && { profile }),
    ...(link !== undefined && { links: [link] }),
  };
  return { change, repeated };
}

/** The profile with what the row says; undefined where that is no news. */
function findNewProfile(stored: PersonProfile | undefined, row: HcpRow): PersonProfile | undefined {
  const { displayName } = row;
  if (stored === undefined) return { displayName, identifiers: row.identifiers };
  const told = new Set(row.identifiers.map(({ system }) => system));
  // Several CRMs may each have their id of a person. A number or an address that was corrected replaces the one before.
  const kept = stored.identifiers.filter((identifier) =>
    identifier.system === "external"
      ? !hasIdentifier(row.identifiers, identifier)
      : !told.has(identifier.system),
  );
  const identifiers = [...kept, ...row.identifiers];
  const isSame =
    displayName === stored.displayName &&
    identifiers.length === stored.identifiers.length &&
    identifiers.every((identifier) => hasIdentifier(stored.identifiers, identifier));
  return isSame ? undefined : { displayName, identifiers };
}

function hasIdentifier(identifiers: readonly Identifier[], { system, value }: Identifier): boolean {
  return identifiers.some((each) => each.system === system && each.value === value);
}

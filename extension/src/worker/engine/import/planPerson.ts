import type {
  HcpRow,
  Identifier,
  LedgerEntry,
  NewLink,
  PersonChange,
  PersonProfile,
  PersonRecord,
  RecordLink,
  RunSummary,
} from "@waypost/sdk";
import { foldPerson } from "../../journeys/foldPerson";
import type { VersionedJourney } from "../../journeys/VersionedJourney";
import type { PersonRows } from "./matchRows";

/** A person as stored; nothing yet of somebody new. */
export type StoredPerson = { record: PersonRecord | undefined; runs: readonly RunSummary[] };

/** Of a person's row: the record that it names, and that record as a link where it does not show the person yet. */
export type PersonLinks = { record: RecordLink | undefined; link: NewLink | undefined };

/** What becomes of one person, and of how many rows each file said nothing new. */
export type PersonPlan = {
  /** Undefined where the files say only what is stored already. */
  change: PersonChange | undefined;
  repeated: { hcps: number; consent: number; events: number };
};

export function planPerson(
  rows: PersonRows,
  { record, runs }: StoredPerson,
  { link, record: recordLink }: PersonLinks,
  journeys: readonly VersionedJourney[],
  now: number,
): PersonPlan {
  const known = new Set(record?.entries.map(({ key }) => key));
  const isFresh = ({ key }: LedgerEntry) => !known.has(key) && known.add(key) !== undefined;
  const facts = (rows.row?.entries ?? []).filter(isFresh);
  const consent = rows.consent.map(({ entry }) => entry).filter(isFresh);
  const events = rows.events.map(({ entry }) => entry).filter(isFresh);
  const profile = rows.row && findNewProfile(record?.profile, rows.row, recordLink);
  const append: LedgerEntry[] = [...facts, ...consent, ...events];
  const saysNothing = facts.length === 0 && profile === undefined && link === undefined;
  const repeated = {
    hcps: rows.row !== undefined && saysNothing ? 1 : 0,
    consent: rows.consent.length - consent.length,
    events: rows.events.length - events.length,
  };
  if (append.length === 0 && saysNothing) return { change: undefined, repeated };

  const revision = record?.revision ?? 0;
  const after = {
    hcp: rows.hcp,
    revision,
    entries: [...(record?.entries ?? []), ...append],
    ...(record !== undefined && { profile: record.profile }),
  };
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
function findNewProfile(
  stored: PersonProfile | undefined,
  row: HcpRow,
  record: RecordLink | undefined,
): PersonProfile | undefined {
  const { displayName } = row;
  const records = addRecord(stored?.records, record);
  const more = records === undefined ? {} : { records };
  if (stored === undefined) return { displayName, identifiers: row.identifiers, ...more };
  const told = new Set(row.identifiers.map(({ system }) => system));
  // Several CRMs may each have their id of a person. A number or an address that was corrected replaces the one before.
  const kept = stored.identifiers.filter((identifier) =>
    identifier.system === "external"
      ? !hasIdentifier(row.identifiers, identifier)
      : !told.has(identifier.system),
  );
  const identifiers = [...kept, ...row.identifiers];
  const isSame =
    records === stored.records &&
    displayName === stored.displayName &&
    identifiers.length === stored.identifiers.length &&
    identifiers.every((identifier) => hasIdentifier(stored.identifiers, identifier));
  return isSame ? undefined : { ...stored, displayName, identifiers, ...more };
}

/** The same list where the record is in it. */
function addRecord(
  records: PersonProfile["records"],
  record: RecordLink | undefined,
): PersonProfile["records"] {
  if (record === undefined) return records;
  const { origin, object, recordId } = record;
  const isKnown = records?.some(
    (each) => each.origin === origin && each.object === object && each.recordId === recordId,
  );
  return isKnown ? records : [...(records ?? []), record];
}

function hasIdentifier(identifiers: readonly Identifier[], { system, value }: Identifier): boolean {
  return identifiers.some((each) => each.system === system && each.value === value);
}

import type {
  Identifier,
  LedgerEntry,
  NewLink,
  PersonChange,
  PersonProfile,
  PersonRecord,
  RunSummary,
} from "@waypost/sdk";
import type { PackPerson } from "../../field-pack/PackContent";
import { foldPerson } from "../../journeys/foldPerson";
import type { VersionedJourney } from "../../journeys/VersionedJourney";

/** A person as stored here; nothing yet of somebody new. */
export type StoredHcp = { record: PersonRecord | undefined; runs: readonly RunSummary[] };

export type PackPlanOptions = {
  /** The journeys as they are once the pack is in, and whether it brings any. */
  journeys: readonly VersionedJourney[];
  hasNewJourneys: boolean;
  now: number;
};

/**
 * What becomes of a person of a pack; undefined where it says only what is stored. What was recorded here stays: a ledger is a set by
 * key, and the pack only adds to it. Who was archived is back.
 */
export function planPackPerson(
  hcp: string,
  person: PackPerson,
  { record, runs }: StoredHcp,
  links: readonly NewLink[],
  { journeys, hasNewJourneys, now }: PackPlanOptions,
): PersonChange | undefined {
  const known = new Set(record?.entries.map(({ key }) => key));
  const isFresh = ({ key }: LedgerEntry) => !known.has(key) && known.add(key) !== undefined;
  const append = person.entries.filter(isFresh);
  const profile = findNewProfile(record?.profile, person);
  const pinned = pinRuns(hcp, runs, person.pins);
  const isNews = append.length > 0 || profile !== undefined || links.length > 0 || pinned !== runs;
  if (!isNews && !hasNewJourneys) return undefined;
  const revision = record?.revision ?? 0;
  const after = { hcp, revision, entries: [...(record?.entries ?? []), ...append] };
  return {
    hcp,
    fromRevision: revision,
    append,
    runs: foldPerson(journeys, after, pinned, now).summaries,
    ...(profile !== undefined && { profile }),
    ...(links.length > 0 && { links }),
  };
}

/** Ids that only this browser knows are kept; of one system that the pack tells, the pack is right. */
function findNewProfile(stored: PersonProfile | undefined, person: PackPerson): PersonProfile | undefined {
  const { displayName, records } = person;
  const told = new Set(person.identifiers.map(({ system }) => system));
  const kept = (stored?.identifiers ?? []).filter((identifier) =>
    identifier.system === "external"
      ? !person.identifiers.some((each) => isSame(each, identifier))
      : !told.has(identifier.system),
  );
  const profile: PersonProfile = {
    displayName,
    identifiers: [...person.identifiers, ...kept],
    ...(records.length > 0 && { records }),
  };
  return JSON.stringify(toComparable(stored)) === JSON.stringify(toComparable(profile)) ? undefined : profile;
}

/** Order and absence mean nothing. */
function toComparable(profile: PersonProfile | undefined): unknown {
  if (profile === undefined) return undefined;
  const { displayName, identifiers, records = [], archivedAt } = profile;
  const sorted = (items: readonly object[]) =>
    items.map((item) => JSON.stringify(Object.entries(item).sort())).sort();
  return [displayName, sorted(identifiers), sorted(records), archivedAt ?? null];
}

function isSame(one: Identifier, other: Identifier): boolean {
  return one.system === other.system && one.value === other.value;
}

/** A run that the pack pins to a version is pinned to it here; the others stay as they are. */
function pinRuns(hcp: string, runs: readonly RunSummary[], pins: PackPerson["pins"]): readonly RunSummary[] {
  const isPinned = ({ journey, version }: PackPerson["pins"][number]) =>
    runs.some((run) => run.journey === journey && run.version === version && run.status !== "notEntered");
  const missing = pins.filter((pin) => !isPinned(pin));
  if (missing.length === 0) return runs;
  const journeys = new Set(missing.map(({ journey }) => journey));
  return [...runs.filter(({ journey }) => !journeys.has(journey)), ...missing.map((pin) => toPin(hcp, pin))];
}

/** Says which version a run is under; everything else is folded anew. */
function toPin(hcp: string, { journey, version }: PackPerson["pins"][number]): RunSummary {
  return {
    journey,
    version,
    hcp,
    ordinal: 1,
    status: "active",
    stage: undefined,
    since: undefined,
    persona: undefined,
    exit: undefined,
    wakeAt: undefined,
    revision: 0,
    semantics: 0,
  };
}

import {
  type JourneyStore,
  type PersonRecord,
  type RecordLink,
  type Result,
  sortEntries,
  succeed,
} from "@waypost/sdk";
import type { PageReading, RecordReading } from "../../hosts/PageReading";
import type { ChangeError, PanelView, PersonView, Subject } from "../../messaging/journeyMessages";
import { foldPerson } from "../journeys/foldPerson";
import { readJourneys } from "../journeys/VersionedJourney";
import { workspace } from "../store/StoreAccess";
import type { NameIndex } from "./createNameIndex";
import { foldName, isSameName } from "./foldName";
import { identifyPeople } from "./identifyPeople";
import { toSubject } from "./markPage";
import { readCandidates } from "./readCandidates";

const mostNameMatches = 20;
/** A panel that shows everything but the matches is better than one that shows nothing yet; it asks again when told. */
const namesPatienceMs = 150;

/** Everything the panel shows of the page that was read, folded up to `now`. */
export async function viewPanel(
  store: JourneyStore,
  names: NameIndex,
  reading: PageReading | null,
  now: number,
): Promise<Result<PanelView, ChangeError>> {
  const count = await store.countPeople(workspace);
  if (!count.ok) return count;
  const subject = await findSubject(store, names, reading, now);
  if (!subject.ok) return subject;
  return succeed({ reading, subject: subject.value, now, peopleCount: count.value });
}

/** The record of a CRM that a reading shows. */
export function toRecordLink({ origin, object, recordId }: RecordReading): RecordLink {
  return { origin, object, recordId };
}

async function findSubject(
  store: JourneyStore,
  names: NameIndex,
  reading: PageReading | null,
  now: number,
): Promise<Result<Subject, ChangeError>> {
  if (reading?.kind !== "record") return succeed({ kind: "no-record" });
  const link = toRecordLink(reading);
  const identities = await identifyPeople(store, [toSubject(reading, reading)]);
  if (!identities.ok) return identities;
  const [identity] = identities.value;
  switch (identity?.kind) {
    case undefined:
    case "unknown": {
      const nameMatches = await findNameMatches(store, names, reading.name);
      return nameMatches.ok
        ? succeed({ kind: "unknown", link, nameMatches: nameMatches.value })
        : nameMatches;
    }
    case "ambiguous": {
      const candidates = await readCandidates(store, identity.hcps);
      return candidates.ok ? succeed({ kind: "ambiguous", link, candidates: candidates.value }) : candidates;
    }
    case "person": {
      const person = await viewPerson(store, identity.hcp, now);
      if (!person.ok) return person;
      return succeed({ kind: "person", link, matchedBy: identity.matchedBy, person: person.value });
    }
  }
}

async function findNameMatches(store: JourneyStore, names: NameIndex, name: string | undefined) {
  const wanted = foldName(name ?? "");
  if (wanted === "" || !(await names.isReadyWithin(store, namesPatienceMs))) return succeed([]);
  const hcps = await names.find(store, (each) => isSameName(each, wanted), mostNameMatches);
  return hcps.ok ? readCandidates(store, hcps.value) : hcps;
}

/** A person with every journey, folded up to `now`. */
export async function viewPerson(
  store: JourneyStore,
  hcp: string,
  now: number,
): Promise<Result<PersonView, ChangeError>> {
  const [journeys, record, runs] = await Promise.all([
    readJourneys(store),
    store.readPerson(workspace, hcp),
    store.readRuns(workspace, [hcp]),
  ]);
  if (!journeys.ok) return journeys;
  if (!runs.ok) return runs;
  if (!record.ok) return record;
  if (record.value === undefined) return { ok: false, error: { code: "person.unknown" } };
  const person: PersonRecord = record.value;
  const folded = foldPerson(journeys.value, person, runs.value[0] ?? [], now);
  return succeed({
    hcp,
    ...person.profile,
    entries: sortEntries(person.entries),
    journeys: folded.runs.map(({ published: { document, version, publishedAt }, run }) => ({
      document,
      version,
      publishedAt,
      run,
    })),
  });
}

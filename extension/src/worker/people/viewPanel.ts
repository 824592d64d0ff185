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
import type { WorkspaceSettings } from "../../messaging/settingsMessages";
import { foldPerson } from "../journeys/foldPerson";
import { readJourneys } from "../journeys/VersionedJourney";
import { workspace } from "../store/StoreAccess";
import { createFactFilter, listVisibleJourneys } from "./createFactFilter";
import type { NameIndex } from "./createNameIndex";
import { foldName, isSameName } from "./foldName";
import { identifyPeople } from "./identifyPeople";
import { toSubject } from "./markPage";
import { readCandidates } from "./readCandidates";

/** `now` in ms, and what an administrator decided. */
export type ViewContext = { now: number; settings: WorkspaceSettings };

const mostNameMatches = 20;
/** A panel that shows everything but the matches is better than one that shows nothing yet; it asks again when told. */
const namesPatienceMs = 150;

/** Everything the panel shows of the page that was read, folded up to `now`. */
export async function viewPanel(
  store: JourneyStore,
  names: NameIndex,
  reading: PageReading | null,
  context: ViewContext,
): Promise<Result<PanelView, ChangeError>> {
  const [count, subject] = await Promise.all([
    store.countPeople(workspace),
    findSubject(store, names, reading, context),
  ]);
  if (!count.ok) return count;
  if (!subject.ok) return subject;
  const { now, settings } = context;
  return succeed({ reading, subject: subject.value, now, peopleCount: count.value, settings });
}

/** The record of a CRM that a reading shows. */
export function toRecordLink({ origin, object, recordId }: RecordReading): RecordLink {
  return { origin, object, recordId };
}

async function findSubject(
  store: JourneyStore,
  names: NameIndex,
  reading: PageReading | null,
  context: ViewContext,
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
      const person = await viewPerson(store, identity.hcp, context);
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

/** A person with every journey that the role may see, folded up to `now`; no medical fact is told to a commercial one. */
export async function viewPerson(
  store: JourneyStore,
  hcp: string,
  { now, settings: { role } }: ViewContext,
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
  const filter = createFactFilter(
    journeys.value.map(({ current }) => current.document),
    role,
  );
  const visible = listVisibleJourneys(journeys.value, role);
  const { displayName, identifiers, archivedAt } = person.profile;
  // Without the profile, since what happened to somebody archived is still told in the words of their journeys.
  const { entries, revision } = person;
  const folded = foldPerson(visible, { hcp, entries, revision }, runs.value[0] ?? [], now);
  return succeed({
    hcp,
    displayName,
    identifiers,
    ...(archivedAt !== undefined && { archivedAt }),
    entries: sortEntries(entries.filter(filter.sees)),
    journeys: folded.runs.map(({ published: { document, version, publishedAt }, run }) => ({
      document,
      version,
      publishedAt,
      run,
    })),
  });
}

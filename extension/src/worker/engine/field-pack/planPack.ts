import {
  fail,
  type JourneyStore,
  type NewLink,
  type PersonChange,
  type PublishedJourney,
  type Result,
  type StoreResult,
  succeed,
} from "@waypost/sdk";
import type { LoadedPack, PackFailure } from "../../../messaging/packChannel";
import type { PackPerson } from "../../field-pack/PackContent";
import { foldPerson } from "../../journeys/foldPerson";
import { toVersioned } from "../../journeys/VersionedJourney";
import { panelSource } from "../../people/panelEntry";
import { readReadable } from "../../store/readReadable";
import { workspace } from "../../store/StoreAccess";
import { type MatchedPeople, matchPackPeople } from "./matchPackPeople";
import type { PackContext, PackControl } from "./PackContext";
import { type PackPlanOptions, planPackPerson, type StoredHcp } from "./planPackPerson";

/** Everything that a pack changes. */
export type PackPlan = {
  publish: readonly PublishedJourney[];
  people: readonly PersonChange[];
  counts: LoadedPack["people"];
  entries: number;
  kept: number;
  rejected: LoadedPack["rejected"];
  /** Everybody in the pack, by their tokens here. */
  hcps: readonly string[];
};

export type PackToPlan = {
  journeys: readonly PublishedJourney[];
  people: readonly PackPerson[];
  asOf: number;
  /** Who came by this series before. */
  before: ReadonlySet<string>;
  /** Who came by other series: they are not archived when they leave this one. */
  elsewhere: ReadonlySet<string>;
};

const peopleAtOnce = 200;

/** Works out what a pack changes, and writes nothing. */
export async function planPack(
  store: JourneyStore,
  { now }: Pick<PackContext, "now">,
  pack: PackToPlan,
  control: PackControl,
): Promise<Result<PackPlan, PackFailure>> {
  const matched = await matchPackPeople(store, pack.people, control);
  if (!matched.ok) return matched;
  const listed = await store.listPublished(workspace);
  if (!listed.ok) return listed;
  const publish = pack.journeys.filter(
    ({ version, publishedAt }) =>
      !listed.value.some((each) => each.version === version && each.publishedAt === publishedAt),
  );
  const others = listed.value.filter(({ version }) => !publish.some((each) => each.version === version));
  const journeys = toVersioned([...others, ...publish].sort((a, b) => a.publishedAt - b.publishedAt));
  const options = { journeys, hasNewJourneys: publish.length > 0, now: now() };

  const merged = await planMembers(store, matched.value, options, control);
  if (!merged.ok) return merged;
  const rest = await planOthers(store, matched.value, pack, options);
  if (!rest.ok) return rest;
  return succeed({
    publish,
    people: [...merged.value.changes, ...rest.value.changes],
    counts: { ...merged.value.counts, archived: rest.value.archived },
    entries: merged.value.changes.reduce((sum, { append }) => sum + append.length, 0),
    kept: merged.value.kept + rest.value.kept,
    rejected: matched.value.rejected,
    hcps: [...matched.value.byHcp.keys()],
  });
}

type Members = {
  changes: PersonChange[];
  counts: Omit<LoadedPack["people"], "archived">;
  kept: number;
};

async function planMembers(
  store: JourneyStore,
  { byHcp }: MatchedPeople,
  options: PackPlanOptions,
  control: PackControl,
): Promise<Result<Members, PackFailure>> {
  const members: Members = { changes: [], counts: { created: 0, changed: 0, unchanged: 0 }, kept: 0 };
  const all = [...byHcp];
  for (let start = 0; start < all.length; start += peopleAtOnce) {
    const batch = all.slice(start, start + peopleAtOnce);
    const known = batch.flatMap(([hcp, { isNew }]) => (isNew ? [] : [hcp]));
    const stored = await readStored(store, known);
    if (!stored.ok) return stored;
    const links = await findNewLinks(store, batch);
    if (!links.ok) return links;
    for (const [hcp, { person, isNew }] of batch) {
      if (!(await control.mayGoOn())) return fail({ code: "pack.cancelled" });
      const before = stored.value.get(hcp) ?? { record: undefined, runs: [] };
      const change = planPackPerson(hcp, person, before, links.value.get(hcp) ?? [], options);
      members.kept += countOwn(before);
      if (change !== undefined) members.changes.push(change);
      members.counts[isNew ? "created" : change === undefined ? "unchanged" : "changed"] += 1;
    }
    control.report({ phase: "folding", done: start + batch.length, total: all.length });
  }
  return succeed(members);
}

async function readStored(
  store: JourneyStore,
  hcps: readonly string[],
): StoreResult<ReadonlyMap<string, StoredHcp>> {
  // The record first: if it changes before its runs are read, the commit notices.
  const records = await store.readPeople(workspace, hcps);
  if (!records.ok) return records;
  const runs = await store.readRuns(workspace, hcps);
  if (!runs.ok) return runs;
  return succeed(
    new Map(hcps.map((hcp, index) => [hcp, { record: records.value[index], runs: runs.value[index] ?? [] }])),
  );
}

/** Records that do not show their person yet; what a user decided stands. */
async function findNewLinks(
  store: JourneyStore,
  batch: readonly (readonly [hcp: string, { person: PackPerson }])[],
): StoreResult<ReadonlyMap<string, readonly NewLink[]>> {
  const wanted = batch.flatMap(([hcp, { person }]) =>
    person.records.map((record) => ({ hcp, link: { ...record, by: "import" as const } })),
  );
  const linked = await store.findLinked(
    workspace,
    wanted.map(({ link }) => link),
  );
  if (!linked.ok) return linked;
  const news = new Map<string, NewLink[]>();
  for (const [index, { hcp, link }] of wanted.entries()) {
    const standing = linked.value[index];
    if (standing?.by === "decision" || standing?.hcp === hcp) continue;
    news.set(hcp, [...(news.get(hcp) ?? []), link]);
  }
  return succeed(news);
}

type Others = { changes: PersonChange[]; archived: number; kept: number };

/** Who is not in the pack: archived where they came by the series before, and folded under what it publishes otherwise. */
async function planOthers(
  store: JourneyStore,
  { byHcp }: MatchedPeople,
  { before, elsewhere, asOf }: PackToPlan,
  { journeys, hasNewJourneys, now }: PackPlanOptions,
): Promise<Result<Others, PackFailure>> {
  const others: Others = { changes: [], archived: 0, kept: 0 };
  let failure: PackFailure | undefined;
  const visited = await store.eachPerson(workspace, async (people) => {
    const outside = people.filter(({ hcp }) => !byHcp.has(hcp));
    const runs = await readReadable(
      outside.map(({ hcp }) => hcp),
      (hcps) => store.readRuns(workspace, hcps),
    );
    if (!runs.ok) {
      failure ??= runs.error;
      return;
    }
    for (const person of outside) {
      const { hcp, revision, profile } = person;
      const isLeaving = before.has(hcp) && !elsewhere.has(hcp) && profile.archivedAt === undefined;
      const base = { hcp, fromRevision: revision, append: [] };
      if (isLeaving) {
        others.archived += 1;
        others.kept += countOwn({ record: person });
        others.changes.push({ ...base, profile: { ...profile, archivedAt: asOf }, runs: [] });
      } else if (hasNewJourneys && profile.archivedAt === undefined) {
        const pinned = runs.value.get(hcp) ?? [];
        others.changes.push({ ...base, runs: foldPerson(journeys, person, pinned, now).summaries });
      }
    }
  });
  if (failure !== undefined) return fail(failure);
  // Whoever cannot be read stays as they are.
  return visited.ok || visited.error.code === "store.unreadable" ? succeed(others) : visited;
}

function countOwn({ record }: Pick<StoredHcp, "record">): number {
  return record?.entries.filter(({ source }) => source === panelSource).length ?? 0;
}

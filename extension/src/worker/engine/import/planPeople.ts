import {
  fail,
  type JourneyStore,
  type NewLink,
  type PersonChange,
  type RecordLink,
  type Result,
  type StoreResult,
  succeed,
} from "@waypost/sdk";
import type { ImportFailure, ImportOptions } from "../../../messaging/importChannel";
import type { VersionedJourney } from "../../journeys/VersionedJourney";
import { readReadable } from "../../store/readReadable";
import { workspace } from "../../store/StoreAccess";
import type { ImportControl } from "./ImportControl";
import type { PersonRows } from "./matchRows";
import { type PersonPlan, planPerson, type StoredPerson } from "./planPerson";
import type { RejectedRows } from "./RejectedRows";

export type PlanContext = {
  site: ImportOptions["site"];
  journeys: readonly VersionedJourney[];
  now: number;
  rejected: RejectedRows;
  control: ImportControl;
};

/** A person's rows with what becomes of them. */
export type Planned = { rows: PersonRows; plan: PersonPlan };

const peopleAtOnce = 200;

/** Works out every change, by person; people whose data cannot be read are left out, and their rows rejected. */
export async function planPeople(
  store: JourneyStore,
  people: readonly PersonRows[],
  context: PlanContext,
): Promise<Result<ReadonlyMap<string, Planned>, ImportFailure>> {
  const plans = new Map<string, Planned>();
  const total = people.length;
  for (let start = 0; start < total; start += peopleAtOnce) {
    const batch = people.slice(start, start + peopleAtOnce);
    const stored = await readStored(store, batch, context.site);
    if (!stored.ok) return stored;
    for (const rows of batch) {
      if (!(await context.control.mayGoOn())) return fail({ code: "import.cancelled" });
      const person = stored.value.people.get(rows.hcp);
      if (person === undefined) {
        rejectAll(rows, context.rejected);
        continue;
      }
      const links = { link: stored.value.links.get(rows.hcp), record: findRecord(rows, context.site) };
      plans.set(rows.hcp, { rows, plan: planPerson(rows, person, links, context.journeys, context.now) });
    }
    context.control.report({ phase: "folding", done: Math.min(start + peopleAtOnce, total), total });
  }
  return succeed(plans);
}

/** The changes of all who change. */
export function listChanges(plans: Iterable<Planned>): readonly PersonChange[] {
  return Array.from(plans).flatMap(({ plan }) => plan.change ?? []);
}

type Stored = {
  /** Nobody who cannot be read. */
  people: ReadonlyMap<string, StoredPerson>;
  /** By HCP, the record that does not show them yet and shall. */
  links: ReadonlyMap<string, NewLink>;
};

async function readStored(
  store: JourneyStore,
  people: readonly PersonRows[],
  site: ImportOptions["site"],
): StoreResult<Stored> {
  const known = people.flatMap(({ hcp, isNew }) => (isNew ? [] : [hcp]));
  // The record first: if it changes before its runs are read, the commit notices.
  const records = await readReadable(known, (hcps) => store.readPeople(workspace, hcps));
  if (!records.ok) return records;
  const runs = await readReadable([...records.value.keys()], (hcps) => store.readRuns(workspace, hcps));
  if (!runs.ok) return runs;
  const links = await findNewLinks(store, people, site);
  if (!links.ok) return links;
  const stored = new Map<string, StoredPerson>();
  for (const { hcp, isNew } of people) {
    const record = records.value.get(hcp);
    const recordRuns = runs.value.get(hcp);
    if (isNew) stored.set(hcp, { record: undefined, runs: [] });
    else if (record !== undefined && recordRuns !== undefined) stored.set(hcp, { record, runs: recordRuns });
  }
  return succeed({ people: stored, links: links.value });
}

function findRecord({ row }: PersonRows, site: ImportOptions["site"]): RecordLink | undefined {
  return site === undefined || row?.recordId === undefined ? undefined : { ...site, recordId: row.recordId };
}

async function findNewLinks(
  store: JourneyStore,
  people: readonly PersonRows[],
  site: ImportOptions["site"],
): StoreResult<ReadonlyMap<string, NewLink>> {
  const wanted = people.flatMap((rows) => {
    const record = findRecord(rows, site);
    return record === undefined ? [] : [{ hcp: rows.hcp, link: { ...record, by: "import" as const } }];
  });
  const linked = await store.findLinked(
    workspace,
    wanted.map(({ link }) => link),
  );
  if (!linked.ok) return linked;
  const news = wanted.filter(({ hcp }, index) => {
    const standing = linked.value[index];
    return standing?.by !== "decision" && standing?.hcp !== hcp;
  });
  return succeed(new Map(news.map(({ hcp, link }) => [hcp, link])));
}

function rejectAll({ row, consent, events }: PersonRows, rejected: RejectedRows): void {
  const issue = (hcp: string) => ({ code: "csv.unreadableHcp", parameters: { hcp } }) as const;
  if (row !== undefined) rejected.add("hcps", row, issue(row.hcp));
  for (const each of consent) rejected.add("consent", each, issue(each.hcp));
  for (const each of events) rejected.add("events", each, issue(each.hcp));
}

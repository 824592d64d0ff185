import {
  type AuditEntry,
  fail,
  type JourneyStore,
  type PublishedJourney,
  type Result,
  type StoreFailure,
  succeed,
} from "@waypost/sdk";
import { createRenderer } from "@waypost/sdk/sentences";
import type {
  ImportFailure,
  ImportFiles,
  ImportOptions,
  ImportReport,
} from "../../../messaging/importChannel";
import { readJourneys, type VersionedJourney } from "../../journeys/VersionedJourney";
import { localActor, type StoreAccess, workspace } from "../../store/StoreAccess";
import type { ImportControl } from "./ImportControl";
import { matchRows } from "./matchRows";
import { listChanges, type PlanContext, type Planned, planPeople } from "./planPeople";
import { RejectedRows } from "./RejectedRows";
import { type ReadFiles, readFiles } from "./readFiles";
import { toReport } from "./toReport";

export type ImportContext = {
  store: StoreAccess;
  /** The clock of the ledger, ms. */
  now(): number;
  newToken(): string;
  /** Runs work while nobody else changes many people. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Where days are counted in the explanations of rejected rows. */
  timeZone: string;
};

type Imported = Promise<Result<ImportReport, ImportFailure>>;

const mostAttempts = 5;

/** Reads the files, finds out whose their rows are, folds, and writes everything in one commit: all good rows or nothing. */
export async function runImport(
  context: ImportContext,
  files: ImportFiles,
  options: ImportOptions,
  control: ImportControl,
): Imported {
  if (Object.keys(files).length === 0) return fail({ code: "import.noFiles" });
  const startedAt = context.now();
  const journeys = await context.store.withStore((store) => readJourneys(store));
  if (!journeys.ok) return journeys;
  const journey = findJourney(journeys.value, options.journey);
  if (journey === undefined) return fail({ code: "import.noJourney" });

  const actor = options.actor ?? localActor;
  const csvOptions = { journey: journey.document, recordedAt: startedAt, actor };
  const read = await readFiles(files, csvOptions, control);
  if (!read.ok) return read;
  const job = { files: read.value, options, actor, startedAt };
  return context.alone(() => context.store.withStore((store) => importRows(store, context, job, control)));
}

function findJourney(
  journeys: readonly VersionedJourney[],
  wanted: string | undefined,
): PublishedJourney | undefined {
  const journey = wanted === undefined ? journeys[0] : journeys.find(({ id }) => id === wanted);
  return journey?.current;
}

type Job = { files: ReadFiles; options: ImportOptions; actor: string; startedAt: number };

async function importRows(
  store: JourneyStore,
  context: ImportContext,
  { files, options, actor, startedAt }: Job,
  control: ImportControl,
): Imported {
  const rejected = new RejectedRows();
  const people = await matchRows(store, files, { newToken: context.newToken, rejected, control });
  if (!people.ok) return people;
  // Read again: a journey may have been published while the files were read.
  const journeys = await readJourneys(store);
  if (!journeys.ok) return journeys;
  const planContext = {
    site: options.site,
    journeys: journeys.value,
    now: context.now(),
    rejected,
    control,
  };
  const plans = await planPeople(store, people.value, planContext);
  if (!plans.ok) return plans;
  const saved = await save(store, new Map(plans.value), planContext, (planned) => ({
    id: context.newToken(),
    at: context.now(),
    actor,
    action: "import",
    parameters: { ...countRows(files), people: listChanges(planned).length },
  }));
  if (!saved.ok) return saved;
  const renderer = createRenderer({ locale: options.language ?? "en", timeZone: context.timeZone });
  const report = await toReport(files, saved.value, { rejected, renderer, control });
  return succeed({ ...report, durationMs: context.now() - startedAt });
}

/** Commits; people who were changed meanwhile are read and folded again. */
async function save(
  store: JourneyStore,
  plans: Map<string, Planned>,
  context: PlanContext,
  toAudit: (planned: readonly Planned[]) => AuditEntry,
): Promise<Result<readonly Planned[], ImportFailure>> {
  for (let attempt = 1; ; attempt++) {
    if (!(await context.control.mayGoOn())) return fail({ code: "import.cancelled" });
    const planned = [...plans.values()];
    const changes = listChanges(planned);
    context.control.report({ phase: "saving", done: 0, total: changes.length });
    const committed = await store.commit({ workspace, people: changes }, toAudit(planned));
    if (committed.ok) return succeed(planned);
    if (!isConflict(committed.error) || attempt === mostAttempts) return committed;
    const stale = committed.error.hcps.flatMap((hcp) => plans.get(hcp)?.rows ?? []);
    const again = await planPeople(store, stale, context);
    if (!again.ok) return again;
    for (const { hcp } of stale) plans.delete(hcp);
    for (const [hcp, plan] of again.value) plans.set(hcp, plan);
  }
}

function isConflict(failure: StoreFailure): failure is Extract<StoreFailure, { code: "store.conflict" }> {
  return failure.code === "store.conflict";
}

function countRows(files: ReadFiles): Record<string, number> {
  const read = [files.hcps, files.consent, files.events].filter((file) => file !== undefined);
  return Object.fromEntries(read.map(({ kind, report }) => [kind, report.rowsRead]));
}

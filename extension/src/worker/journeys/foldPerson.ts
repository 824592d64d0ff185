import {
  findNextInstant,
  type PersonRecord,
  type PublishedJourney,
  type Run,
  type RunSummary,
  replay,
  semanticsVersion,
} from "@waypost/sdk";
import { findCompiled, type VersionedJourney } from "./VersionedJourney";

/** A run, and the version it was folded under. */
export type FoldedRun = { published: PublishedJourney; run: Run };

/** Where a person stands: `runs` to explain, `summaries` to store with the next change of the person. */
export type FoldedPerson = { runs: readonly FoldedRun[]; summaries: readonly RunSummary[] };

/**
 * Folds a person's ledger up to `now` in every published journey.
 *
 * A run that was entered stays under the version it is pinned to, which its summary among `pinned` remembers
 * (semantics 29); whoever has not entered yet is folded under the current one. Of who is archived no journey is told.
 */
export function foldPerson(
  journeys: readonly VersionedJourney[],
  person: Pick<PersonRecord, "hcp" | "revision" | "entries"> & Partial<Pick<PersonRecord, "profile">>,
  pinned: readonly RunSummary[],
  now: number,
): FoldedPerson {
  if (person.profile?.archivedAt !== undefined) return { runs: [], summaries: [] };
  const runs: FoldedRun[] = [];
  const summaries: RunSummary[] = [];
  const nextInstant = findNextInstant(person.entries, now);
  for (const { id, current, versions } of journeys) {
    const pin = pinned.find(({ journey, status }) => journey === id && status !== "notEntered");
    const published = pin === undefined ? current : versions.get(pin.version);
    const journey = published && findCompiled(published);
    if (published === undefined || journey === undefined) {
      // Nothing can be said anew of a version that does not fold: what was said last stays, and waits for nothing.
      if (pin !== undefined) summaries.push({ ...pin, wakeAt: undefined, revision: person.revision + 1 });
      continue;
    }
    const run = replay(journey, person, now);
    runs.push({ published, run });
    const summary = toSummary(run, person.revision + 1, nextInstant);
    if (summary.status !== "notEntered" || summary.wakeAt !== undefined) summaries.push(summary);
  }
  return { runs, summaries };
}

/** Whether a summary may be out of date at `now`, so that the ledger has to be folded again. */
export function isDue({ wakeAt, semantics }: RunSummary, now: number): boolean {
  return (wakeAt !== undefined && wakeAt <= now) || semantics !== semanticsVersion;
}

function toSummary(run: Run, revision: number, nextInstant: number | undefined): RunSummary {
  const { journey, version, hcp, status, stage, since, persona, exit } = run;
  return {
    journey,
    version,
    hcp,
    ordinal: 1,
    status,
    stage,
    since,
    persona,
    exit,
    wakeAt: findWakeAt(run, nextInstant),
    revision,
    semantics: semanticsVersion,
  };
}

/** A run that ended moves no more; one that did not may move by a wait, and by what the ledger holds for later. */
function findWakeAt({ status, wakeAt }: Run, nextInstant: number | undefined): number | undefined {
  if (status !== "active" && status !== "notEntered") return undefined;
  const instants = [wakeAt, nextInstant].filter((instant) => instant !== undefined);
  return instants.length === 0 ? undefined : Math.min(...instants);
}

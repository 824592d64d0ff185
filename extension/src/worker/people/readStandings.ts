import { type JourneyStore, type RunSummary, type StoreResult, succeed } from "@waypost/sdk";
import { foldPerson, isDue } from "../journeys/foldPerson";
import type { VersionedJourney } from "../journeys/VersionedJourney";
import { readReadable } from "../store/readReadable";
import { workspace } from "../store/StoreAccess";

/**
 * Where people stand at `now`; who cannot be read is left out.
 *
 * Packs are opened only of those for whom a wait has passed. What that fold says is shown and not written: the alarm
 * that is due for them writes it.
 */
export async function readStandings(
  store: JourneyStore,
  journeys: readonly VersionedJourney[],
  hcps: readonly string[],
  now: number,
): StoreResult<ReadonlyMap<string, readonly RunSummary[]>> {
  const stored = await readReadable(hcps, (asked) => store.readRuns(workspace, asked));
  if (!stored.ok) return stored;
  const due = [...stored.value].filter(([, summaries]) => summaries.some((summary) => isDue(summary, now)));
  if (due.length === 0) return stored;
  const people = await readReadable(
    due.map(([hcp]) => hcp),
    (asked) => store.readPeople(workspace, asked),
  );
  if (!people.ok) return people;
  const standings = new Map(stored.value);
  for (const [hcp, summaries] of due) {
    const person = people.value.get(hcp);
    if (person === undefined) standings.delete(hcp);
    else standings.set(hcp, foldPerson(journeys, person, summaries, now).summaries);
  }
  return succeed(standings);
}

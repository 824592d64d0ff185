import {
  type JourneyStore,
  type Run,
  type RunSummary,
  type StoreFailure,
  type StoreResult,
  succeed,
} from "@waypost/sdk";
import type { UsualStay } from "../../../messaging/stayMessages";
import { foldPerson } from "../../journeys/foldPerson";
import { readJourneys } from "../../journeys/VersionedJourney";
import { readReadable } from "../../store/readReadable";
import { workspace } from "../../store/StoreAccess";

const leastPeople = 20;

/**
 * How long HCPs stayed in each stage of a journey before they moved on, over all its versions: the median of one stay, the last that
 * ended, of each HCP. Who is still there does not count, nor who left the journey from there.
 */
export async function measureStays(
  store: JourneyStore,
  journey: string,
  now: number,
): StoreResult<UsualStay[]> {
  const journeys = await readJourneys(store);
  if (!journeys.ok) return journeys;
  const wanted = journeys.value.filter(({ id }) => id === journey);
  const stays = new Map<string, number[]>();
  let failure: StoreFailure | undefined;
  const visited = await store.eachPerson(workspace, async (people) => {
    const runs = await readReadable(
      people.map(({ hcp }) => hcp),
      (hcps) => store.readRuns(workspace, hcps),
    );
    if (!runs.ok) {
      failure ??= runs.error;
      return;
    }
    for (const person of people) {
      const pinned: readonly RunSummary[] = runs.value.get(person.hcp) ?? [];
      for (const { run } of foldPerson(wanted, person, pinned, now).runs) {
        for (const [stage, stay] of listStays(run)) stays.set(stage, [...(stays.get(stage) ?? []), stay]);
      }
    }
  });
  if (failure !== undefined) return { ok: false, error: failure };
  // Who cannot be read cannot tell; the data page tells of them.
  if (!visited.ok && visited.error.code !== "store.unreadable") return visited;
  return succeed(
    [...stays]
      .filter(([, each]) => each.length >= leastPeople)
      .map(([stage, each]) => ({ stage, count: each.length, medianMs: findMedian(each) })),
  );
}

/** The last stay in each stage that a run moved on from, ms; passing through in the same instant is no stay. */
export function listStays({ trace }: Pick<Run, "trace">): ReadonlyMap<string, number> {
  const since = new Map<string, number>();
  const stays = new Map<string, number>();
  for (const { at, moves } of trace) {
    for (const { left, entered } of moves) {
      for (const stage of left) {
        const from = since.get(stage);
        if (from !== undefined && at > from) stays.set(stage, at - from);
        since.delete(stage);
      }
      for (const stage of entered) since.set(stage, at);
    }
  }
  return stays;
}

/** The middle, or the middle between the two in the middle. */
function findMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? upper;
  return Math.round((lower + upper) / 2);
}

import {
  type JourneyStore,
  type Run,
  type RunSummary,
  type StoreFailure,
  type StoreResult,
  succeed,
} from "@waypost/sdk";
import { foldPerson } from "../../journeys/foldPerson";
import { readJourneys } from "../../journeys/VersionedJourney";
import { readReadable } from "../../store/readReadable";
import { workspace } from "../../store/StoreAccess";

/** Who is in a stage and was, and how long those stayed who moved on, ms. */
export type StageFlow = { now: number; entered: number; stays: number[] };

/** The flow of HCPs through a journey, over all its versions. */
export type Flow = { total: number; stages: ReadonlyMap<string, StageFlow> };

/** Fewer who moved on tell nothing of how long one stays, and may tell who they are. */
export const leastPeople = 20;

/** Folds everybody up to `now`, and counts by stage. */
export async function readFlow(store: JourneyStore, journey: string, now: number): StoreResult<Flow> {
  const stages = new Map<string, StageFlow>();
  let total = 0;
  const visited = await eachRun(store, journey, now, (run) => {
    const isIn = run.status === "active" || run.status === "completed";
    if (isIn) total += 1;
    const here = new Set(isIn ? run.stages : []);
    for (const stage of listEntered(run)) {
      const flow = stages.get(stage) ?? { now: 0, entered: 0, stays: [] };
      stages.set(stage, flow);
      flow.entered += 1;
      if (here.has(stage)) flow.now += 1;
    }
    for (const [stage, stay] of listStays(run)) stages.get(stage)?.stays.push(stay);
  });
  return visited.ok ? succeed({ total, stages }) : visited;
}

/** Visits the run of everybody who entered a journey. */
async function eachRun(
  store: JourneyStore,
  journey: string,
  now: number,
  visit: (run: Run) => void,
): StoreResult<void> {
  const journeys = await readJourneys(store);
  if (!journeys.ok) return journeys;
  const wanted = journeys.value.filter(({ id }) => id === journey);
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
        if (run.status !== "notEntered") visit(run);
      }
    }
  });
  if (failure !== undefined) return { ok: false, error: failure };
  // Who cannot be read cannot tell; the data page tells of them.
  if (!visited.ok && visited.error.code !== "store.unreadable") return visited;
  return succeed(undefined);
}

/** Every stage that a run was ever in. */
function listEntered({ trace }: Pick<Run, "trace">): ReadonlySet<string> {
  return new Set(trace.flatMap(({ moves }) => moves.flatMap(({ entered }) => entered)));
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
export function findMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? upper;
  return Math.round((lower + upper) / 2);
}

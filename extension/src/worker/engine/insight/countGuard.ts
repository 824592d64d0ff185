import {
  compileJourney,
  type Journey,
  type JourneyDocument,
  type JourneyStore,
  openJourneyText,
  type Scalar,
  type StoreResult,
  samplePeople,
  standAt,
  succeed,
} from "@waypost/sdk";
import {
  countPassing,
  createFactFrame,
  createGuardScope,
  type Guard,
  type GuardPerson,
  getGuardScope,
  listAsked,
  openGuard,
  type PassingExample,
  type PassingReport,
  toGuardPerson,
} from "@waypost/sdk/edit";
import type { CountedExample, GuardCount, GuardQuestion } from "../../../messaging/insightMessages";
import { findCompiled, readJourneys } from "../../journeys/VersionedJourney";
import { workspace } from "../../store/StoreAccess";

/** Counting is to be live: of more people than these only the first are asked, which is said. */
const mostStored = 10_000;
const drawnPeople = 5_000;
/** Always the same people, so that a count changes by the condition alone. */
const seed = 1;

export type CountContext = {
  now: number;
  /** False once another question has come. */
  isCurrent(): boolean;
};

/** For how many of the stored HCPs a condition of a draft holds as they stand now; of people drawn from its personas, where nobody is stored. */
export async function countGuard(
  store: JourneyStore,
  { text, guard: guardText, ...place }: GuardQuestion,
  { now, isCurrent }: CountContext,
): StoreResult<GuardCount> {
  const draft = openJourneyText(text);
  if (!draft.ok) return succeed({ kind: "mistakes" });
  const document = draft.value;
  const where = { kind: place.kind, event: place.event };
  const opened = openGuard(guardText, getGuardScope(document, createGuardScope(document), where));
  if (!opened.ok) return succeed({ kind: "mistakes" });
  const guard = opened.value;
  const asked = listAsked(guard);
  for (const asks of ["event", "touchpoint"] as const) {
    if (asked.has(asks)) return succeed({ kind: "later", asks });
  }
  const stored = await readStored(store, document, now, isCurrent);
  if (!stored.ok) return stored;
  if (!isCurrent()) return succeed({ kind: "superseded" });
  const { people, isPartial } = stored.value;
  const asksHistory = asked.has("history");
  if (people.length > 0)
    return succeed({ ...toCount(guard, people), people: "stored", isPartial, asksHistory });
  if (document.personas.length === 0) return succeed({ kind: "nobody" });
  return succeed({
    ...toCount(guard, drawPeople(document, now)),
    people: "drawn",
    isPartial: false,
    asksHistory,
  });
}

type Stored = { people: readonly GuardPerson[]; isPartial: boolean };

async function readStored(
  store: JourneyStore,
  document: JourneyDocument,
  now: number,
  isCurrent: () => boolean,
): StoreResult<Stored> {
  const found = await findJourney(store, document);
  if (!found.ok) return found;
  const journey = found.value;
  const people: GuardPerson[] = [];
  let isPartial = false;
  if (journey === undefined) return succeed({ people, isPartial });
  const visited = await store.eachPerson(workspace, async (batch) => {
    if (!isCurrent()) return;
    for (const person of batch) {
      if (people.length < mostStored) people.push(toGuardPerson(document, standAt(journey, person, now)));
      else isPartial = true;
    }
    // A later question is heard between two batches.
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  // Who cannot be read is not counted; the data page tells of them.
  if (!visited.ok && visited.error.code !== "store.unreadable") return visited;
  return succeed({ people, isPartial });
}

/** What people stand in: the published journey of this id, else the draft itself, as if it were published now, else another one. */
async function findJourney(store: JourneyStore, document: JourneyDocument): StoreResult<Journey | undefined> {
  const journeys = await readJourneys(store);
  if (!journeys.ok) return journeys;
  const published = journeys.value.find(({ id }) => id === document.id);
  const compiled = compileJourney(document);
  const [other] = journeys.value;
  return succeed(
    (published && findCompiled(published.current)) ??
      (compiled.ok ? compiled.value : undefined) ??
      (other && findCompiled(other.current)),
  );
}

function* drawPeople(document: JourneyDocument, now: number): Generator<GuardPerson> {
  for (const person of samplePeople(document, { seed, count: drawnPeople })) {
    const attributes = new Map([...person.attributes].map(([attribute, value]) => [attribute, round(value)]));
    yield { id: String(person.index), frame: createFactFrame({ now, ...person, attributes }) };
  }
}

/** Three digits after the point: more would only be noise in the examples. */
function round(value: Scalar): Scalar {
  return typeof value === "number" ? Math.round(value * 1_000) / 1_000 : value;
}

function toCount(guard: Guard, people: Iterable<GuardPerson>) {
  const report: PassingReport = countPassing(guard, people);
  const { total, passing, missing, byPersona, examples } = report;
  return {
    kind: "counted" as const,
    total,
    passing,
    missing,
    byPersona: byPersona.map((each) => ({
      persona: each.persona ?? null,
      total: each.total,
      passing: each.passing,
    })),
    passes: examples.passing.map(toExample),
    fails: examples.failing.map(toExample),
  };
}

/** Without the id: an example shows values, not whose they are. */
function toExample({ persona, reading }: PassingExample): CountedExample {
  return { persona: persona ?? null, reading };
}

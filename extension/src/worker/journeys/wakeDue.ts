import { type JourneyStore, type PersonChange, type StoreResult, succeed } from "@waypost/sdk";
import { readReadable } from "../store/readReadable";
import { type ChangeContext, localActor, workspace } from "../store/StoreAccess";
import { foldPerson } from "./foldPerson";
import { readJourneys } from "./VersionedJourney";

const peopleAtOnce = 200;
/** A conflict means that somebody else folded the same people; enough tries for a busy browser. */
const mostConflicts = 20;

/** How many people were folded anew, and who is due but could not be read. */
export type Woken = { people: number; unreadable: number };

/** Folds everybody whose wait has passed, and writes where they stand now, batch by batch. */
export async function wakeDue(store: JourneyStore, context: ChangeContext): StoreResult<Woken> {
  const passedOver = new Set<string>();
  let people = 0;
  let conflicts = 0;
  for (;;) {
    const now = context.now();
    const due = await store.listDue(workspace, now, peopleAtOnce + passedOver.size);
    if (!due.ok) return due;
    const hcps = due.value.filter((hcp) => !passedOver.has(hcp));
    if (hcps.length === 0) return succeed({ people, unreadable: passedOver.size });

    const changes = await foldAnew(store, hcps, now);
    if (!changes.ok) return changes;
    const folded = new Set(changes.value.map(({ hcp }) => hcp));
    for (const hcp of hcps) if (!folded.has(hcp)) passedOver.add(hcp);
    if (changes.value.length === 0) continue;

    const committed = await store.commit(
      { workspace, people: changes.value },
      {
        id: context.newToken(),
        at: now,
        actor: localActor,
        action: "runs.wake",
        parameters: { people: changes.value.length },
      },
    );
    if (committed.ok) people += changes.value.length;
    else if (committed.error.code !== "store.conflict" || ++conflicts > mostConflicts) return committed;
  }
}

async function foldAnew(
  store: JourneyStore,
  hcps: readonly string[],
  now: number,
): StoreResult<readonly PersonChange[]> {
  const journeys = await readJourneys(store);
  if (!journeys.ok) return journeys;
  const people = await readReadable(hcps, (asked) => store.readPeople(workspace, asked));
  if (!people.ok) return people;
  const runs = await readReadable([...people.value.keys()], (asked) => store.readRuns(workspace, asked));
  if (!runs.ok) return runs;
  return succeed(
    [...people.value.values()].flatMap((person) => {
      const pinned = runs.value.get(person.hcp);
      if (pinned === undefined) return [];
      const { summaries } = foldPerson(journeys.value, person, pinned, now);
      return [{ hcp: person.hcp, fromRevision: person.revision, append: [], runs: summaries }];
    }),
  );
}

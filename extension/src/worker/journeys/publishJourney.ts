import {
  checkJourney,
  compileJourney,
  type Diagnostic,
  fail,
  hashJourney,
  type JourneyDocument,
  type JourneyStore,
  openJourneyText,
  type PersonChange,
  type PublishedJourney,
  type Result,
  type RunSummary,
  type StoreFailure,
  type StoreResult,
  succeed,
} from "@waypost/sdk";
import type { PublishOutcome } from "../../messaging/journeyMessages";
import { listUnreadable, readReadable } from "../store/readReadable";
import { type ChangeContext, localActor, workspace } from "../store/StoreAccess";
import { foldPerson, isDue } from "./foldPerson";
import { toVersioned, type VersionedJourney } from "./VersionedJourney";

/** What became of a journey that may be published. */
export type Publication = Extract<PublishOutcome, { kind: "published" | "unchanged" }>;

const mostAttempts = 5;

/** Opens and checks a journey's text, for publication. */
export function openForPublication(text: string): Result<JourneyDocument, readonly Diagnostic[]> {
  const opened = openJourneyText(text);
  if (!opened.ok) return opened;
  const compiled = compileJourney(opened.value);
  return compiled.ok ? opened : fail(compiled.error);
}

/**
 * Publishes a checked journey and materialises everybody's runs under it, in one commit.
 *
 * Runs that are under way stay where they are (semantics 29). Everybody's revision rises, so that a change of a person
 * which was folded without knowing this journey is refused and made again.
 */
export async function publishJourney(
  store: JourneyStore,
  context: ChangeContext,
  document: JourneyDocument,
): StoreResult<Publication> {
  const journey = document.id;
  const version = hashJourney(document);
  for (let attempt = 1; ; attempt++) {
    const listed = await store.listPublished(workspace);
    if (!listed.ok) return listed;
    const before = toVersioned(listed.value).find(({ id }) => id === journey);
    if (before?.current.version === version) return succeed({ kind: "unchanged", journey, version });

    // Later than every other publication, even where the clock was set back: the latest one counts.
    const publishedAt = Math.max(context.now(), (listed.value.at(-1)?.publishedAt ?? 0) + 1);
    const publication: PublishedJourney = { journey, version, publishedAt, document };
    const others = listed.value.filter((each) => each.journey !== journey || each.version !== version);
    const journeys = toVersioned([...others, publication]);
    const people = await foldEverybody(store, journeys, journey, context.now());
    if (!people.ok) return people;

    const committed = await store.commit(
      { workspace, publish: [publication], people: people.value },
      {
        id: context.newToken(),
        at: publishedAt,
        actor: localActor,
        action: "journey.publish",
        parameters: { journey, version, people: people.value.length },
      },
    );
    if (committed.ok)
      return succeed({ kind: "published", journey, version, warnings: checkJourney(document) });
    if (committed.error.code !== "store.conflict" || attempt === mostAttempts) return committed;
  }
}

/** Everybody who can be read, with their runs now that `published` is out. */
async function foldEverybody(
  store: JourneyStore,
  journeys: readonly VersionedJourney[],
  published: string,
  now: number,
): StoreResult<readonly PersonChange[]> {
  const changes: PersonChange[] = [];
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
      const pinned = runs.value.get(person.hcp);
      if (pinned === undefined) continue;
      const summaries = isUntouched(pinned, published, now)
        ? pinned.map((summary) => ({ ...summary, revision: person.revision + 1 }))
        : foldPerson(journeys, person, pinned, now).summaries;
      changes.push({ hcp: person.hcp, fromRevision: person.revision, append: [], runs: summaries });
    }
  });
  if (failure !== undefined) return fail(failure);
  return visited.ok || listUnreadable(visited.error).size > 0 ? succeed(changes) : visited;
}

/** Whoever is in the journey stays under the version of before, so that nothing of what was said changes. */
function isUntouched(pinned: readonly RunSummary[], published: string, now: number): boolean {
  const isIn = pinned.some(({ journey, status }) => journey === published && status !== "notEntered");
  return isIn && !pinned.some((summary) => isDue(summary, now));
}

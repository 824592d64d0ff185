import {
  compileJourney,
  createStageTree,
  type Journey,
  type JourneyStore,
  type PublishedJourney,
  type StageTree,
  type StoreResult,
  succeed,
} from "@waypost/sdk";
import { workspace } from "../store/StoreAccess";

/** A journey with every version that was ever published: runs stay pinned to the one they started under (semantics 29). */
export type VersionedJourney = {
  id: string;
  /** The version published last: new runs start under it. */
  current: PublishedJourney;
  versions: ReadonlyMap<string, PublishedJourney>;
};

/** The published journeys, in the order in which each was first published. */
export async function readJourneys(store: JourneyStore): StoreResult<readonly VersionedJourney[]> {
  const published = await store.listPublished(workspace);
  return published.ok ? succeed(toVersioned(published.value)) : published;
}

/** Groups publications, oldest first, by journey. */
export function toVersioned(published: readonly PublishedJourney[]): readonly VersionedJourney[] {
  const journeys = new Map<string, VersionedJourney>();
  for (const publication of published) {
    const { journey: id, version } = publication;
    const versions = new Map(journeys.get(id)?.versions).set(version, publication);
    journeys.set(id, { id, current: publication, versions });
  }
  return [...journeys.values()];
}

// A version is a hash of its document, so what was made from it once is right for ever. Only caches.
const compiled = new Map<string, Journey | undefined>();
const trees = new Map<string, StageTree>();

/** The journey ready to fold; undefined where rules that came after its publication forbid it. */
export function findCompiled({ version, document }: PublishedJourney): Journey | undefined {
  if (!compiled.has(version)) {
    const result = compileJourney(document, { version });
    compiled.set(version, result.ok ? result.value : undefined);
  }
  return compiled.get(version);
}

/** The stages of a published version. */
export function getStageTree({ version, document }: PublishedJourney): StageTree {
  const tree = trees.get(version) ?? createStageTree(document);
  trees.set(version, tree);
  return tree;
}

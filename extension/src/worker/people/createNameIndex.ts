import { type JourneyStore, type StoreResult, succeed } from "@waypost/sdk";
import { listUnreadable } from "../store/readReadable";
import { workspace } from "../store/StoreAccess";
import { foldName } from "./foldName";

/** Finds people by name. Names stand only inside sealed packs, so the first question opens them all: seconds, not less. */
export type NameIndex = {
  /** At most `limit` people whose folded name passes. */
  find(
    store: JourneyStore,
    passes: (foldedName: string) => boolean,
    limit: number,
  ): StoreResult<readonly string[]>;
  /** Resolves when a question can be answered at once, or after `patienceMs`: true in the first case. */
  isReadyWithin(store: JourneyStore, patienceMs: number): Promise<boolean>;
  /** To be called when names may have changed. */
  forget(): void;
};

type Names = ReadonlyMap<string, string>;

/**
 * An index in memory: a cache, which dies with the worker. What it finds is a hint; the person read then is the truth.
 * `onReady` is told when it was made for somebody who did not wait.
 */
export function createNameIndex(onReady: () => void): NameIndex {
  let reading: StoreResult<Names> | undefined;

  function open(store: JourneyStore): StoreResult<Names> {
    const current = reading ?? readNames(store);
    reading = current;
    void current.then(({ ok }) => {
      if (!ok && reading === current) reading = undefined;
    });
    return current;
  }

  return {
    async find(store, passes, limit) {
      const count = await store.countPeople(workspace);
      if (!count.ok) return count;
      const names = await open(store);
      if (!names.ok) return names;
      // People came or went in another context that has not said so yet: the next question reads anew.
      if (names.value.size !== count.value) reading = undefined;
      const found: string[] = [];
      for (const [hcp, name] of names.value) {
        if (found.length === limit) break;
        if (passes(name)) found.push(hcp);
      }
      return succeed(found);
    },

    async isReadyWithin(store, patienceMs) {
      const names = open(store);
      const isReady = await Promise.race([names.then(() => true), waitMs(patienceMs)]);
      if (!isReady) void names.then(onReady);
      return isReady;
    },

    forget() {
      reading = undefined;
    },
  };
}

function waitMs(durationMs: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), durationMs));
}

async function readNames(store: JourneyStore): StoreResult<Names> {
  const names = new Map<string, string>();
  const visited = await store.eachPerson(workspace, async (people) => {
    // Who is archived is counted as well, and found by nobody who looks for a name.
    for (const { hcp, profile } of people)
      names.set(hcp, profile.archivedAt === undefined ? foldName(profile.displayName) : "");
  });
  if (visited.ok) return succeed(names);
  const unreadable = listUnreadable(visited.error);
  if (unreadable.size === 0) return visited;
  // They are counted as people, so they stand here, under a name that no search passes.
  for (const hcp of unreadable) names.set(hcp, "");
  return succeed(names);
}

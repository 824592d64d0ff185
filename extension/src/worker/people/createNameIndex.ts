import { type JourneyStore, type StoreResult, succeed } from "@waypost/sdk";
import { listUnreadable } from "../store/readReadable";
import { workspace } from "../store/StoreAccess";
import { foldName } from "./foldName";

/** Finds people by name. Names stand only inside sealed packs, so the first question opens them all. */
export type NameIndex = {
  /** At most `limit` people whose folded name passes. */
  find(
    store: JourneyStore,
    passes: (foldedName: string) => boolean,
    limit: number,
  ): StoreResult<readonly string[]>;
  /** To be called when names may have changed. */
  forget(): void;
};

type Names = ReadonlyMap<string, string>;

/** An index in memory: a cache, which dies with the worker. What it finds is a hint; the person read then is the truth. */
export function createNameIndex(): NameIndex {
  let reading: StoreResult<Names> | undefined;

  return {
    async find(store, passes, limit) {
      const count = await store.countPeople(workspace);
      if (!count.ok) return count;
      reading ??= readNames(store);
      let current = reading;
      let names = await current;
      if (names.ok && names.value.size !== count.value) {
        // People came or went in another context that has not said so yet.
        if (reading === current) reading = readNames(store);
        current = reading ?? readNames(store);
        names = await current;
      }
      if (!names.ok) {
        if (reading === current) reading = undefined;
        return names;
      }
      const found: string[] = [];
      for (const [hcp, name] of names.value) {
        if (found.length === limit) break;
        if (passes(name)) found.push(hcp);
      }
      return succeed(found);
    },

    forget() {
      reading = undefined;
    },
  };
}

async function readNames(store: JourneyStore): StoreResult<Names> {
  const names = new Map<string, string>();
  const visited = await store.eachPerson(workspace, async (people) => {
    for (const { hcp, profile } of people) names.set(hcp, foldName(profile.displayName));
  });
  if (visited.ok) return succeed(names);
  const unreadable = listUnreadable(visited.error);
  if (unreadable.size === 0) return visited;
  // They are counted as people, so they stand here, under a name that no search passes.
  for (const hcp of unreadable) names.set(hcp, "");
  return succeed(names);
}

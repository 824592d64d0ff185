import { Dexie } from "dexie";
import type { JourneyStore, PersonRecord } from "../JourneyStore.js";
import { digestIdentifiers, digestLinks } from "./digestLookups.js";
import { type Opened, openPeople, openRuns, requireReadable } from "./openPeople.js";
import type { StoreContext } from "./StoreContext.js";
import { everyKeyOf } from "./StoreDatabase.js";
import { answer, StoreRefusal } from "./StoreRefusal.js";

type PeopleReader = Pick<
  JourneyStore,
  | "findPeopleBatch"
  | "findLinked"
  | "findErased"
  | "readPeople"
  | "eachPerson"
  | "countPeople"
  | "readRuns"
  | "listDue"
  | "findNextWake"
>;

const peopleAtOnce = 200;

/** What the store answers about people. */
export function createPeopleReader(context: StoreContext): PeopleReader {
  const { db, vault } = context;
  return {
    findPeopleBatch: (workspace, identifiers) =>
      answer(async () => {
        const digests = await digestIdentifiers(vault, workspace, identifiers);
        const rows = await db.transaction("r", db.identifiers, () =>
          Promise.all(digests.map((digest) => db.identifiers.where("digest").equals(digest).toArray())),
        );
        return rows.map((carriers) => carriers.map(({ hcp }) => hcp));
      }),

    findLinked: (workspace, links) =>
      answer(async () => {
        const rows = await db.links.bulkGet([...(await digestLinks(vault, workspace, links))]);
        return rows.map((row) => row && { hcp: row.hcp, by: row.by });
      }),

    findErased: (workspace, identifiers) =>
      answer(async () => {
        const digests = await digestIdentifiers(vault, workspace, identifiers);
        return (await db.erasedIdentifiers.bulkGet([...digests])).map((row) => row !== undefined);
      }),

    readPeople: (workspace, hcps) =>
      answer(async () => {
        const keys = toKeys(workspace, hcps);
        const [people, packs] = await db.transaction("r", db.people, db.packs, () =>
          Promise.all([db.people.bulkGet(keys), db.packs.bulkGet(keys)]),
        );
        return requireReadable(await openPeople(vault, people, packs));
      }),

    eachPerson: (workspace, visit) => eachPerson(context, workspace, visit),

    countPeople: (workspace) =>
      answer(() =>
        db.people
          .where("[workspace+hcp]")
          .between(...everyKeyOf(workspace))
          .count(),
      ),

    readRuns: (workspace, hcps) =>
      answer(async () => {
        const people = await db.people.bulkGet(toKeys(workspace, hcps));
        return requireReadable(await openRuns(vault, people)).map((runs) => runs ?? []);
      }),

    listDue: (workspace, until, limit) =>
      answer(async () => {
        const due = db.people
          .where("[workspace+wakeAt]")
          .between([workspace, Dexie.minKey], [workspace, until], true, true)
          .limit(limit);
        return (await due.primaryKeys()).map(([, hcp]) => hcp);
      }),

    findNextWake: (workspace) =>
      answer(async () => {
        const first = await db.people
          .where("[workspace+wakeAt]")
          .between(...everyKeyOf(workspace))
          .first();
        return first?.wakeAt;
      }),
  };
}

async function eachPerson(
  context: StoreContext,
  workspace: string,
  visit: (people: readonly PersonRecord[]) => Promise<void>,
): ReturnType<JourneyStore["eachPerson"]> {
  const unreadable: string[] = [];
  let firstCause: unknown;
  let after: string | undefined;
  do {
    const batch = await answer(() => openBatch(context, workspace, after));
    if (!batch.ok) return batch;
    const { opened, last } = batch.value;
    unreadable.push(...opened.unreadable);
    firstCause ??= opened.cause;
    after = last;
    // Outside `answer`: what the visitor throws is the visitor's.
    await visit(opened.values.filter((person) => person !== undefined));
  } while (after !== undefined);
  return answer(async () => {
    if (unreadable.length > 0) {
      throw new StoreRefusal({ code: "store.unreadable", hcps: unreadable, cause: firstCause });
    }
  });
}

async function openBatch(
  { db, vault }: StoreContext,
  workspace: string,
  after: string | undefined,
): Promise<{ readonly opened: Opened<PersonRecord>; readonly last: string | undefined }> {
  const [people, packs] = await db.transaction("r", db.people, db.packs, async () => {
    const rows = await db.people
      .where("[workspace+hcp]")
      .between([workspace, after ?? Dexie.minKey], [workspace, Dexie.maxKey], false)
      .limit(peopleAtOnce)
      .toArray();
    return [rows, await db.packs.bulkGet(rows.map(({ hcp }): [string, string] => [workspace, hcp]))] as const;
  });
  const last = people.length === peopleAtOnce ? people.at(-1)?.hcp : undefined;
  return { opened: await openPeople(vault, people, packs), last };
}

function toKeys(workspace: string, hcps: readonly string[]): [string, string][] {
  return hcps.map((hcp) => [workspace, hcp]);
}

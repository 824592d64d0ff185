import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { verifyChain } from "../../audit/verifyChain.js";
import { createPackVault } from "../createPackVault.js";
import type { PackVault } from "../PackVault.js";
import { createMemoryShelf, type MemoryShelf } from "../testing/createMemoryShelf.js";
import {
  createAudit,
  createChange,
  createEntry,
  createPerson,
  createRun,
  workspace,
} from "../testing/fixtures.js";
import { describeJourneyStore } from "../testing/journeyStoreContract.js";
import { requireValue } from "../testing/requireValue.js";
import { destroyDexieStore, openDexieStore } from "./openDexieStore.js";
import { StoreDatabase } from "./StoreDatabase.js";

const name = "waypost";
const contact = { origin: "http://crm.example", object: "contacts", recordId: "record-77" };

describeJourneyStore("The Dexie store", () =>
  requireValue(
    openDexieStore({ name, vault: createPackVault(createMemoryShelf()), indexedDB: createRuntime() }),
  ),
);

let shelf: MemoryShelf;
let vault: PackVault;
let indexedDB: ReturnType<typeof createRuntime>;
const open = () => openDexieStore({ name, vault, indexedDB });
const openTables = async () => {
  const db = new StoreDatabase(name, indexedDB);
  await db.open();
  return db;
};

beforeEach(() => {
  shelf = createMemoryShelf();
  vault = createPackVault(shelf);
  indexedDB = createRuntime();
});

describe("A database on the disk", () => {
  it("is there again when it is opened again", async () => {
    const first = await requireValue(open());
    await requireValue(first.commit(createChange([createPerson("hcp-1")]), createAudit("a")));
    await first.close();
    vault = createPackVault(shelf);
    const second = await requireValue(open());
    expect((await requireValue(second.readPerson(workspace, "hcp-1")))?.profile.displayName).toBe("Dr hcp-1");
  });

  it("shows nothing of a person in the clear but tokens and the next wait", async () => {
    const store = await requireValue(open());
    const person = createPerson("hcp-1", {
      links: [{ ...contact, by: "import" }],
      runs: [createRun("hcp-1", { wakeAt: 1_812_345_678_901 })],
    });
    await requireValue(store.commit(createChange([person]), createAudit("a")));
    const text = await dumpTables();
    for (const secret of [
      "Dr hcp-1",
      "9000000001",
      "email.opened",
      "invited",
      "trailblazer",
      "portal",
      "record-77",
      "crm.example",
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain("1812345678901");
    expect(text).toContain("hcp-1");
  });

  it("takes all of a change or nothing, even where its last write fails", async () => {
    const store = await requireValue(open());
    const audit = { ...createAudit("a"), parameters: { people: (() => 1) as unknown as number } };
    const refused = await store.commit(
      createChange([createPerson("hcp-1", { links: [{ ...contact, by: "import" }] })]),
      audit,
    );
    expect(refused).toMatchObject({
      ok: false,
      error: { code: "store.unavailable", cause: { name: "DataCloneError" } },
    });
    expect(await requireValue(store.countPeople(workspace))).toBe(0);
    expect(await requireValue(store.findLinked(workspace, [contact]))).toEqual([undefined]);
    expect(await vault.countSlots()).toBe(1);
    await requireValue(store.commit(createChange([createPerson("hcp-1")]), createAudit("a")));
    await store.close();
    expect((await open()).ok).toBe(true);
  });

  it("says that it is full where the quota is reached", async () => {
    const store = await requireValue(open());
    const full = new DOMException("No space", "QuotaExceededError");
    vault.createSlots = () => Promise.reject(full);
    const refused = await store.commit(createChange([createPerson("hcp-1")]), createAudit("a"));
    expect(refused).toEqual({ ok: false, error: { code: "store.full", cause: full } });
  });
});

describe("A pack that cannot be opened", () => {
  const people = ["hcp-1", "hcp-2", "hcp-3"].map((hcp) => createPerson(hcp));

  it("is named, and hides nobody else", async () => {
    const store = await requireValue(open());
    await requireValue(store.commit(createChange(people), createAudit("a")));
    shelf.destroyKey(1);
    const unreadable = { ok: false, error: { code: "store.unreadable", hcps: ["hcp-2"] } };
    expect(await store.readPeople(workspace, ["hcp-1", "hcp-2"])).toMatchObject(unreadable);
    expect(await store.readRuns(workspace, ["hcp-1", "hcp-2"])).toMatchObject(unreadable);
    expect(
      (await requireValue(store.readPeople(workspace, ["hcp-1", "hcp-3"]))).map((each) => each?.hcp),
    ).toEqual(["hcp-1", "hcp-3"]);
    const visited: string[] = [];
    const visit = store.eachPerson(workspace, async (batch) => {
      visited.push(...batch.map(({ hcp }) => hcp));
    });
    expect(await visit).toMatchObject(unreadable);
    expect(visited).toEqual(["hcp-1", "hcp-3"]);
  });

  it("is not overwritten by a change of the ledger or of the runs alone", async () => {
    const store = await requireValue(open());
    await requireValue(store.commit(createChange(people), createAudit("a")));
    shelf.destroyKey(1);
    for (const append of [[createEntry("late")], []]) {
      const change = createChange([{ hcp: "hcp-2", fromRevision: 1, append, runs: [] }]);
      expect(await store.commit(change, createAudit("b"))).toMatchObject({
        ok: false,
        error: { code: "store.unreadable" },
      });
    }
  });

  it("is one whose bytes were changed, or that was put in another's place", async () => {
    const store = await requireValue(open());
    await requireValue(store.commit(createChange(people), createAudit("a")));
    const tables = await openTables();
    const [one, two] = await tables.packs.bulkGet([
      [workspace, "hcp-1"],
      [workspace, "hcp-2"],
    ]);
    if (one === undefined || two === undefined) throw new Error("Both packs are there");
    await tables.packs.put({ ...one, sealed: two.sealed });
    await tables.packs.put({
      ...two,
      sealed: two.sealed.map((byte, index) => (index === 40 ? byte ^ 1 : byte)),
    });
    tables.close();
    expect(await store.readPeople(workspace, ["hcp-1", "hcp-2", "hcp-3"])).toMatchObject({
      ok: false,
      error: { code: "store.unreadable", hcps: ["hcp-1", "hcp-2"] },
    });
  });
});

describe("A database and a vault that do not belong together", () => {
  const fill = async () => {
    const store = await requireValue(open());
    await requireValue(store.commit(createChange([createPerson("hcp-1")]), createAudit("a")));
    await store.close();
  };

  it("says that the keys are lost where the vault is new", async () => {
    await fill();
    vault = createPackVault(createMemoryShelf());
    expect(await open()).toEqual({ ok: false, error: { code: "store.keysLost" } });
  });

  it("says that the keys are lost where only the look-up key is left", async () => {
    await fill();
    shelf.wipe();
    expect(await open()).toEqual({ ok: false, error: { code: "store.keysLost" } });
  });

  it("says that the data are lost where the keys have no database, and leaves it so", async () => {
    await fill();
    indexedDB = createRuntime();
    expect(await open()).toEqual({ ok: false, error: { code: "store.dataLost" } });
    expect(await open()).toEqual({ ok: false, error: { code: "store.dataLost" } });
  });

  it("can be started over", async () => {
    await fill();
    vault = createPackVault(createMemoryShelf());
    await requireValue(destroyDexieStore({ name, indexedDB }));
    const store = await requireValue(open());
    expect(await requireValue(store.countPeople(workspace))).toBe(0);
  });
});

describe("A kept experiment", () => {
  const experiment = {
    id: "e",
    keptAt: 1_812_345_678_901,
    summary: { title: "Secret" },
    content: "hcps: 77",
  };

  it("is sealed, and is listed and can be deleted where its key is gone", async () => {
    const store = await requireValue(open());
    await requireValue(store.keepExperiment(workspace, experiment));
    const text = await dumpTables();
    expect(text).toContain("1812345678901");
    expect(text).not.toContain("Secret");
    expect(text).not.toContain("hcps: 77");
    shelf.destroyKey(0);
    expect(await store.readExperiment(workspace, "e")).toMatchObject({
      ok: false,
      error: { code: "store.unreadable", hcps: [] },
    });
    expect(await requireValue(store.listExperiments(workspace))).toEqual([
      { id: "e", keptAt: experiment.keptAt, summary: undefined },
    ]);
    await requireValue(store.deleteExperiment(workspace, "e"));
    expect(await requireValue(store.listExperiments(workspace))).toEqual([]);
  });

  it("has its tables in a database that was made before there were any", async () => {
    const before = new Dexie(name, { indexedDB: indexedDB.factory, IDBKeyRange: indexedDB.keyRange });
    before.version(2).stores({
      people: "[workspace+hcp], [workspace+wakeAt]",
      packs: "[workspace+hcp]",
      identifiers: "[digest+hcp]",
      links: "digest",
      journeys: "[workspace+journey+version]",
      audit: "[workspace+sequence]",
      vault: "key",
      drafts: "[workspace+id]",
    });
    await before.open();
    await before.table("audit").add({ workspace, sequence: 1, entry: createAudit("old") });
    before.close();
    const store = await requireValue(open());
    await requireValue(store.keepExperiment(workspace, experiment));
    expect(await requireValue(store.readExperiment(workspace, "e"))).toEqual(experiment);
    expect((await requireValue(store.listAudit(workspace))).map(({ id }) => id)).toEqual(["old"]);
  });

  it("chains audit entries that are older than the chain, and says that they are [semantics 39]", async () => {
    const before = new Dexie(name, { indexedDB: indexedDB.factory, IDBKeyRange: indexedDB.keyRange });
    before.version(3).stores({ audit: "[workspace+sequence]", vault: "key" });
    await before.open();
    const rows = [workspace, "south"].flatMap((workspace) =>
      [1, 2].map((sequence) => ({ workspace, sequence, entry: createAudit(`${workspace}-${sequence}`) })),
    );
    await before.table("audit").bulkAdd(rows);
    before.close();
    const store = await requireValue(open());
    await requireValue(store.commit({ workspace }, createAudit("new")));
    const chain = await requireValue(store.listAuditChain(workspace));
    expect(chain.map(({ entry, late }) => [entry.id, late])).toEqual([
      ["north-1", true],
      ["north-2", true],
      ["new", undefined],
    ]);
    expect(verifyChain(chain)).toMatchObject({ records: 3, fault: undefined, late: 2 });
    const south = await requireValue(store.listAuditChain("south"));
    expect(verifyChain(south)).toMatchObject({ records: 2, fault: undefined });
  });
});

describe("A database of a newer version", () => {
  it("is refused and stays as it is", async () => {
    const newer = await openNative(55);
    newer.close();
    expect(await open()).toEqual({ ok: false, error: { code: "store.newer", found: 5, known: 4 } });
    const after = await openNative(55);
    expect(after.version).toBe(55);
    expect(Array.from(after.objectStoreNames)).toEqual(["novelty"]);
  });

  it("closes a store that is still open, which then answers nothing", async () => {
    const store = await requireValue(open());
    await requireValue(store.commit(createChange([createPerson("hcp-1")]), createAudit("a")));
    expect(store.isOpen()).toBe(true);
    const newer = await openNative(45);
    expect(store.isOpen()).toBe(false);
    expect(await store.readPerson(workspace, "hcp-1")).toMatchObject({
      ok: false,
      error: { code: "store.unavailable" },
    });
    expect(await store.commit(createChange([createPerson("hcp-2")]), createAudit("b"))).toMatchObject({
      ok: false,
    });
    newer.close();
  });
});

function createRuntime() {
  return { factory: new IDBFactory(), keyRange: IDBKeyRange };
}

function openNative(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.factory.open(name, version);
    request.onupgradeneeded = () => request.result.createObjectStore("novelty");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Everything in the tables as text, bytes one character each, so that plain text in them would show. */
async function dumpTables(): Promise<string> {
  const tables = await openTables();
  const rows = await Promise.all(tables.tables.map((table) => table.toArray()));
  tables.close();
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? Array.from(value, (byte) => String.fromCharCode(byte)).join("") : value,
  );
}

import type { JourneyStore, StoreResult } from "../JourneyStore.js";
import type { PackVault } from "../PackVault.js";
import { withSingleReads } from "../withSingleReads.js";
import { commitChange } from "./commitChange.js";
import { createDraftShelf } from "./createDraftShelf.js";
import { createExperimentShelf } from "./createExperimentShelf.js";
import { createPeopleReader } from "./readPeople.js";
import { databaseVersion, everyKeyOf, type IndexedDbRuntime, StoreDatabase } from "./StoreDatabase.js";
import { answer, StoreRefusal } from "./StoreRefusal.js";

/** Where a Dexie store keeps what it is given, and how it is sealed. */
export interface DexieStoreOptions {
  /** Name of the IndexedDB database. */
  readonly name: string;
  /** The keys of this database; one vault serves one database. */
  readonly vault: PackVault;
  /** What to run on where the runtime has no IndexedDB of its own. */
  readonly indexedDB?: IndexedDbRuntime;
}

/**
 * Opens a store in IndexedDB, where all that is known of a person is encrypted with keys of the vault.
 *
 * Answers `store.newer`, `store.keysLost`, `store.dataLost`, `store.full` or `store.unavailable`.
 */
export async function openDexieStore(options: DexieStoreOptions): StoreResult<JourneyStore> {
  const known = await answer(() => requireKnownVersion(options));
  if (!known.ok) return known;
  const db = new StoreDatabase(options.name, options.indexedDB);
  const opened = await answer(async () => {
    // The fingerprint's key is in another file: both are read at once.
    const [fingerprint] = await Promise.all([
      options.vault.digest(JSON.stringify(["fingerprint"])),
      db.open(),
    ]);
    await bindVault(db, options.vault, fingerprint);
    return createStore(db, options.vault);
  });
  if (!opened.ok) db.close();
  return opened;
}

/**
 * Deletes a database with everything in it; the keys are the vault's to destroy.
 *
 * Answers `store.unavailable` where the browser refuses.
 */
export function destroyDexieStore(options: Pick<DexieStoreOptions, "name" | "indexedDB">): StoreResult<void> {
  return answer(() => new StoreDatabase(options.name, options.indexedDB).delete());
}

/**
 * Refuses a database of a newer program before Dexie sees it: Dexie would open it, and even patch its tables
 * back to those it knows.
 */
async function requireKnownVersion({ name, indexedDB }: DexieStoreOptions): Promise<void> {
  const databases = await (indexedDB?.factory ?? globalThis.indexedDB).databases();
  const nativeVersion = databases.find((database) => database.name === name)?.version ?? 0;
  // Dexie multiplies its versions by ten.
  const found = Math.floor(nativeVersion / 10);
  if (found > databaseVersion) throw new StoreRefusal({ code: "store.newer", found, known: databaseVersion });
}

/**
 * Marks a new database with its vault, and finds out where one of the two was wiped.
 *
 * The order matters, since another context may open and commit at the same time: slots are counted after the
 * mark was read, because a commit creates slots before it raises the mark.
 */
async function bindVault(db: StoreDatabase, vault: PackVault, fingerprint: string): Promise<void> {
  const before = await db.vault.get("vault");
  const slots = await vault.countSlots();
  if (before !== undefined && before.slots > slots) throw new StoreRefusal({ code: "store.keysLost" });
  await db.transaction("rw", db.vault, async () => {
    const bound = await db.vault.get("vault");
    if (bound === undefined && slots > 0) throw new StoreRefusal({ code: "store.dataLost" });
    if (bound === undefined) await db.vault.add({ key: "vault", fingerprint, slots: 0 });
    else if (bound.fingerprint !== fingerprint) throw new StoreRefusal({ code: "store.keysLost" });
  });
}

function createStore(db: StoreDatabase, vault: PackVault): JourneyStore {
  const context = { db, vault };
  return withSingleReads({
    ...createPeopleReader(context),
    ...createDraftShelf(context),
    ...createExperimentShelf(context),
    commit: (change, audit) => commitChange(context, change, audit),

    listPublished: (workspace) =>
      answer(async () => {
        const rows = await db.journeys
          .where("[workspace+journey+version]")
          .between(...everyKeyOf(workspace))
          .toArray();
        return rows
          .map(({ workspace: _, ...published }) => published)
          .sort((one, other) => one.publishedAt - other.publishedAt);
      }),

    listAuditChain: (workspace) =>
      answer(async () => {
        const rows = await db.audit
          .where("[workspace+sequence]")
          .between(...everyKeyOf(workspace))
          .toArray();
        return rows.map(({ workspace: _, ...record }) => record);
      }),

    close: async () => db.close(),
    isOpen: () => db.isOpen(),
  });
}

import type { Audience, KeyRing, LoadedSeries } from "./KeyRing";

const databaseName = "waypost-packs";

/** The key ring of this profile, in a database of its own: keys that cannot be read have to stand in IndexedDB. */
export function openKeyRing(): KeyRing {
  const get = <Value>(store: string, key: string) =>
    inStore<Value | undefined>(store, "readonly", (table) => table.get(key));
  const getAll = <Value>(store: string) =>
    inStore<readonly Value[]>(store, "readonly", (table) => table.getAll());
  return {
    findSigner: () => get<CryptoKeyPair>("signer", "own"),
    async keepSigner(keys) {
      // Two pages may make a pair at once; `add` lets only the first in.
      await inStore("signer", "readwrite", (table) => table.add(keys, "own")).catch((cause: unknown) => {
        if (!(cause instanceof DOMException && cause.name === "ConstraintError")) throw cause;
      });
      return (await get<CryptoKeyPair>("signer", "own")) ?? keys;
    },
    listAudiences: () => getAll<Audience>("audiences"),
    saveAudience: (audience) => put("audiences", audience),
    listLoaded: () => getAll<LoadedSeries>("loaded"),
    saveLoaded: (loaded) => put("loaded", loaded),
  };
}

async function put(store: string, value: Audience | LoadedSeries): Promise<void> {
  await inStore(store, "readwrite", (table) => table.put(value));
}

async function inStore<Value>(
  store: string,
  mode: IDBTransactionMode,
  work: (table: IDBObjectStore) => IDBRequest,
): Promise<Value> {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode, { durability: "strict" });
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result as Value);
      transaction.onabort = () => reject(transaction.error ?? request.error);
    });
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("signer");
      request.result.createObjectStore("audiences", { keyPath: "series" });
      request.result.createObjectStore("loaded", { keyPath: "series" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

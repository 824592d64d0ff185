import type { JourneyStore, StoreResult } from "@waypost/sdk";
import { destroyDexieStore, openDexieStore } from "@waypost/sdk/dexie";
import { destroyOpfsVault, openOpfsVault } from "../vault/openOpfsVault";

const databaseName = "waypost";

/** Opens this profile's database over its keys; for the service worker and the engine, nowhere else. */
export async function openStore(): StoreResult<JourneyStore> {
  return openDexieStore({ name: databaseName, vault: openOpfsVault() });
}

/** Deletes the database and every key: nothing that was stored can ever be read again. */
export async function destroyStore(): StoreResult<void> {
  const destroyed = await destroyDexieStore({ name: databaseName });
  if (destroyed.ok) await destroyOpfsVault();
  return destroyed;
}

export { createPackVault } from "../createPackVault.js";
export { type KeyShelf, keyBytes, type PackVault } from "../PackVault.js";
export { type DexieStoreOptions, destroyDexieStore, openDexieStore } from "./openDexieStore.js";
export type { IndexedDbRuntime } from "./StoreDatabase.js";

import { type KeyShelf, keyBytes } from "../PackVault.js";

/** A shelf of keys that can be spoilt, for tests of what a store does then. */
export interface MemoryShelf extends KeyShelf {
  /** Overwrites a key with zeros, as erasure does. */
  destroyKey(slot: number): void;
  /** Loses every pack key but keeps the look-up key. */
  wipe(): void;
}

/** Keys that live as long as the test. */
export function createMemoryShelf(): MemoryShelf {
  const keys: Uint8Array<ArrayBuffer>[] = [];
  let lookupKey: Uint8Array<ArrayBuffer> | undefined;
  return {
    countKeys: async () => keys.length,
    async appendKeys(added) {
      const first = keys.length;
      for (let start = 0; start < added.length; start += keyBytes)
        keys.push(added.slice(start, start + keyBytes));
      return first;
    },
    findKey: async (slot) => keys[slot],
    async destroyKeys(slots) {
      for (const slot of slots) keys[slot]?.fill(0);
    },
    listDestroyed: async () => keys.flatMap((key, slot) => (key.every((byte) => byte === 0) ? [slot] : [])),
    async getLookupKey(candidate) {
      lookupKey ??= candidate;
      return lookupKey;
    },
    destroyKey: (slot) => keys[slot]?.fill(0),
    wipe: () => keys.splice(0),
  };
}

import { invariant } from "../model/invariant.js";
import { type KeyShelf, keyBytes, type PackVault } from "./PackVault.js";

const ivBytes = 12;
/** Most bytes that `getRandomValues` gives in one call. */
const randomBytesAtOnce = 65_536;

/**
 * A vault over a shelf of keys: AES-256-GCM for packs, HMAC-SHA-256 for look-ups, all by WebCrypto.
 *
 * Keys and initialisation vectors come from the runtime's random source. This is the one place of the SDK
 * that uses it: they are secrets, not the chance of a journey (semantics 30), and no answer depends on them.
 */
export function createPackVault(shelf: KeyShelf): PackVault {
  let lookupKey: Promise<CryptoKey> | undefined;

  async function requirePackKey(slot: number, usage: "encrypt" | "decrypt"): Promise<CryptoKey> {
    const key = await shelf.findKey(slot);
    if (key === undefined || key.every((byte) => byte === 0)) throw new Error(`Slot ${slot} has no key`);
    return crypto.subtle.importKey("raw", key, "AES-GCM", false, [usage]);
  }

  async function openLookupKey(): Promise<CryptoKey> {
    const key = await shelf.getLookupKey(createRandomBytes(keyBytes));
    return crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  }

  return {
    countSlots: () => shelf.countKeys(),

    async createSlots(count) {
      if (count === 0) return [];
      const first = await shelf.appendKeys(createRandomBytes(count * keyBytes));
      return Array.from({ length: count }, (_, index) => first + index);
    },

    async seal(slot, plain) {
      const key = await requirePackKey(slot, "encrypt");
      const iv = createRandomBytes(ivBytes);
      const cipher = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain);
      const sealed = new Uint8Array(ivBytes + cipher.byteLength);
      sealed.set(iv);
      sealed.set(new Uint8Array(cipher), ivBytes);
      return sealed;
    },

    async open(slot, sealed) {
      const key = await requirePackKey(slot, "decrypt");
      const iv = sealed.subarray(0, ivBytes);
      return new Uint8Array(
        await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, sealed.subarray(ivBytes)),
      );
    },

    destroySlots: (slots) => shelf.destroyKeys(slots),
    listDestroyed: () => shelf.listDestroyed(),

    async digest(text) {
      lookupKey ??= openLookupKey().catch((cause: unknown) => {
        lookupKey = undefined;
        throw cause;
      });
      const signature = await crypto.subtle.sign("HMAC", await lookupKey, new TextEncoder().encode(text));
      return btoa(String.fromCharCode(...new Uint8Array(signature)));
    },
  };
}

function createRandomBytes(length: number): Uint8Array<ArrayBuffer> {
  invariant(Number.isSafeInteger(length) && length > 0, "a whole number of random bytes is asked for");
  const bytes = new Uint8Array(length);
  for (let start = 0; start < length; start += randomBytesAtOnce) {
    crypto.getRandomValues(bytes.subarray(start, start + randomBytesAtOnce));
  }
  return bytes;
}

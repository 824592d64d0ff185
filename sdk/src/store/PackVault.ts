/**
 * Keys for people's packs, held outside the database so that destroying one key destroys what it sealed.
 *
 * A slot is the place of one HCP's key. The Dexie adapter stores slots; it never sees a key. One vault serves
 * one database.
 */
export interface PackVault {
  /** How many slots were ever created; a database that remembers more has lost its keys. */
  countSlots(): Promise<number>;
  /** Makes keys for `count` new people and answers once they are durable. */
  createSlots(count: number): Promise<readonly number[]>;
  /** Encrypts under the slot's key. @throws when the slot has no key. */
  seal(slot: number, plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /** @throws when the slot has no key or the bytes were changed. */
  open(slot: number, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /** Overwrites the keys of these slots and answers once they are gone for good: nothing that they sealed can be read again. */
  destroySlots(slots: readonly number[]): Promise<void>;
  /** Every slot whose key was destroyed. */
  listDestroyed(): Promise<readonly number[]>;
  /** A keyed digest (HMAC) of a look-up text, as base64; the same text always answers the same. */
  digest(text: string): Promise<string>;
}

/** Length of a pack key and of the look-up key, in bytes (AES-256, HMAC-SHA-256). */
export const keyBytes = 32;

/** Where a vault keeps its keys: one look-up key and a row of numbered pack keys. */
export interface KeyShelf {
  countKeys(): Promise<number>;
  /** Appends whole keys of `keyBytes` each and answers the number of the first, once they are durable. */
  appendKeys(keys: Uint8Array<ArrayBuffer>): Promise<number>;
  /** The key of a slot; undefined where there is none. A destroyed key is all zeros. */
  findKey(slot: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Overwrites keys with zeros and answers once that is durable. */
  destroyKeys(slots: readonly number[]): Promise<void>;
  /** The slots whose keys are all zeros. */
  listDestroyed(): Promise<readonly number[]>;
  /** The look-up key. Where there is none, `candidate` is stored and becomes it. */
  getLookupKey(candidate: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

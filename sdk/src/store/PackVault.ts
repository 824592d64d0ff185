/**
 * Keys for people's packs, held outside the database so that destroying one key destroys what it sealed.
 *
 * A slot is the place of one HCP's key. The Dexie adapter stores slots; it never sees a key.
 */
export interface PackVault {
  /** Makes keys for `count` new people and answers once they are durable. */
  createSlots(count: number): Promise<readonly number[]>;
  /** Encrypts under the slot's key. @throws when the slot has no key. */
  seal(slot: number, plain: Uint8Array): Promise<Uint8Array>;
  /** @throws when the slot has no key or the bytes were changed. */
  open(slot: number, sealed: Uint8Array): Promise<Uint8Array>;
  /** A keyed digest (HMAC) of a look-up text, as base64; the same text always answers the same. */
  digest(text: string): Promise<string>;
}

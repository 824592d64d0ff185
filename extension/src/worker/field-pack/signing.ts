import { digest } from "./PackFile";

export const signingMethod = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

/** A new pair of keys; the private half can be used and not be read. */
export async function createSigningKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(signingMethod, false, ["sign", "verify"]);
}

/** Undefined for bytes that are no point of the curve. */
export async function openPublicKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey | undefined> {
  return crypto.subtle.importKey("raw", raw, signingMethod, true, ["verify"]).catch(() => undefined);
}

/** A public key as people compare it: the first 128 bits of its SHA-256, in groups of four. */
export async function toFingerprint(raw: Uint8Array): Promise<string> {
  const hash = await digest(raw);
  const hex = Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join(" ");
}

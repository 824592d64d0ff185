import { toBase64 } from "./PackFile";

/** Without what is easily taken for something else: I, L, O and U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const groups = 5;
const groupLength = 5;

/** A passphrase of 125 random bits, in groups that can be read out on the telephone. */
export function createPassphrase(): string {
  const random = crypto.getRandomValues(new Uint8Array(groups * groupLength));
  const characters = Array.from(random, (byte) => alphabet[byte % alphabet.length]);
  return Array.from({ length: groups }, (_, group) =>
    characters.slice(group * groupLength, (group + 1) * groupLength).join(""),
  ).join("-");
}

/** What was typed, in the form in which it was made: capitals, spaces, hyphens and mistaken letters do not matter. */
export function normalizePassphrase(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/[IL]/g, "1")
    .replace(/O/g, "0")
    .replace(/U/g, "V");
}

/** The key that a passphrase stands for; it can be used and not be read. */
export async function derivePackKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const text = new TextEncoder().encode(normalizePassphrase(passphrase));
  const material = await crypto.subtle.importKey("raw", text, "PBKDF2", false, ["deriveKey"]);
  const method = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  const usages: KeyUsage[] = ["encrypt", "decrypt"];
  return crypto.subtle.deriveKey(method, material, { name: "AES-GCM", length: 256 }, false, usages);
}

/** A salt for those who get packs with one passphrase, as base64. */
export function createSalt(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(16)));
}

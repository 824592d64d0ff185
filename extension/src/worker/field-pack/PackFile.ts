/** The format that this version writes and reads. */
export const packFormat = 1;

/** How a file begins. A line end in either style and the end-of-file character of old show a file that was sent as text. */
export const packMagic: Uint8Array<ArrayBuffer> = new Uint8Array([
  0x89, 0x57, 0x50, 0x4b, 0x0d, 0x0a, 0x1a, 0x0a,
]);

/** The largest file that is read, and the most that it may hold once it is unpacked, bytes. */
export const mostPackBytes = 200_000_000;
export const mostHeaderBytes = 16_384;
/** One HCP is never cut in two, so that a block may be larger than the writer aims at. */
export const mostBlockBytes = 16_777_216;

/** A signature by ECDSA over P-256, as the two numbers of 32 bytes. */
export const signatureBytes = 64;
export const ivBytes = 12;
/** What AES-GCM adds to a block. */
export const tagBytes = 16;

/** What OWASP asks of PBKDF2 with HMAC-SHA-256 (2023). */
export const keyIterations = 600_000;
/** More would only keep whoever opens the file waiting. */
export const mostIterations = 10_000_000;

/** The part of a file that everybody can read: what is needed to hold it against its signature and to open it. */
export type PackHeader = {
  format: typeof packFormat;
  /** All packs that an administrator makes for the same people. */
  series: string;
  /** The public half of the key that signed it: an uncompressed point of P-256, as base64. */
  signer: string;
  /** How the passphrase becomes a key: PBKDF2 with HMAC-SHA-256. */
  salt: string;
  iterations: number;
  /** The key of the content, by AES-256-GCM under the passphrase's key. */
  keyIv: string;
  key: string;
};

/** What a block is bound to, so that none can be moved, left out or put into another file. */
export function toBlockContext(
  headerHash: Uint8Array,
  index: number,
  isLast: boolean,
): Uint8Array<ArrayBuffer> {
  const context = new Uint8Array(headerHash.length + 5);
  context.set(headerHash);
  new DataView(context.buffer).setUint32(headerHash.length, index);
  context[headerHash.length + 4] = isLast ? 1 : 0;
  return context;
}

/** A key of content seals one file only, so that counting its blocks repeats no initialisation vector. */
export function toBlockIv(index: number): Uint8Array<ArrayBuffer> {
  const iv = new Uint8Array(ivBytes);
  new DataView(iv.buffer).setUint32(ivBytes - 4, index);
  return iv;
}

/** What is signed: the header and all blocks, by a chain of their digests. */
export function toSignedText(chain: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinBytes([new TextEncoder().encode("waypost field pack 1\n"), chain]);
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function toLengthBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}

export async function digest(...parts: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", joinBytes(parts)));
}

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Undefined for what is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

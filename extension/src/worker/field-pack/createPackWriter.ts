import { compress } from "./compress";
import {
  digest,
  joinBytes,
  keyIterations,
  mostBlockBytes,
  type PackHeader,
  packFormat,
  packMagic,
  toBase64,
  toBlockContext,
  toBlockIv,
  toLengthBytes,
  toSignedText,
} from "./PackFile";
import { signingMethod } from "./signing";

/** Whom a pack is for and who vouches for it. */
export type PackSeal = {
  series: string;
  signing: CryptoKeyPair;
  /** The passphrase's key, with what it was made by. */
  lock: CryptoKey;
  salt: string;
};

/** Writes one pack, piece by piece. */
export type PackWriter = {
  /** The beginning of the file. */
  readonly start: Uint8Array<ArrayBuffer>;
  /** A sealed block; undefined where its content is larger than any reader takes. */
  add(content: unknown): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** The last block, and the signature over everything. */
  finish(content: unknown): Promise<Uint8Array<ArrayBuffer>>;
  /** How much was sealed so far, before it was compressed, bytes. */
  plainBytes(): number;
};

export async function createPackWriter({ series, signing, lock, salt }: PackSeal): Promise<PackWriter> {
  const contentKey = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
  const keyIv = crypto.getRandomValues(new Uint8Array(12));
  const signer = new Uint8Array(await crypto.subtle.exportKey("raw", signing.publicKey));
  const header: PackHeader = {
    format: packFormat,
    series,
    signer: toBase64(signer),
    salt,
    iterations: keyIterations,
    keyIv: toBase64(keyIv),
    key: toBase64(
      new Uint8Array(
        await crypto.subtle.encrypt(
          { name: "AES-GCM", iv: keyIv },
          lock,
          await crypto.subtle.exportKey("raw", contentKey),
        ),
      ),
    ),
  };
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const start = joinBytes([packMagic, toLengthBytes(headerBytes.length), headerBytes]);
  const headerHash = await digest(start);
  let chain = headerHash;
  let index = 0;
  let plainBytes = 0;

  async function seal(content: unknown, isLast: boolean): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const plain = new TextEncoder().encode(JSON.stringify(content));
    if (plain.length > mostBlockBytes) return undefined;
    plainBytes += plain.length;
    const additionalData = toBlockContext(headerHash, index, isLast);
    const method = { name: "AES-GCM", iv: toBlockIv(index), additionalData };
    const sealed = new Uint8Array(await crypto.subtle.encrypt(method, contentKey, await compress(plain)));
    index += 1;
    chain = await digest(chain, await digest(sealed));
    return joinBytes([toLengthBytes(sealed.length), sealed]);
  }

  return {
    start,
    add: (content) => seal(content, false),
    async finish(content) {
      const last = await seal(content, true);
      const signature = await crypto.subtle.sign(signingMethod, signing.privateKey, toSignedText(chain));
      return joinBytes([last ?? new Uint8Array(), toLengthBytes(0), new Uint8Array(signature)]);
    },
    plainBytes: () => plainBytes,
  };
}

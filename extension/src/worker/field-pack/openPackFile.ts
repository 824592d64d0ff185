import { fail, type Result, succeed } from "@waypost/sdk";
import type { PackFault } from "../../messaging/packChannel";
import {
  digest,
  fromBase64,
  mostBlockBytes,
  mostHeaderBytes,
  mostIterations,
  mostPackBytes,
  type PackHeader,
  packFormat,
  packMagic,
  signatureBytes,
  tagBytes,
  toSignedText,
} from "./PackFile";
import { openPublicKey, signingMethod, toFingerprint } from "./signing";

/** A file whose signature fits: it is whole, and as whoever has that key made it. */
export type SealedPack = {
  file: Blob;
  header: PackHeader;
  headerHash: Uint8Array<ArrayBuffer>;
  fingerprint: string;
  /** Where the blocks are, [start, end). */
  blocks: readonly { start: number; end: number }[];
};

/**
 * Holds a file against its own signature, in one pass that keeps one block in memory. `onBytes` hears how far it is and may stop it.
 */
export async function openPackFile(
  file: Blob,
  onBytes: (done: number, total: number) => Promise<boolean>,
): Promise<Result<SealedPack, PackFault>> {
  if (file.size > mostPackBytes) return fail({ code: "pack.tooLarge", size: file.size, most: mostPackBytes });
  try {
    return await readSealed(file, onBytes);
  } catch (cause) {
    // The browser names a file's trouble by a DOMException; anything else is ours.
    if (!(cause instanceof DOMException)) throw cause;
    return fail({ code: "pack.unreadable", cause: cause.message });
  }
}

async function readSealed(
  file: Blob,
  onBytes: (done: number, total: number) => Promise<boolean>,
): Promise<Result<SealedPack, PackFault>> {
  const opened = await readHeader(file);
  if (!opened.ok) return opened;
  const { header, end, hash: headerHash } = opened.value;
  const blocks: { start: number; end: number }[] = [];
  let chain = headerHash;
  let at = end;
  for (;;) {
    const length = await readLength(file, at);
    if (length === undefined) return fail({ code: "pack.torn" });
    at += 4;
    if (length === 0) break;
    if (length < tagBytes || length > mostBlockBytes) return fail({ code: "pack.altered" });
    const block = await readBytes(file, at, length);
    if (block === undefined) return fail({ code: "pack.torn" });
    chain = await digest(chain, await digest(block));
    blocks.push({ start: at, end: at + length });
    at += length;
    if (!(await onBytes(at, file.size))) return fail({ code: "pack.cancelled" });
  }
  const signature = await readBytes(file, at, signatureBytes);
  if (signature === undefined) return fail({ code: "pack.torn" });
  const signer = fromBase64(header.signer);
  const key = signer && (await openPublicKey(signer));
  const isWhole = at + signatureBytes === file.size && blocks.length > 1;
  if (signer === undefined || key === undefined || !isWhole) return fail({ code: "pack.altered" });
  if (!(await crypto.subtle.verify(signingMethod, key, signature, toSignedText(chain))))
    return fail({ code: "pack.altered" });
  return succeed({ file, header, headerHash, fingerprint: await toFingerprint(signer), blocks });
}

type OpenedHeader = { header: PackHeader; end: number; hash: Uint8Array<ArrayBuffer> };

async function readHeader(file: Blob): Promise<Result<OpenedHeader, PackFault>> {
  const magic = new Uint8Array(await file.slice(0, packMagic.length).arrayBuffer());
  if (magic.some((byte, index) => byte !== packMagic[index]) || magic.length === 0)
    return fail({ code: "pack.notOne" });
  const length = await readLength(file, packMagic.length);
  if (length === undefined) return fail({ code: "pack.torn" });
  if (length > mostHeaderBytes) return fail({ code: "pack.altered" });
  const start = packMagic.length + 4;
  const bytes = await readBytes(file, start, length);
  if (bytes === undefined) return fail({ code: "pack.torn" });
  const header = parseHeader(bytes);
  if (!header.ok) return header;
  const whole = new Uint8Array(await file.slice(0, start + length).arrayBuffer());
  return succeed({ header: header.value, end: start + length, hash: await digest(whole) });
}

function parseHeader(bytes: Uint8Array): Result<PackHeader, PackFault> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return fail({ code: "pack.altered" });
  }
  if (typeof parsed !== "object" || parsed === null) return fail({ code: "pack.altered" });
  const { format, ...rest } = parsed as Record<string, unknown>;
  if (typeof format === "number" && format !== packFormat)
    return fail({ code: "pack.format", found: format, known: packFormat });
  return isHeader({ format, ...rest })
    ? succeed({ format, ...rest } as PackHeader)
    : fail({ code: "pack.altered" });
}

function isHeader(value: Record<string, unknown>): boolean {
  const texts = ["series", "signer", "salt", "keyIv", "key"].map((name) => value[name]);
  const { format, iterations } = value;
  return (
    format === packFormat &&
    texts.every((text) => typeof text === "string" && text.length > 0 && text.length <= 1_000) &&
    Number.isSafeInteger(iterations) &&
    Number(iterations) > 0 &&
    Number(iterations) <= mostIterations
  );
}

async function readLength(file: Blob, at: number): Promise<number | undefined> {
  const bytes = await readBytes(file, at, 4);
  return bytes === undefined ? undefined : new DataView(bytes.buffer).getUint32(0);
}

async function readBytes(
  file: Blob,
  at: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = new Uint8Array(await file.slice(at, at + length).arrayBuffer());
  return bytes.length === length ? bytes : undefined;
}

import { fail, type Result, succeed } from "@waypost/sdk";
import type { PackFault } from "../../messaging/packChannel";
import { decompress } from "./compress";
import type { SealedPack } from "./openPackFile";
import { fromBase64, mostBlockBytes, mostPackBytes, toBlockContext, toBlockIv } from "./PackFile";

/** A pack that can be read. */
export type UnlockedPack = { sealed: SealedPack; contentKey: CryptoKey };

/** Opens a pack with its passphrase's key; a wrong passphrase is `pack.passphrase`. */
export async function unlockPack(
  sealed: SealedPack,
  lock: CryptoKey,
): Promise<Result<UnlockedPack, PackFault>> {
  const iv = fromBase64(sealed.header.keyIv);
  const key = fromBase64(sealed.header.key);
  if (iv === undefined || key === undefined) return fail({ code: "pack.altered" });
  try {
    const raw = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, lock, key);
    const contentKey = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["decrypt"]);
    return succeed({ sealed, contentKey });
  } catch {
    return fail({ code: "pack.passphrase" });
  }
}

/** The contents of all blocks, in order; one is in memory at a time. After a failure nothing follows. */
export async function* readPackBlocks({
  sealed,
  contentKey,
}: UnlockedPack): AsyncGenerator<Result<unknown, PackFault>> {
  let left = mostPackBytes;
  for (const [index, { start, end }] of sealed.blocks.entries()) {
    const opened = await readBlock(sealed, contentKey, { index, start, end }, left);
    if (!opened.ok) return yield opened;
    left -= opened.value.length;
    yield succeed(JSON.parse(new TextDecoder().decode(opened.value)));
  }
}

async function readBlock(
  { file, headerHash, blocks }: SealedPack,
  contentKey: CryptoKey,
  { index, start, end }: { index: number; start: number; end: number },
  left: number,
): Promise<Result<Uint8Array<ArrayBuffer>, PackFault>> {
  const isLast = index === blocks.length - 1;
  const method = {
    name: "AES-GCM",
    iv: toBlockIv(index),
    additionalData: toBlockContext(headerHash, index, isLast),
  };
  let compressed: Uint8Array<ArrayBuffer>;
  try {
    const bytes = await file.slice(start, end).arrayBuffer();
    compressed = new Uint8Array(await crypto.subtle.decrypt(method, contentKey, bytes));
  } catch (cause) {
    const isGone = cause instanceof DOMException && cause.name === "NotReadableError";
    return fail(isGone ? { code: "pack.unreadable", cause: cause.message } : { code: "pack.altered" });
  }
  const plain = await decompress(compressed, Math.min(left, mostBlockBytes));
  if (plain.ok) return plain;
  return fail(
    plain.error === "tooLarge"
      ? { code: "pack.tooLarge", size: mostPackBytes + 1, most: mostPackBytes }
      : { code: "pack.altered" },
  );
}

import { openPackFile } from "../openPackFile";
import { readPackBlocks, unlockPack } from "../unlockPack";

export type OpenedFile = { kind: "read"; contents: unknown } | { kind: "refused"; code: string };

/** Everything in a file, or the code of why it is refused. */
export async function readAll(file: File, lock: CryptoKey): Promise<OpenedFile> {
  const sealed = await openPackFile(file, async () => true);
  if (!sealed.ok) return { kind: "refused", code: sealed.error.code };
  const unlocked = await unlockPack(sealed.value, lock);
  if (!unlocked.ok) return { kind: "refused", code: unlocked.error.code };
  const contents: unknown[] = [];
  for await (const block of readPackBlocks(unlocked.value)) {
    if (!block.ok) return { kind: "refused", code: block.error.code };
    contents.push(block.value);
  }
  return { kind: "read", contents };
}

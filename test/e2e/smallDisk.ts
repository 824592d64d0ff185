import { spawnSync } from "node:child_process";
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/*
 * The extension asks for unlimited storage, so no quota that the browser's tools set applies to it: what fills up is the disk.
 * The profile lies on a small one in memory, which needs leave to mount it.
 */
const diskMegabytes = 400;

export type SmallDisk = {
  /** Where it is mounted. */
  place: string;
  /** Takes all the room that is left; answers how to give it back. */
  fill(): () => void;
  unmount(): void;
};

/** A small disk in memory; undefined where none can be mounted. */
export function mountSmallDisk(): SmallDisk | undefined {
  const place = mkdtempSync(join(tmpdir(), "waypost-disk-"));
  const size = `size=${diskMegabytes}m`;
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", place]);
  const remove = () => rmSync(place, { recursive: true, force: true });
  if (status !== 0) {
    remove();
    return undefined;
  }
  return {
    place,
    fill: () => fillDisk(place),
    unmount() {
      spawnSync("umount", ["-l", place]);
      remove();
    },
  };
}

function fillDisk(place: string): () => void {
  const path = join(place, "filler");
  const file = openSync(path, "w");
  const block = Buffer.alloc(1_000_000, 1);
  try {
    for (;;) writeSync(file, block);
  } catch {
    // Full to the last block.
  }
  closeSync(file);
  return () => {
    const open = openSync(path, "r+");
    ftruncateSync(open, 0);
    closeSync(open);
  };
}

import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../start/root.mjs";

/** What `waypost check` answers about a journey: 0 where nothing is wrong. */
export async function checkByCommand(text: string): Promise<number | null> {
  const folder = await mkdtemp(join(tmpdir(), "waypost-journey-"));
  const file = join(folder, "journey.json");
  await writeFile(file, text);
  const { status } = spawnSync(process.execPath, [join(root, "sdk/bin/waypost.mjs"), "check", file], {
    encoding: "utf8",
  });
  await rm(folder, { recursive: true });
  return status;
}

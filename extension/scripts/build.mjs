/**
 * Builds the extension into build/chrome-mv3-prod and says one line; the bundler's own output is shown only when it fails.
 * The bundler has been seen to report an error and still end with 0, so the manifest is what counts.
 */
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, "build", "chrome-mv3-prod");
const plasmoPackage = createRequire(import.meta.url).resolve("plasmo/package.json");

rmSync(out, { recursive: true, force: true });
// Hoisted, a page carries what it uses of the SDK; without that, all of it.
const command = [join(dirname(plasmoPackage), "bin", "index.mjs"), "build", "--hoist"];
const run = spawnSync(process.execPath, command, {
  cwd: root,
  encoding: "utf8",
  env: { ...process.env, NODE_ENV: "production", NO_UPDATE_NOTIFIER: "1" },
});

if (run.status !== 0 || !existsSync(join(out, "manifest.json"))) {
  process.stderr.write(`${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}\n`);
  process.stderr.write("The extension was not built; the bundler's output above says why.\n");
  process.exit(1);
}
process.stdout.write("Built extension/build/chrome-mv3-prod\n");

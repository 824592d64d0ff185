import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { runQuietly } from "./runQuietly.mjs";
import { sayStep } from "./sayStep.mjs";

/**
 * Installs what the lockfile names, unless it is installed already: then nothing is run and no network is needed.
 * @throws Error with what to do, when the installation fails
 */
export async function installPackages(directory = root) {
  if (isInStep(directory)) return sayStep("Packages: as the lockfile says");
  sayStep("Packages: installing from the lockfile (a minute or two the first time)");
  const pnpm = findPnpm(directory);
  try {
    await runQuietly("Installing packages", pnpm.command, [...pnpm.args, "install", "--frozen-lockfile"], {
      cwd: directory,
      // Without it pnpm may ask on the terminal before it replaces a directory of packages.
      env: { ...process.env, CI: "true" },
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `${reason}\n\nThe first run needs the npm registry: check that "npm ping" answers, then run the same command again.`,
      { cause },
    );
  }
  sayStep("Packages: installed");
}

/**
 * pnpm writes a copy of the lockfile as the last act of an installation, so the copy tells what is really there.
 * @param {string} directory
 */
export function isInStep(directory) {
  const installed = join(directory, "node_modules", ".pnpm", "lock.yaml");
  if (!existsSync(installed)) return false;
  if (readFileSync(installed, "utf8") !== readFileSync(join(directory, "pnpm-lock.yaml"), "utf8"))
    return false;
  return packageFolders(directory).every((folder) => existsSync(join(directory, folder, "node_modules")));
}

/** @param {string} directory */
function packageFolders(directory) {
  const workspace = readFileSync(join(directory, "pnpm-workspace.yaml"), "utf8");
  const [, listed = ""] = /^packages:\n((?: {2}- .*\n)+)/m.exec(workspace) ?? [];
  return [...listed.matchAll(/- (\S+)/g)].map(([, folder = ""]) => folder);
}

/**
 * The pinned pnpm: the installed one where it is the right version, else npx brings it.
 * @param {string} directory
 */
function findPnpm(directory) {
  const { packageManager } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  const installed = join(directory, "node_modules", "pnpm");
  if (existsSync(join(installed, "package.json"))) {
    const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    if (packageManager === `pnpm@${version}`) {
      return { command: process.execPath, args: [join(installed, "bin", "pnpm.cjs")] };
    }
  }
  return { command: "npx", args: ["-y", packageManager] };
}

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser, HOW_TO_GET_A_BROWSER } from "./findBrowser.ts";
import { root } from "./root.mjs";
import { runQuietly } from "./runQuietly.mjs";
import { sayStep } from "./sayStep.mjs";

/**
 * The executable of a browser, put into CHROMIUM_PATH as well, where whatever starts one looks for it. With `install` a
 * missing one is installed by apt where that needs no password.
 * @throws Error with how to get one, when there is none
 */
export async function ensureBrowser({ install }: { readonly install: boolean }): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  let browser = findBrowser();
  if (browser === undefined && named !== undefined && named !== "") {
    throw new Error(
      `CHROMIUM_PATH is "${named}", which does not start. Correct or unset it, then try again.`,
    );
  }
  if (browser === undefined && install) {
    await installByApt();
    browser = findBrowser();
  }
  if (browser === undefined) throw new Error(HOW_TO_GET_A_BROWSER);
  process.env.CHROMIUM_PATH = browser;
  sayStep(`Browser: ${browser}`);
  return browser;
}

async function installByApt(): Promise<void> {
  if (!existsSync("/usr/bin/apt-get")) return;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (sudo.length > 0 && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status !== 0) return;
  sayStep("Browser: installing Debian's chromium (some minutes)");
  for (const args of [
    ["update"],
    ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"],
  ]) {
    const [command = "", ...rest] = [...sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
    await runQuietly("Installing chromium", command, rest, { cwd: root });
  }
}

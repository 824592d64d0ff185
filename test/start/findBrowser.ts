import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const NAMES_ON_PATH = [
  "chromium",
  "chromium-browser",
  "chrome-for-testing",
  "microsoft-edge",
  "microsoft-edge-stable",
];

/** Said wherever there is no browser; Chrome itself is not among the browsers, and the message says why. */
export const HOW_TO_GET_A_BROWSER = `No browser was found that can be started with an extension. Any one of these will do:
  - Chromium: on Debian "sudo apt-get install chromium", on Fedora "sudo dnf install chromium", on macOS "brew install --cask chromium"
  - Chrome for Testing: "npx @puppeteer/browsers install chrome@stable --path ~/.cache/puppeteer"
  - Microsoft Edge: https://www.microsoft.com/edge
If you have one in an unusual place, set CHROMIUM_PATH to its executable file.
(Google Chrome itself does not load an extension from the command line since version 137. To use it, load the folder
extension/build/chrome-mv3-prod by hand: chrome://extensions, "Developer mode", "Load unpacked".)`;

/** The executable of an installed Chromium, Chrome for Testing or Edge that starts; the environment's CHROMIUM_PATH goes first. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") return starts(named) ? named : undefined;
  return candidates().find((path) => existsSync(path) && starts(path));
}

/** As {@link findBrowser}. @throws Error with how to get one, when there is none */
export function requireBrowser(): string {
  const browser = findBrowser();
  if (browser === undefined) throw new Error(HOW_TO_GET_A_BROWSER);
  return browser;
}

function candidates(): string[] {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((directory) => NAMES_ON_PATH.map((name) => join(directory, name)));
  return [...onPath, ...forTesting(), ...installed()];
}

/** Where Playwright and Puppeteer keep their browsers, the newest version first. */
function forTesting(): string[] {
  const caches =
    process.platform === "darwin" ? join(homedir(), "Library/Caches") : join(homedir(), ".cache");
  const inside = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-win64/chrome.exe",
    ...["chrome-mac-arm64", "chrome-mac-x64"].map(
      (folder) => `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ),
  ];
  return [join(caches, "ms-playwright"), join(caches, "puppeteer/chrome")].flatMap((cache) =>
    versionsIn(cache).flatMap((version) => inside.map((file) => join(cache, version, file))),
  );
}

function versionsIn(cache: string): string[] {
  if (!existsSync(cache)) return [];
  const numerically = new Intl.Collator("en", { numeric: true });
  return readdirSync(cache).sort((a, b) => numerically.compare(b, a));
}

function installed(): string[] {
  if (process.platform === "darwin") {
    return ["Chromium", "Google Chrome for Testing", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== "win32") return [];
  return ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((variable) => {
    const base = process.env[variable];
    if (base === undefined) return [];
    return [
      join(base, "Chromium/Application/chrome.exe"),
      join(base, "Microsoft/Edge/Application/msedge.exe"),
    ];
  });
}

/** A file that exists may still be a stub that only tells to install something else (Ubuntu's chromium-browser). */
function starts(path: string): boolean {
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === "win32") return existsSync(path);
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

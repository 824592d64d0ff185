import { spawn } from "node:child_process";
import { sayStep } from "./sayStep.mjs";

const STILL_AT_IT_MS = 15_000;
const SHOWN_LINES = 40;

/**
 * Runs a command that says nothing unless it fails; every 15 seconds a line tells that it is still at work.
 * @param {string} what what the user sees, as "Building the extension"
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>} what it printed
 * @throws Error with the end of its output, when it fails or cannot be started
 */
export function runQuietly(what, command, args, options) {
  return new Promise((resolve, reject) => {
    // npm and npx are .cmd files on Windows, which only a shell starts.
    const shell = process.platform === "win32" && command !== process.execPath;
    const child = spawn(command, args, { ...options, shell, stdio: ["ignore", "pipe", "pipe"] });
    const stillAtIt = setInterval(() => sayStep(`${what}: still at it`), STILL_AT_IT_MS);
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", (cause) => {
      clearInterval(stillAtIt);
      reject(new Error(`${what} failed: "${command}" could not be started (${cause.message}).`, { cause }));
    });
    child.on("close", (code) => {
      clearInterval(stillAtIt);
      if (code === 0) return resolve(output);
      const end = output.trimEnd().split("\n").slice(-SHOWN_LINES).join("\n");
      reject(new Error(`${what} failed. "${[command, ...args].join(" ")}" ended with ${code}:\n\n${end}`));
    });
  });
}

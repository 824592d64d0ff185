import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { fail, type Result, succeed } from "../model/result.js";
import type { FileFailure } from "./CommandIo.js";
import { runCommandLine } from "./runCommandLine.js";
import { shareBlocks } from "./shareBlocks.js";

/*
 * The shell around the command line: the only place in the SDK that reads the process, its files and its clock.
 */

const codeByErrno: Readonly<Record<string, FileFailure["code"]>> = {
  ENOENT: "file.missing",
  ENOTDIR: "file.missing",
  EISDIR: "file.isFolder",
  EACCES: "file.denied",
  EPERM: "file.denied",
};

async function readBytes(path: string): Promise<Result<Uint8Array, FileFailure>> {
  try {
    return succeed(path === "-" ? await buffer(process.stdin) : await readFile(path));
  } catch (cause) {
    const errno = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const reason = cause instanceof Error ? cause.message : String(cause);
    return fail({ code: codeByErrno[errno] ?? "file.unreadable", reason });
  }
}

// A reader such as `head` that has seen enough closes the pipe: no reason to complain.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const manifestPath = fileURLToPath(import.meta.resolve("@waypost/sdk/package.json"));
const manifest = JSON.parse(await readFile(manifestPath, "utf8")) as { version: string };

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  readFile: readBytes,
  write: (stream, text) => (stream === "out" ? process.stdout : process.stderr).write(text),
  now: () => Date.now(),
  isTty: process.stdout.isTTY === true,
  isErrorTty: process.stderr.isTTY === true,
  runBlocks: shareBlocks,
  noColor: (process.env.NO_COLOR ?? "") !== "",
  version: manifest.version,
});

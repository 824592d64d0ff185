import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const PACKAGE = "@realtimex/realtimex-crm@0.63.3";
const TARBALL = "realtimex-realtimex-crm-0.63.3.tgz";
const INTEGRITY =
  "sha512-qUPvvsV01MdZVmjXJNGYqXHH4kRAH1FlE3S3Ps4r0yrLO2TtvTl4Y8vl7vVgXzCLtfhq9owHSIBFB7ef7sbBMQ==";
const CACHE_DIR = fileURLToPath(new URL("../.cache", import.meta.url));
const DOWNLOAD_TIMEOUT_MS = 300_000;

const run = promisify(execFile);

/**
 * Brings the pinned CRM package into the cache unless it is there, and answers the directory of its built front end.
 * The directory appears by one rename after the hash was verified: that it exists means that it is whole.
 * @throws Error with what happened and what to do, when the package cannot be fetched, verified or unpacked.
 */
export async function fetchRealtimexCrm(cacheDir = CACHE_DIR): Promise<string> {
  const home = join(cacheDir, "realtimex-crm-0.63.3");
  const frontEnd = join(home, "package", "dist");
  if (existsSync(home)) return frontEnd;

  await mkdir(cacheDir, { recursive: true });
  const workDir = await mkdtemp(join(cacheDir, "incoming-"));
  try {
    await pack(workDir);
    await verify(join(workDir, TARBALL));
    await unpack(workDir);
    await rename(workDir, home);
  } catch (cause) {
    // Another process may have put it there first, with the same verified content.
    if (!existsSync(home)) throw cause;
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
  return frontEnd;
}

async function pack(workDir: string): Promise<void> {
  // On Windows npm is a .cmd file, which only a shell starts.
  const shell = process.platform === "win32";
  try {
    await run("npm", ["pack", PACKAGE], { cwd: workDir, shell, timeout: DOWNLOAD_TIMEOUT_MS });
  } catch (cause) {
    throw new Error(
      `The example CRM ${PACKAGE} could not be downloaded with "npm pack". Check the network and that "npm ping" answers, then run the same command again; it is needed once only.\n${lastLines(cause)}`,
      { cause },
    );
  }
}

async function verify(tarball: string): Promise<void> {
  const found = `sha512-${createHash("sha512")
    .update(await readFile(tarball))
    .digest("base64")}`;
  if (found === INTEGRITY) return;
  throw new Error(
    `The download of ${PACKAGE} is not the file it should be, and was thrown away. Expected ${INTEGRITY}, found ${found}. Run the same command again; if it happens twice, your npm registry serves a changed package.`,
  );
}

async function unpack(workDir: string): Promise<void> {
  try {
    // Names without a path: GNU tar on Windows takes "C:" for the name of a remote host.
    await run("tar", ["-xzf", TARBALL, "--exclude=*.map", "package/dist", "package/LICENSE.md"], {
      cwd: workDir,
    });
    await rm(join(workDir, TARBALL));
  } catch (cause) {
    throw new Error(
      `The example CRM was downloaded but could not be unpacked: "tar" failed. Check that "tar" is installed and that the disk has 30 MB free, then run the same command again.\n${lastLines(cause)}`,
      { cause },
    );
  }
}

function lastLines(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.trim().split("\n").slice(-5).join("\n");
}

import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fetchRealtimexCrm } from "./fetchRealtimexCrm.ts";

let dir: string;
let cacheDir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "fetch-crm-"));
  cacheDir = join(dir, "cache");
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true, force: true });
});

/** Puts a program called npm before the real one. */
async function pretendNpm(script: string): Promise<void> {
  const npm = join(dir, "npm");
  await writeFile(npm, `#!/bin/sh\n${script}\n`);
  await chmod(npm, 0o755);
  vi.stubEnv("PATH", `${dir}${delimiter}${process.env.PATH}`);
}

test("a package that is there already is used without asking npm", async () => {
  await pretendNpm("exit 1");
  await mkdir(join(cacheDir, "realtimex-crm-0.63.3"), { recursive: true });
  expect(await fetchRealtimexCrm(cacheDir)).toBe(join(cacheDir, "realtimex-crm-0.63.3", "package", "dist"));
});

test("without a network the message names the package and what to check, and nothing is left behind", async () => {
  await pretendNpm("echo 'npm error code ENOTFOUND' >&2; exit 1");
  await expect(fetchRealtimexCrm(cacheDir)).rejects.toThrow(
    /realtimex-crm@0\.63\.3 could not be downloaded[\s\S]*Check the network[\s\S]*ENOTFOUND/,
  );
  expect(await readdir(cacheDir)).toEqual([]);
});

test("a download with another hash is refused before it is unpacked", async () => {
  await pretendNpm("echo changed > realtimex-realtimex-crm-0.63.3.tgz");
  await expect(fetchRealtimexCrm(cacheDir)).rejects.toThrow(
    /not the file it should be[\s\S]*Expected sha512-qUPv/,
  );
  expect(await readdir(cacheDir)).toEqual([]);
});

import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { portalFiles } from "./testing/portalFiles.js";

const program = fileURLToPath(new URL("main.ts", import.meta.url));
const shim = fileURLToPath(new URL("../../bin/waypost.mjs", import.meta.url));

const manifest = fileURLToPath(import.meta.resolve("@waypost/sdk/package.json"));

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waypost-"));
  for (const [name, content] of Object.entries(portalFiles)) await writeFile(join(folder, name), content);
});

afterAll(() => rm(folder, { recursive: true }));

async function runNode(args: readonly string[], input = "") {
  const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH } });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, error };
}

const run = (args: readonly string[], input?: string) =>
  runNode(["--import", "tsx", program, ...args], input);

test("the program reads real files and ends with the exit code", async () => {
  const { code, out } = await run([
    "replay",
    join(folder, "journey.json"),
    "--hcps",
    join(folder, "hcps.csv"),
    "--events",
    join(folder, "events.csv"),
    "--now",
    "2026-11-20T12:00:00Z",
  ]);
  expect(code).toBe(0);
  expect(out).toContain("4 HCPs: 1 under way, 1 completed, 1 ended, 1 not in this journey.");
});

test("the program reads the standard input", async () => {
  const { code, out } = await run(["check", "-"], portalFiles["journey.json"]);
  expect([code, out]).toEqual([
    0,
    "standard input: “Portal” can be used: 2 phases, 3 stages, 1 transition.\n",
  ]);
});

test("the version is the package's", async () => {
  const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string };
  expect((await run(["--version"])).out).toBe(`${version}\n`);
});

test("a missing file and a folder are told apart", async () => {
  const missing = await run(["check", join(folder, "none.json")]);
  expect([missing.code, missing.error]).toEqual([3, expect.stringContaining("there is no such file")]);
  const isFolder = await run(["check", folder]);
  expect([isFolder.code, isFolder.error]).toEqual([3, expect.stringContaining("this is a folder")]);
});

test("the command says what to do where the program is not built yet", async () => {
  await mkdir(join(folder, "bin"));
  await copyFile(shim, join(folder, "bin", "waypost.mjs"));
  expect(await runNode([join(folder, "bin", "waypost.mjs")])).toEqual({
    code: 4,
    out: "",
    error: "waypost: not built yet. Run “pnpm build” in the project first.\n",
  });
});

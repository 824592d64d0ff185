import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "./root.mjs";
import type { Tally } from "./Tally.ts";

const directory = mkdtempSync(join(tmpdir(), "waypost-reporter-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** Runs one file of the directory `noisy` in a vitest of its own. */
function runNoisy(
  name: string,
  env: NodeJS.ProcessEnv = {},
): { readonly tally: Tally; readonly exitCode: number | null } {
  const tallyFile = join(directory, `${name}.json`);
  const { status } = spawnSync(
    process.execPath,
    [join(root, "node_modules/vitest/vitest.mjs"), "run", "--root", join(root, "test/start/noisy"), name],
    { env: { ...process.env, ...env, WAYPOST_TALLY_FILE: tallyFile }, encoding: "utf8" },
  );
  return { tally: JSON.parse(readFileSync(tallyFile, "utf8")), exitCode: status };
}

describe("the tally of a run", { timeout: 60_000 }, () => {
  test("counts what passed, failed and was skipped, with the reason", () => {
    expect(runNoisy("outcomes")).toEqual({
      exitCode: 1,
      tally: {
        passed: 1,
        failed: 1,
        skipped: [{ name: "outcomes.noisy.ts: is skipped for a reason", reason: "there is no screen" }],
      },
    });
  });

  test("counts a file that does not load as failed", () => {
    expect(runNoisy("broken")).toEqual({ exitCode: 1, tally: { passed: 0, failed: 1, skipped: [] } });
  });

  test("a test that prints fails, by whatever way it prints", () => {
    expect(runNoisy("console")).toEqual({ exitCode: 1, tally: { passed: 1, failed: 2, skipped: [] } });
  });

  test("a hook that prints after the last test fails the file", () => {
    expect(runNoisy("afterTests")).toEqual({ exitCode: 1, tally: { passed: 1, failed: 1, skipped: [] } });
  });
});

describe("soak", { timeout: 60_000 }, () => {
  test("makes property tests run longer under another seed, whatever they ask for themselves", () => {
    expect(runNoisy("property", { WAYPOST_SOAK: "", WAYPOST_SEED: "" })).toMatchObject({
      tally: { passed: 2, failed: 1 },
    });
    expect(runNoisy("property", { WAYPOST_SOAK: "1", WAYPOST_SEED: "77" })).toMatchObject({
      tally: { passed: 1, failed: 2 },
    });
  });
});

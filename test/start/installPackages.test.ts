import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isInStep } from "./installPackages.mjs";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "waypost-install-"));
  mkdirSync(join(directory, "node_modules/.pnpm"), { recursive: true });
  mkdirSync(join(directory, "sdk/node_modules"), { recursive: true });
  const workspace = 'packages:\n  - sdk\nonlyBuiltDependencies:\n  - esbuild\n  - "@swc/core"\n';
  writeFileSync(join(directory, "pnpm-workspace.yaml"), workspace);
  writeFileSync(join(directory, "pnpm-lock.yaml"), "lockfileVersion: '9.0'\n");
  cpSync(join(directory, "pnpm-lock.yaml"), join(directory, "node_modules/.pnpm/lock.yaml"));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe("installed packages are in step with the lockfile", () => {
  test("when the installed copy of it is the same", () => {
    expect(isInStep(directory)).toBe(true);
  });

  test("not when the lockfile changed", () => {
    writeFileSync(join(directory, "pnpm-lock.yaml"), "lockfileVersion: '10.0'\n");
    expect(isInStep(directory)).toBe(false);
  });

  test("not when an installation was never finished", () => {
    rmSync(join(directory, "node_modules/.pnpm/lock.yaml"));
    expect(isInStep(directory)).toBe(false);
  });

  test("not when the packages of one workspace folder are gone", () => {
    rmSync(join(directory, "sdk/node_modules"), { recursive: true });
    expect(isInStep(directory)).toBe(false);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findBrowser } from "./findBrowser.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "waypost-browsers-"));
  vi.stubEnv("CHROMIUM_PATH", undefined);
  vi.stubEnv("HOME", directory);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true });
});

function putBrowser(name: string, exitCode: number): string {
  const path = join(directory, name);
  writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`, { mode: 0o755 });
  return path;
}

describe.runIf(process.platform === "linux")("findBrowser", () => {
  test("takes the one that CHROMIUM_PATH names before any other", () => {
    vi.stubEnv("PATH", `${directory}${delimiter}/bin`);
    putBrowser("chromium", 0);
    vi.stubEnv("CHROMIUM_PATH", putBrowser("mine", 0));
    expect(findBrowser()).toBe(join(directory, "mine"));
  });

  test("takes no other when the one that CHROMIUM_PATH names does not start", () => {
    vi.stubEnv("PATH", `${directory}${delimiter}/bin`);
    putBrowser("chromium", 0);
    vi.stubEnv("CHROMIUM_PATH", join(directory, "missing"));
    expect(findBrowser()).toBeUndefined();
  });

  test("passes over a stub that does not start", () => {
    vi.stubEnv("PATH", `${directory}${delimiter}/bin`);
    putBrowser("chromium", 1);
    const edge = putBrowser("microsoft-edge", 0);
    expect(findBrowser()).toBe(edge);
  });

  test("does not take Google Chrome, which loads no extension from the command line", () => {
    vi.stubEnv("PATH", directory);
    putBrowser("google-chrome", 0);
    expect(findBrowser()).toBeUndefined();
  });
});

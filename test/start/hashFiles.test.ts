import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashFiles } from "./hashFiles.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "waypost-hash-"));
  mkdirSync(join(directory, "src"));
  writeFileSync(join(directory, "src/a.ts"), "a");
  writeFileSync(join(directory, "src/a.test.ts"), "test");
});
afterEach(() => rmSync(directory, { recursive: true }));

describe("hashFiles", () => {
  test("stays when nothing changed, and when something outside changed", () => {
    const before = hashFiles(directory, ["src", "missing.json"]);
    writeFileSync(join(directory, "other.ts"), "b");
    expect(hashFiles(directory, ["src", "missing.json"])).toBe(before);
  });

  test("changes with a content, a name, a new file and one that goes", () => {
    const seen = [hashFiles(directory, ["src"])];
    const note = () => seen.push(hashFiles(directory, ["src"]));
    writeFileSync(join(directory, "src/a.ts"), "b");
    note();
    renameSync(join(directory, "src/a.ts"), join(directory, "src/c.ts"));
    note();
    writeFileSync(join(directory, "src/d.ts"), "");
    note();
    rmSync(join(directory, "src/c.ts"));
    note();
    expect(new Set(seen).size).toBe(5);
  });

  test("leaves out what is to be skipped", () => {
    const skip = (path: string) => path === "src/a.test.ts";
    const before = hashFiles(directory, ["src"], skip);
    writeFileSync(join(directory, "src/a.test.ts"), "another test");
    expect(hashFiles(directory, ["src"], skip)).toBe(before);
  });
});

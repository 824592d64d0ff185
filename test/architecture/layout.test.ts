import { describe, expect, test } from "vitest";
import { ENTRIES, extensionLayers, sdkLayers } from "./arrows.ts";
import { readCode, readTopLevel, readTree } from "./readTree.ts";

const PACKAGES = ["extension", "sdk", "examples", "test"];
const TOP_LEVEL = [
  ...PACKAGES,
  "docs",
  "package.json",
  "pnpm-workspace.yaml",
  "pnpm-lock.yaml",
  "tsconfig.json",
  "README.md",
  "LICENSE",
  "CONTRIBUTING.md",
  ".ci",
  // Settings of tools
  ".gitignore",
  ".gitattributes",
  ".editorconfig",
  ".npmrc",
  "biome.json",
  "vitest.config.ts",
];
const MAX_LINES = 450;
const MAX_ENTRY_LINES = 30;
const MAX_README_LINES = 25;
/** Names that say where something was put and not what it is. */
const EMPTY_NAMES = /^(utils?|helpers?|commons?|managers?|misc|shared)$|(Utils?|Helpers?|Manager)$/;

const tree = readTree(PACKAGES);
const code = readCode(PACKAGES);
const paths = new Set(tree.map(({ path }) => path));
const countLines = (text: string) => text.trimEnd().split("\n").length;
const longerThan = (lines: number) => (file: { text: string }) => countLines(file.text) > lines;
const toPath = ({ path }: { path: string }) => path;

describe("the layout of the workspace", () => {
  test("nothing stands at the root but what is listed here", () => {
    expect(readTopLevel().filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });

  test("no file of code is longer than 450 lines", () => {
    expect(code.length).toBeGreaterThan(50);
    expect(code.filter(longerThan(MAX_LINES)).map(toPath)).toEqual([]);
  });

  test("entries only wire, in 30 lines or fewer", () => {
    const entries = code.filter(({ path }) => ENTRIES.some((entry) => path.startsWith(entry)));
    expect(entries.length).toBeGreaterThan(3);
    expect(entries.filter(longerThan(MAX_ENTRY_LINES)).map(toPath)).toEqual([]);
  });

  test("every folder with arrows says what it is", () => {
    // A README in the folder of a Plasmo entry would be taken for one.
    const exempt = ["extension/src/background", "extension/src/tabs"];
    const folders = [...sdkLayers, ...extensionLayers]
      .map(({ folder }) => folder)
      .filter((folder) => !exempt.includes(folder))
      .filter((folder) => code.some(({ path }) => path.startsWith(`${folder}/`)));
    expect(folders.filter((folder) => !paths.has(`${folder}/README.md`))).toEqual([]);
  });

  test("a folder's README has 25 lines or fewer", () => {
    const readmes = tree.filter(({ path }) => /^(sdk|extension)\/src\/.*README\.md$/.test(path));
    expect(readmes.length).toBeGreaterThan(10);
    expect(readmes.filter(longerThan(MAX_README_LINES)).map(toPath)).toEqual([]);
  });

  test("no file or folder is named for a heap of things", () => {
    const parts = (path: string) => path.split("/").map((part) => part.split(".")[0] ?? "");
    expect(code.filter(({ path }) => parts(path).some((part) => EMPTY_NAMES.test(part))).map(toPath)).toEqual(
      [],
    );
    for (const name of ["utils", "stringHelpers", "common", "StageManager"])
      expect(name).toMatch(EMPTY_NAMES);
    for (const name of ["commonPrefix", "management", "manage"]) expect(name).not.toMatch(EMPTY_NAMES);
  });
});

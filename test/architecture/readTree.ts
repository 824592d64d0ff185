import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { root } from "../start/root.mjs";

export interface SourceText {
  /** From the root of the workspace, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What is made or fetched, and never committed. */
const IGNORED = new Set([
  ".cache",
  ".git",
  ".plasmo",
  "build",
  "coverage",
  "dist",
  "node_modules",
  "screenshots",
]);
const TEXT = new Set([
  ".css",
  ".csv",
  ".html",
  ".js",
  ".json",
  ".md",
  ".mjs",
  ".svg",
  ".ts",
  ".tsx",
  ".yaml",
]);

/** Names of what stands at the root and may be committed. */
export function readTopLevel(): string[] {
  return readdirSync(root).filter((name) => !IGNORED.has(name) && extname(name) !== ".log");
}

/** All text files below these folders, or of the whole workspace. */
export function readTree(folders: readonly string[] = readTopLevel()): SourceText[] {
  return folders
    .flatMap((folder) => listFiles(folder))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** The TypeScript and JavaScript below these folders. */
export function readCode(folders: readonly string[]): SourceText[] {
  return readTree(folders).filter(({ path }) => /\.(tsx?|mts|mjs|js)$/.test(path));
}

export function isTest(path: string): boolean {
  return /\.test(-d)?\.tsx?$/.test(path) || path.split("/").includes("testing");
}

function listFiles(path: string): string[] {
  const entries = readEntries(path);
  if (entries === undefined) return isText(path) ? [path] : [];
  return entries
    .filter((entry) => !IGNORED.has(entry.name))
    .flatMap((entry) => listFiles(`${path}/${entry.name}`));
}

function readEntries(path: string) {
  try {
    return readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return undefined;
    throw error;
  }
}

function isText(path: string): boolean {
  return TEXT.has(extname(path)) || path.startsWith(".");
}

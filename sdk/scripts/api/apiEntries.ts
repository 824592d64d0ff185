import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** An entry point of the package, and the page of the reference that tells of it. */
export interface ApiEntry {
  /** As it is imported: `@waypost/sdk/live`. */
  readonly name: string;
  /** File name of its page: `live.md`. */
  readonly page: string;
  /** Path of its source. */
  readonly source: string;
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
}

/** Every entry point that is code, as package.json lists them. */
export function readApiEntries(): readonly ApiEntry[] {
  const manifest = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  ) as Manifest;
  return Object.entries(manifest.exports).flatMap(([key, target]) => {
    if (typeof target === "string") return [];
    const source = target.default.replace(/^\.\/dist\//, "../../src/").replace(/\.js$/, ".ts");
    return {
      name: `${manifest.name}${key.slice(1)}`,
      page: `${key === "." ? "sdk" : key.slice(2).replaceAll("/", "-")}.md`,
      source: fileURLToPath(new URL(source, import.meta.url)),
    };
  });
}

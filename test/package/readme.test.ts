import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../start/root.mjs";
import { type InstalledSdk, installSdk } from "./installSdk.ts";
import { weigh } from "./weighEntry.ts";

let sdk: InstalledSdk;
let readme: string;

beforeAll(async () => {
  readme = await readFile(join(root, "sdk/README.md"), "utf8");
  sdk = await installSdk();
});
afterAll(() => sdk.remove());

test("the quick start runs where the package is installed, and prints what it says", async () => {
  const [, code = ""] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
  const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, line]) => line);
  expect(promised.length).toBeGreaterThan(2);
  await sdk.write("start.js", code);
  const { stdout } = await sdk.node(["start.js"]);
  expect(stdout.trimEnd().split("\n")).toEqual(promised);
});

describe("the size of an entry point", () => {
  test("has a bound in the README, for each that the package has", () => {
    const entries = Object.keys(sdk.manifest.exports).filter((entry) => !entry.endsWith(".json"));
    expect([...readBounds().keys()].sort()).toEqual(
      entries.map((entry) => `@waypost/sdk${entry.slice(1)}`).sort(),
    );
  });

  test("is within its bound", async () => {
    for (const [entry, most] of readBounds()) {
      const bytes = await weigh(`export * from "${entry}";`);
      expect(bytes, `${entry}: ${bytes} bytes`).toBeLessThanOrEqual(most);
    }
  });

  test("is only that of what is used", async () => {
    expect(await weigh('export { isNpi } from "@waypost/sdk";')).toBeLessThan(1_000);
    expect(await weigh('export { toMermaid } from "@waypost/sdk";')).toBeLessThan(5_000);
  });
});

/** Bytes at most, by entry point. */
function readBounds(): ReadonlyMap<string, number> {
  const rows = readme.matchAll(/^\| `(@waypost\/sdk[^`]*)` \|.*\| (\d+) kB \|$/gm);
  return new Map([...rows].map(([, entry = "", most]) => [entry, Number(most) * 1_000]));
}

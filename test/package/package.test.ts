import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../start/root.mjs";
import { type InstalledSdk, installSdk } from "./installSdk.ts";

/** Whoever does not use these entry points installs none of what they need. */
const withPeers: readonly string[] = ["./dexie", "./react"];

let sdk: InstalledSdk;
let modules: readonly string[];

beforeAll(async () => {
  sdk = await installSdk();
  modules = Object.keys(sdk.manifest.exports).filter((name) => !name.endsWith(".json"));
});
afterAll(() => sdk.remove());

const toSpecifier = (entry: string) => `@waypost/sdk${entry.slice(1)}`;

async function importAll(entries: readonly string[]) {
  const script = entries
    .map((entry) => `console.log(Object.keys(await import("${toSpecifier(entry)}")).length);`)
    .join("\n");
  const { stdout, stderr } = await sdk.node(["--input-type=module", "-e", script]);
  return { counts: stdout.trim().split("\n").map(Number), stderr };
}

describe("the package as it is published", () => {
  test("holds what it runs on and nothing else", async () => {
    const files = await sdk.listFiles();
    const kinds = new Set(files.map((file) => file.split("/")[0]));
    expect([...kinds].sort()).toEqual([
      "LICENSE",
      "README.md",
      "bin",
      "dist",
      "journey.schema.json",
      "package.json",
    ]);
    expect(files.filter((file) => /\.test\.|\/testing\/|\.map$/.test(file))).toEqual([]);
  });

  test("is found without fault by publint", async () => {
    const { messages, pkg } = await publint({
      pkgDir: join(sdk.folder, "node_modules/@waypost/sdk"),
      pack: false,
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("has types that say what is there, for bundlers and for Node", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(await readFile(sdk.tarball)));
    if (analysis.types === false) throw new Error("It has no types.");
    // An ES module cannot be required in Node 20, and resolution before exports knows no entry points but the first.
    const spoken = analysis.problems.filter(({ kind, ...problem }) => {
      const resolution = "resolutionKind" in problem ? problem.resolutionKind : undefined;
      return resolution !== "node10" && !(kind === "CJSResolvesToESM");
    });
    expect(spoken).toEqual([]);
  });
});

describe("a consumer in Node", () => {
  test("imports every entry point that needs no peer, without installing one", async () => {
    const { counts, stderr } = await importAll(modules.filter((entry) => !withPeers.includes(entry)));
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(stderr).toBe("");
  });

  test("imports the others once it has installed their peers", async () => {
    await sdk.link([...Object.keys(sdk.manifest.peerDependencies), "@types/react"]);
    const { counts } = await importAll(withPeers);
    expect(counts.every((count) => count > 0)).toBe(true);
  });

  test("has the command, and reads the schema", async () => {
    const journey = join(root, "examples/cardiology-portal/journey.json");
    const { stdout } = await sdk.node(["node_modules/@waypost/sdk/bin/waypost.mjs", "check", journey]);
    expect(stdout).not.toBe("");
    const script =
      'import schema from "@waypost/sdk/journey.schema.json" with { type: "json" }; console.log(schema.title);';
    const read = await sdk.node(["--no-warnings", "--input-type=module", "-e", script]);
    expect(read.stdout.trim()).not.toBe("undefined");
  });
});

describe("a consumer in TypeScript", () => {
  test.each([
    // Checked together with the libraries' declarations; XState's own are wrong under exactOptionalPropertyTypes.
    { moduleResolution: "bundler", module: "ESNext", skipLibCheck: false },
    {
      moduleResolution: "nodenext",
      module: "NodeNext",
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
    },
  ])(
    "compiles against every entry point with moduleResolution $moduleResolution",
    async (options) => {
      const imports = modules.map(
        (entry, index) => `import * as entry${index} from "${toSpecifier(entry)}";`,
      );
      const all = `export const all = [${modules.map((_entry, index) => `entry${index}`).join(", ")}];`;
      await sdk.write("consumer.ts", [...imports, consumer, all].join("\n"));
      const compilerOptions = { ...strictOptions, ...options };
      await sdk.write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
      const compiler = join(root, "node_modules/typescript/bin/tsc");
      const { stdout } = await sdk.node([compiler, "-p", "."]).catch((error: { stdout: string }) => error);
      expect(stdout).toBe("");
      // The compiler reads all of it again in a process of its own, beside whatever else runs.
    },
    180_000,
  );
});

const strictOptions = {
  target: "ES2022",
  lib: ["ES2023", "DOM"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
};

const consumer = `
import { compileJourney, type Ledger, openJourneyText, replay, type Run } from "@waypost/sdk";
import { createJourneyActor, type JourneyClock } from "@waypost/sdk/live";
import { useJourneyRun } from "@waypost/sdk/react";

export function whereIs(text: string, ledger: Ledger, now: number): Run["status"] | undefined {
  const opened = openJourneyText(text);
  const journey = opened.ok ? compileJourney(opened.value) : opened;
  return journey.ok ? replay(journey.value, ledger, now).status : undefined;
}

export const clock: JourneyClock = { now: Date.now, setTimeout, clearTimeout };
export type Actor = ReturnType<typeof createJourneyActor>;
export type Live = ReturnType<typeof useJourneyRun>["run"]["stage"];
// @ts-expect-error: now is an instant in ms.
whereIs("", { hcp: "a", entries: [] }, "2026-11-20");
`;

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashFiles } from "./hashFiles.ts";
import { root } from "./root.mjs";
import { runQuietly } from "./runQuietly.mjs";
import { sayStep } from "./sayStep.mjs";

interface Build {
  readonly name: string;
  readonly expected: string;
  /** What the build reads, from the root of the workspace. */
  readonly inputs: readonly string[];
  readonly output: string;
  readonly run: () => Promise<unknown>;
}

const SHARED_INPUTS = ["pnpm-lock.yaml", "tsconfig.json"];

const sdk: Build = {
  name: "SDK",
  expected: "about 10 s",
  inputs: ["sdk/src", "sdk/package.json", "sdk/tsconfig.json", "sdk/tsconfig.build.json", ...SHARED_INPUTS],
  output: "sdk/dist",
  run: () => {
    // The compiler leaves the output of sources that are gone, and the package would ship them.
    rmSync(join(root, "sdk/dist"), { recursive: true, force: true });
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    return runQuietly("Building the SDK", process.execPath, [compiler, "-p", "tsconfig.build.json"], {
      cwd: join(root, "sdk"),
    });
  },
};

const extension: Build = {
  name: "Extension",
  expected: "20 to 40 s",
  inputs: [
    "extension/src",
    "extension/assets",
    "extension/scripts",
    "extension/package.json",
    "extension/tsconfig.json",
    "sdk/dist",
    ...SHARED_INPUTS,
  ],
  output: "extension/build/chrome-mv3-prod",
  run: () =>
    runQuietly("Building the extension", process.execPath, ["scripts/build.mjs"], {
      cwd: join(root, "extension"),
    }),
};

/** Builds the SDK unless what stands there was built from the present sources. */
export function buildSdk(): Promise<void> {
  return buildUnlessFresh(sdk);
}

/** Builds the extension, as {@link buildSdk} does; the SDK must have been built before. */
export function buildExtension(): Promise<void> {
  return buildUnlessFresh(extension);
}

async function buildUnlessFresh(build: Build): Promise<void> {
  const stampFile = join(root, "node_modules/.waypost", `${build.name.toLowerCase()}.build`);
  const inputs = hashFiles(root, build.inputs, isTest);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === toStamp(build, inputs)) {
    return sayStep(`${build.name}: built from these sources already`);
  }
  sayStep(`${build.name}: building (${build.expected})`);
  await build.run();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, toStamp(build, inputs));
  sayStep(`${build.name}: built`);
}

/** The output is part of the stamp: somebody may have built by hand from other sources since. */
function toStamp(build: Build, inputs: string): string {
  return `${inputs} ${hashFiles(root, [build.output])}`;
}

function isTest(path: string): boolean {
  return /\.test(-d)?\.tsx?$/.test(path);
}

/**
 * Which folder may import which: the one table behind docs/architecture.md. A folder may always import itself; a longer
 * path outranks a shorter one, so that `ui/dom` is not `ui`.
 */
export interface Layer {
  readonly folder: string;
  readonly values: readonly string[];
  /** Whose types it may import besides, at no cost at run time. */
  readonly types?: readonly string[];
  /** Packages, by their names; `node:` stands for all of Node's own modules. */
  readonly packages?: readonly string[];
  readonly packageTypes?: readonly string[];
}

const SDK_PACKAGE = "@waypost/sdk";

export const sdkLayers: readonly Layer[] = [
  { folder: "model", values: [], packages: ["valibot", "@noble/hashes"] },
  { folder: "zones", values: ["model"] },
  { folder: "audit", values: ["model"], packages: ["valibot", "@noble/hashes"] },
  { folder: "guards", values: ["model"], packages: ["@marcbachmann/cel-js"] },
  { folder: "migrate", values: ["model"], packages: ["valibot"] },
  { folder: "rules", values: ["model", "guards"] },
  { folder: "diff", values: ["model", "guards", "rules"] },
  { folder: "edit", values: ["model", "guards", "migrate", "rules"], types: ["run"] },
  {
    folder: "formats",
    values: ["model", "guards", "migrate", "compile"],
    packages: ["papaparse", "saxes", "valibot", "@noble/hashes"],
  },
  { folder: "compile", values: ["model", "guards", "rules"], packages: ["xstate"] },
  { folder: "run", values: ["model", "zones", "guards", "compile"], packages: ["xstate"] },
  { folder: "live", values: ["model", "compile", "run"], packages: ["xstate"] },
  {
    folder: "react",
    values: ["model", "compile", "run", "live"],
    packages: ["react", "@xstate/react"],
    packageTypes: ["xstate"],
  },
  { folder: "simulate", values: ["model", "zones", "guards", "compile", "run"] },
  { folder: "scenario", values: ["model", "guards", "compile", "run"] },
  { folder: "verify", values: ["model", "zones", "guards", "rules", "compile", "run", "scenario"] },
  { folder: "store", values: ["model", "audit", "run"], packages: ["@noble/hashes"] },
  { folder: "store/dexie", values: ["store", "model", "audit", "run"], packages: ["dexie", "@noble/hashes"] },
  { folder: "sentences", values: everyFolderBut("cli", "sentences", "react") },
  {
    folder: "cli",
    values: [...everyFolderBut("cli", "react"), "index.ts"],
    packages: ["node:", "jsonc-parser", "papaparse"],
  },
  { folder: "index.ts", values: everyFolderBut("cli", "sentences", "store/dexie", "live", "react") },
].map(below("sdk/src"));

export const extensionLayers: readonly Layer[] = [
  { folder: "background", values: ["worker", "platform", "overlay"] },
  {
    folder: "tabs",
    values: [
      "features",
      "features/editor",
      "features/simulator",
      "worker/engine",
      "ui",
      "ui/tokens.css",
      "messaging",
      "platform",
    ],
    packages: ["react", "react-dom"],
  },
  {
    folder: "popup.tsx",
    values: ["features", "ui", "ui/tokens.css", "messaging", "platform"],
    packages: ["react-dom"],
  },
  {
    folder: "sidepanel.tsx",
    values: ["features", "ui", "ui/tokens.css", "messaging", "platform"],
    packages: ["react", "react-dom"],
  },
  {
    folder: "overlay",
    values: ["hosts", "messaging", "platform", "ui/dom", "ui/tokens.css"],
    packageTypes: [SDK_PACKAGE],
  },
  { folder: "hosts", values: [], packageTypes: [SDK_PACKAGE] },
  {
    folder: "features",
    values: ["ui", "ui/dom", "messaging", "platform"],
    types: ["hosts"],
    packages: [SDK_PACKAGE, "react", "react-dom"],
  },
  {
    folder: "features/editor",
    values: ["ui", "ui/dom", "messaging", "platform"],
    packages: [SDK_PACKAGE, "react", "react-dom", "@xyflow/react", "elkjs"],
  },
  {
    folder: "features/simulator",
    values: ["ui", "ui/dom", "messaging", "platform"],
    packages: [SDK_PACKAGE, "react", "react-dom", "d3-array", "d3-shape"],
  },
  {
    folder: "worker",
    values: [
      "messaging",
      "platform",
      "worker/people",
      "worker/journeys",
      "worker/store",
      "worker/field-pack",
    ],
    types: ["hosts"],
    packages: [SDK_PACKAGE],
  },
  {
    folder: "worker/engine",
    // The same store and the same fold as the service worker's, in another context.
    values: [
      "messaging",
      "platform",
      "worker/people",
      "worker/journeys",
      "worker/store",
      "worker/field-pack",
    ],
    types: ["hosts"],
    packages: [SDK_PACKAGE],
  },
  { folder: "worker/field-pack", values: [], types: ["hosts", "messaging"], packages: [SDK_PACKAGE] },
  {
    folder: "worker/people",
    values: ["worker/journeys", "worker/store"],
    types: ["hosts", "messaging"],
    packages: [SDK_PACKAGE],
  },
  {
    folder: "worker/journeys",
    values: ["worker/store"],
    types: ["messaging"],
    packages: [SDK_PACKAGE],
  },
  {
    folder: "worker/store",
    values: ["worker/vault"],
    types: ["messaging"],
    packages: [SDK_PACKAGE],
  },
  { folder: "worker/vault", values: [], packages: [SDK_PACKAGE] },
  {
    folder: "messaging",
    values: ["platform"],
    types: ["hosts"],
    packages: ["valibot"],
    packageTypes: [SDK_PACKAGE],
  },
  { folder: "platform", values: [] },
  { folder: "ui", values: ["ui/dom", "platform"], packages: ["react", SDK_PACKAGE] },
  { folder: "ui/dom", values: ["platform"], packageTypes: [SDK_PACKAGE] },
  { folder: "ui/tokens.css", values: [] },
].map(below("extension/src"));

/** What is put into the CRM page with the overlay may come from here and from no package at all. */
export const ON_THE_PAGE = ["overlay", "hosts", "messaging", "platform", "ui/dom", "ui/tokens.css"].map(
  (folder) => `extension/src/${folder}`,
);

/** Entries of the bundler: they wire and hold nothing. */
export const ENTRIES = [
  "background/index.ts",
  "overlay/overlay.ts",
  "tabs/",
  "popup.tsx",
  "sidepanel.tsx",
].map((path) => `extension/src/${path}`);

function below(parent: string): (layer: Layer) => Layer {
  const place = (folders: readonly string[] = []) => folders.map((folder) => `${parent}/${folder}`);
  return (layer) => ({
    ...layer,
    folder: `${parent}/${layer.folder}`,
    values: place(layer.values),
    types: place(layer.types),
  });
}

function everyFolderBut(...left: string[]): string[] {
  const folders =
    "model zones audit guards migrate rules diff edit formats compile run live react simulate scenario verify store store/dexie sentences cli";
  return folders.split(" ").filter((folder) => !left.includes(folder));
}

import { describe, expect, test } from "vitest";
import { extensionLayers, ON_THE_PAGE, sdkLayers } from "./arrows.ts";
import { findCircles } from "./findCircles.ts";
import { findForbiddenImports, findTarget } from "./findForbiddenImports.ts";
import { findImports } from "./findImports.ts";
import { isTest, readCode, type SourceText } from "./readTree.ts";

const sdk = readCode(["sdk/src"]).filter(({ path }) => !isTest(path));
const extension = readCode(["extension/src"]).filter(({ path }) => !isTest(path));

describe("imports follow the arrows of docs/architecture.md", () => {
  test("in the SDK", () => {
    expect(sdk.length).toBeGreaterThan(20);
    expect(findForbiddenImports(sdk, sdkLayers)).toEqual([]);
  });

  test("in the extension", () => {
    expect(extension.length).toBeGreaterThan(20);
    const code = extension.filter(({ path }) => !path.endsWith(".d.ts"));
    expect(findForbiddenImports(code, extensionLayers)).toEqual([]);
  });

  test("examples use the SDK as its users do, through the package", () => {
    const wrong = readCode(["examples"]).flatMap((file) =>
      findImports(file)
        .filter(({ specifier }) => findTarget(file.path, specifier)?.startsWith("examples/") === false)
        .map(({ specifier, line }) => `${file.path}:${line} may not import "${specifier}"`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("what runs on the CRM page", () => {
  test("reaches no package and no file outside its folders, however many imports away", () => {
    const reached = followValues("extension/src/overlay/overlay.ts", extension);
    expect(reached.packages).toEqual([]);
    expect(reached.files.length).toBeGreaterThan(5);
    expect(reached.files.filter((path) => !ON_THE_PAGE.some((folder) => path.startsWith(folder)))).toEqual(
      [],
    );
  });
});

describe("files that import each other", () => {
  test("there are none, not even for a type", () => {
    expect(findCircles([...sdk, ...extension])).toEqual([]);
  });

  test("are found however many lie between them", () => {
    const files = [
      { path: "sdk/src/a.ts", text: 'import type { B } from "./b.js";\nimport { d } from "./d.js";' },
      { path: "sdk/src/b.ts", text: 'export { c } from "./c.js";' },
      { path: "sdk/src/c.tsx", text: 'import { a } from "./a";' },
      { path: "sdk/src/d.ts", text: 'import { c } from "./c.js";' },
      { path: "sdk/src/e.ts", text: 'import { d } from "./d.js";' },
    ];
    expect(findCircles(files)).toEqual([["sdk/src/a.ts", "sdk/src/b.ts", "sdk/src/c.tsx"]]);
    expect(findCircles(files.slice(1))).toEqual([]);
  });
});

describe("the arrows catch", () => {
  const check = (path: string, text: string) =>
    findForbiddenImports([{ path, text }], path.startsWith("sdk") ? sdkLayers : extensionLayers);

  test.each([
    ["sdk/src/model/a.ts", 'import { b } from "../guards/b.js";'],
    ["sdk/src/model/a.ts", 'export type { B } from "../guards/b.js";'],
    ["sdk/src/model/a.ts", 'type B = import("../guards/b.js").B;'],
    ["sdk/src/rules/a.ts", 'const b = await import("../run/b.js");'],
    ["sdk/src/store/a.ts", 'import Dexie from "dexie";'],
    ["sdk/src/run/a.ts", 'import { readFile } from "node:fs";'],
    ["sdk/src/nowhere/a.ts", ""],
    ["extension/src/overlay/a.ts", 'import { openJourney } from "@waypost/sdk";'],
    ["extension/src/overlay/a.ts", 'import { type Journey } from "@waypost/sdk";'],
    ["extension/src/overlay/a.ts", 'import { button } from "../ui/button";'],
    ["extension/src/hosts/crm/a.ts", 'import { call } from "../../messaging/call";'],
    ["extension/src/messaging/a.ts", 'import { readRecord } from "../hosts/readRecord";'],
    ["extension/src/features/map/a.tsx", 'import { b } from "../editor/b";'],
    ["extension/src/features/map/a.tsx", 'import { b } from "../../worker/b";'],
    ["extension/src/features/map/a.tsx", 'import { b } from "../../../../sdk/src/model/b";'],
    ["extension/src/worker/a.ts", 'new Worker(new URL("../features/map/b.ts", import.meta.url));'],
  ])("%s: %s", (path, text) => {
    expect(check(path, text)).toHaveLength(1);
  });

  test.each([
    ["sdk/src/guards/a.ts", 'import { b } from "../model/b.js";\nimport { c } from "./c.js";'],
    ["sdk/src/store/dexie/a.ts", 'import Dexie from "dexie";\nimport type { B } from "../B.js";'],
    ["extension/src/overlay/a.ts", 'import type { Journey } from "@waypost/sdk";'],
    ["extension/src/overlay/a.ts", 'import css from "data-text:../ui/tokens.css";'],
    ["extension/src/messaging/a.ts", 'import type { PageReading } from "../hosts/PageReading";'],
    [
      "extension/src/features/map/a.tsx",
      'import { b } from "./stages/b";\nimport { useState } from "react";',
    ],
    ["extension/src/background/index.ts", 'import overlay from "url:../overlay/overlay";'],
  ])("and let pass %s: %s", (path, text) => {
    expect(check(path, text)).toEqual([]);
  });
});

function followValues(entry: string, files: readonly SourceText[]) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<string>([entry]);
  const packages = new Set<string>();
  for (const path of reached) {
    const file = byPath.get(path);
    for (const { specifier, typeOnly } of file === undefined ? [] : findImports(file)) {
      if (typeOnly) continue;
      const target = findTarget(path, specifier);
      if (target === undefined) packages.add(specifier);
      else reached.add([target, `${target}.ts`, `${target}.tsx`].find((name) => byPath.has(name)) ?? target);
    }
  }
  return { files: [...reached], packages: [...packages] };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./root.mjs";
import { requireSuites, suites } from "./suites.ts";

describe("the suites of npm test", () => {
  test("share 25 minutes, and CONTRIBUTING says how", () => {
    const contributing = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
    const rows = [...contributing.matchAll(/^\| `(\w+)` \|.*\| ([\d.]+) min \|$/gm)];
    expect(rows.map(([, name, minutes]) => [name, Number(minutes)])).toEqual(
      suites.map(({ name, minutes }) => [name, minutes]),
    );
    expect(suites.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(25);
  });

  test("are all chosen when none is named, and keep their order", () => {
    expect(requireSuites([])).toBe(suites);
    expect(requireSuites(["e2e", "lint"]).map(({ name }) => name)).toEqual(["lint", "e2e"]);
  });

  test("that are unknown are refused with what there is", () => {
    expect(() => requireSuites(["unti"])).toThrow(
      'There is no suite "unti". There are: lint, architecture, types, unit, e2e.',
    );
  });
});

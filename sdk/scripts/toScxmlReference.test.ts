import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runConformance } from "../src/formats/scxml/testing/runConformance.js";
import { toScxmlReference } from "./toScxmlReference.js";

describe("the cases of the SCXML package", () => {
  const results = runConformance();

  test("fail nowhere, and run wherever they ask for nothing that a journey cannot mean [semantics 16 to 23]", () => {
    expect(results.filter(({ outcome }) => outcome === "failed")).toEqual([]);
    expect(results.filter(({ outcome }) => outcome === "passed").length).toBeGreaterThan(90);
  });

  test("are told in docs/reference/scxml.md as they came out", () => {
    const page = readFileSync(new URL("../../docs/reference/scxml.md", import.meta.url), "utf8");
    expect(page).toBe(toScxmlReference(results));
  });
});

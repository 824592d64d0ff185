import { describe, expect, test } from "vitest";
import { findCitedRules, readCitations, readRules } from "./readRules.ts";

const rules = readRules();

describe("docs/semantics.md", () => {
  test("numbers its rules from 1 without a gap", () => {
    expect(rules.length).toBeGreaterThan(30);
    expect(rules).toEqual(rules.map((_, index) => index + 1));
  });

  test("has every rule that a test cites", () => {
    const citations = readCitations(["sdk", "extension", "examples", "test"]);
    expect(citations.length).toBeGreaterThan(10);
    expect(citations.filter(({ rule }) => !rules.includes(rule))).toEqual([]);
  });

  test("has no rule that no test cites", () => {
    const cited = new Set(readCitations(["sdk", "extension", "examples", "test"]).map(({ rule }) => rule));
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  });

  test("is cited singly, as a list or as a range, and nothing else passes for a number", () => {
    const cite = (list: string) => findCitedRules(`test("a name [${"semantics"} ${list}]", …`);
    expect(cite("3")).toEqual([3]);
    expect(cite("3, 10")).toEqual([3, 10]);
    expect(cite("10 to 12")).toEqual([10, 11, 12]);
    expect(cite("3 and 10")).toEqual([Number.NaN]);
  });
});

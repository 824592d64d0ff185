import { describe, expect, test } from "vitest";
import { isTest, readTree, type SourceText } from "./readTree.ts";

/** A download's address in the lockfile binds everybody to one server. */
const REGISTRY = /\bregistry\.[a-z]|\btarball: http|\bregistry=|\bnpm-registry\b/i;
/** Somebody's own directories. Programs in /usr, /bin and /Applications are the same for all. */
const OWN_PATH =
  /(?<![\w.~-])\/(?:home|Users|root|tmp|work|mnt|srv|private|var\/folders)\/[\w.-]|[A-Z]:\\Users\\/;
/** An NPI has ten digits and begins with 1 or 2; ours begin with 9, so that they are nobody's. Tests may name the standard's own specimen. */
const REAL_NPI = /(?<![\d.])[0-8]\d{9}(?![\d.])/;

const tree = readTree();

function findLines(files: readonly SourceText[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}

describe("what is committed", () => {
  test("names no package registry", () => {
    expect(findLines(tree, REGISTRY)).toEqual([]);
  });

  test("names no directory of one machine", () => {
    expect(tree.length).toBeGreaterThan(100);
    expect(findLines(tree, OWN_PATH)).toEqual([]);
  });

  test("examples hold no NPI that could be a person's", () => {
    const examples = tree.filter(({ path }) => path.startsWith("examples/") && !isTest(path));
    expect(examples.length).toBeGreaterThan(0);
    expect(findLines(examples, REAL_NPI)).toEqual([]);
  });
});

describe("the patterns", () => {
  const joined = (...parts: string[]) => parts.join("");

  test("catch registries and directories of one machine", () => {
    expect(joined("https://registry", ".example.org/a.tgz")).toMatch(REGISTRY);
    expect(joined('"/', 'home/ada/project"')).toMatch(OWN_PATH);
    expect(joined("C:", "\\Users\\ada")).toMatch(OWN_PATH);
    expect("https://example.org/users/ada").not.toMatch(OWN_PATH);
    expect("~/Library/Caches").not.toMatch(OWN_PATH);
  });

  test("catch an NPI that could be a person's, and no time or amount", () => {
    expect("Ada,1234567893,Cardiology").toMatch(REAL_NPI);
    expect("Ada,9234567893,Cardiology").not.toMatch(REAL_NPI);
    expect("at 1767225600000").not.toMatch(REAL_NPI);
    expect("0.1234567890").not.toMatch(REAL_NPI);
  });
});

import { readCode, readTree } from "./readTree.ts";

/** The number of each rule in docs/semantics.md. */
export function readRules(): number[] {
  const text = readTree(["docs"]).find(({ path }) => path === "docs/semantics.md")?.text ?? "";
  return [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
}

export interface RuleCitation {
  readonly path: string;
  readonly rule: number;
}

/** Every rule that the name of a test cites. */
export function readCitations(folders: readonly string[]): RuleCitation[] {
  return readCode(folders)
    .filter(({ path }) => /\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) => findCitedRules(text).map((rule) => ({ path, rule })));
}

/** The numbers in `[semantics 3]`, `[semantics 3, 10]` and `[semantics 10 to 13]`; what is no number gives NaN. */
export function findCitedRules(text: string): number[] {
  return [...text.matchAll(/\[semantics ([^\]]*)\]/g)].flatMap(([, list = ""]) =>
    list.split(/, ?/).flatMap(toNumbers),
  );
}

function toNumbers(range: string): number[] {
  const [first = Number.NaN, last = first] = range.split(" to ").map(Number);
  if (!(first <= last)) return [Number.NaN];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

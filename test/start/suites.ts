/** What must stand before a suite can run. */
export type Need = "sdk" | "extension" | "crm" | "browser";

export interface Suite {
  readonly name: string;
  readonly kind: "lint" | "types" | "vitest";
  /** The suite's share of the 25 minutes; past it, it is ended and has failed. */
  readonly minutes: number;
  readonly needs: readonly Need[];
}

/** In the order in which they run: what answers fastest goes first. */
export const suites: readonly Suite[] = [
  { name: "lint", kind: "lint", minutes: 0.5, needs: [] },
  { name: "architecture", kind: "vitest", minutes: 0.5, needs: [] },
  { name: "types", kind: "types", minutes: 2, needs: ["sdk"] },
  { name: "unit", kind: "vitest", minutes: 7, needs: ["sdk", "extension"] },
  { name: "e2e", kind: "vitest", minutes: 15, needs: ["sdk", "extension", "crm", "browser"] },
];

/** The suites of these names, or all when none is named. @throws Error naming what there is, for an unknown name. */
export function requireSuites(names: readonly string[]): readonly Suite[] {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const known = suites.map(({ name }) => name).join(", ");
    throw new Error(`There is no suite "${unknown.join('", "')}". There are: ${known}.`);
  }
  return names.length === 0 ? suites : suites.filter(({ name }) => names.includes(name));
}

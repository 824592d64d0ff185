import type { PathCount } from "./BlockTotals.js";
import { PathTrace } from "./PathTrace.js";

/** Paths of a block, and of a simulation, that are told. */
export const mostPaths = 400;

/**
 * Counts the paths of a block exactly, and keeps its most frequent ones: memory is bounded by blocks, and the same whatever
 * worker ran them.
 */
export class PathTally {
  readonly #counts = new Map<string, number>();
  readonly #trace = new PathTrace();

  begin(): void {
    this.#trace.clear();
  }

  enter(stage: number, at: number): void {
    this.#trace.enter(stage, at);
  }

  end(): void {
    const path = this.#trace.stages.join(" ");
    this.#counts.set(path, (this.#counts.get(path) ?? 0) + 1);
  }

  /** The most frequent, and how many people took others; forgets everything. */
  take(): { readonly paths: readonly PathCount[]; readonly otherPaths: number } {
    const all = [...this.#counts].map(([path, count]) => ({ path, count }));
    this.#counts.clear();
    return keepMostFrequent(all);
  }
}

/** The most frequent paths, in an order that depends on nothing else, and how many people took the others. */
export function keepMostFrequent(all: readonly PathCount[]): {
  readonly paths: readonly PathCount[];
  readonly otherPaths: number;
} {
  const sorted = all.toSorted((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
  const otherPaths = sorted.slice(mostPaths).reduce((sum, { count }) => sum + count, 0);
  return { paths: sorted.slice(0, mostPaths), otherPaths };
}

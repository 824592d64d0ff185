import type { PathCount } from "./BlockTotals.js";

/** Stages of a path that are told; what comes after them is not. */
export const mostPathStages = 12;
/** Paths of a block, and of a simulation, that are told. */
export const mostPaths = 400;

/**
 * Counts the paths of a block exactly, and keeps its most frequent ones: memory is bounded by blocks, and the same whatever
 * worker ran them. A path is the innermost stages that somebody stayed in for a while, without going back to itself.
 */
export class PathTally {
  readonly #counts = new Map<string, number>();
  readonly #stages = new Int32Array(mostPathStages + 1);
  #length = 0;
  #enteredAt = Number.NaN;

  begin(): void {
    this.#length = 0;
    this.#enteredAt = Number.NaN;
  }

  enter(stage: number, at: number): void {
    // Left in the instant in which it was entered: only passed through.
    if (at === this.#enteredAt && this.#length > 0) this.#length -= 1;
    this.#enteredAt = at;
    if (this.#length > mostPathStages || this.#stages[this.#length - 1] === stage) return;
    this.#stages[this.#length++] = stage;
  }

  end(): void {
    const path = this.#stages.subarray(0, Math.min(this.#length, mostPathStages)).join(" ");
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

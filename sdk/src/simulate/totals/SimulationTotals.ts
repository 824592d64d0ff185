import type { BlockTotals, PathCount } from "./BlockTotals.js";
import { keepMostFrequent } from "./PathTally.js";
import type { TotalsLayout } from "./TotalsLayout.js";

/** Paths that are held while blocks come in. */
const mostHeld = 20_000;

/** What blocks come to together, however many workers ran them: they are added in the order of their indexes. */
export class SimulationTotals {
  readonly counts: Float64Array;
  people = 0;
  /** Blocks added so far. */
  blocks = 0;
  /** By replication: goals over time, then touches by channel. Undefined where no block of it was added. */
  readonly replications: (Float64Array | undefined)[];
  readonly blocksOf: Int32Array;
  readonly #layout: TotalsLayout;
  readonly #waiting = new Map<number, BlockTotals>();
  #paths = new Map<string, number>();
  #otherPaths = 0;
  #next = 0;

  constructor(layout: TotalsLayout, replications: number) {
    this.#layout = layout;
    this.counts = new Float64Array(layout.size);
    this.replications = new Array<undefined>(replications).fill(undefined);
    this.blocksOf = new Int32Array(replications);
  }

  /** Takes a block; it is held until all before it are there. */
  add(block: BlockTotals): void {
    this.#waiting.set(block.index, block);
    for (let next = this.#waiting.get(this.#next); next !== undefined; next = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next);
      this.#next += 1;
      this.#take(next);
    }
  }

  /** Adds what is still held, since nothing more will come: the result is partial. */
  addRest(): void {
    const rest = [...this.#waiting.values()].toSorted((a, b) => a.index - b.index);
    this.#waiting.clear();
    for (const block of rest) this.#take(block);
  }

  get paths(): { readonly paths: readonly PathCount[]; readonly otherPaths: number } {
    const kept = keepMostFrequent(toList(this.#paths));
    return { paths: kept.paths, otherPaths: kept.otherPaths + this.#otherPaths };
  }

  #take({ counts, replication, people, paths, otherPaths }: BlockTotals): void {
    for (let place = 0; place < counts.length; place++)
      this.counts[place] = (this.counts[place] ?? 0) + (counts[place] ?? 0);
    this.people += people;
    this.blocks += 1;
    this.blocksOf[replication] = (this.blocksOf[replication] ?? 0) + 1;
    this.#addReplication(replication, counts);
    this.#otherPaths += otherPaths;
    for (const { path, count } of paths) this.#paths.set(path, (this.#paths.get(path) ?? 0) + count);
    if (this.#paths.size > mostHeld) this.#dropRare();
  }

  #addReplication(replication: number, counts: Float64Array): void {
    const { goals, channels, times, personas, at } = this.#layout;
    let own = this.replications[replication];
    if (own === undefined) {
      own = new Float64Array(goals * times + channels);
      this.replications[replication] = own;
    }
    const width = goals * times;
    for (let persona = 0; persona < personas; persona++) {
      const start = at.goals + persona * width;
      for (let place = 0; place < width; place++)
        own[place] = (own[place] ?? 0) + (counts[start + place] ?? 0);
    }
    for (let channel = 0; channel < channels; channel++) {
      const start = at.channelTouches + channel * times;
      for (let time = 0; time < times; time++)
        own[width + channel] = (own[width + channel] ?? 0) + (counts[start + time] ?? 0);
    }
  }

  #dropRare(): void {
    const { paths, otherPaths } = keepMostFrequent(toList(this.#paths));
    this.#paths = new Map(paths.map(({ path, count }) => [path, count]));
    this.#otherPaths += otherPaths;
  }
}

function toList(counts: ReadonlyMap<string, number>): readonly PathCount[] {
  return [...counts].map(([path, count]) => ({ path, count }));
}

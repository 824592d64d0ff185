import type { Need } from "../start/suites.ts";
import type { Figure } from "./Figure.ts";

/** One file of this folder. */
export interface Benchmark {
  /** What must stand before it runs; the SDK always does. */
  readonly needs: readonly Need[];
  /** Measures; tells on the way what it is at. */
  run(say: (text: string) => void, options?: BenchOptions): Promise<readonly Figure[]>;
}

/** What a benchmark may be asked to do otherwise than it does by itself. */
export interface BenchOptions {
  /** How long `memory` navigates. */
  readonly minutes?: number;
  /** How many events of its 5,000 HCPs `panel` has stored. */
  readonly events?: number;
  /** How often `editor` opens each side, `page-cost` makes its pair of tours, and `wake` logs a visit and takes it back. */
  readonly rounds?: number;
}

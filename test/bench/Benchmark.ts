import type { Need } from "../start/suites.ts";
import type { Figure } from "./Figure.ts";

/** One file of this folder. */
export interface Benchmark {
  /** What must stand before it runs; the SDK always does. */
  readonly needs: readonly Need[];
  /** Measures; tells on the way what it is at. */
  run(say: (text: string) => void): Promise<readonly Figure[]>;
}

import type { Diagnostic, SimulationResult } from "@waypost/sdk";

/** How far a simulation is: blocks done, of how many, after how long (ms, pauses left out). */
export type Progress = { done: number; all: number; elapsedMs: number };

/** What became of a simulation. A result of only some blocks is marked partial by itself. */
export type JobOutcome =
  | { kind: "done"; result: SimulationResult }
  | { kind: "refused"; diagnostics: readonly Diagnostic[] }
  /** A worker failed, perhaps for lack of memory; `result` is what there was until then. */
  | { kind: "broken"; message: string; result: SimulationResult | undefined }
  /** Before a single block was done. */
  | { kind: "cancelled" };

/** A simulation under way. */
export type SimulationJob = {
  readonly outcome: Promise<JobOutcome>;
  pause(): void;
  resume(): void;
  /** Ends it; what was done so far is the outcome. */
  cancel(): void;
};

/** Who is told how it goes. */
export type JobWatch = {
  onProgress(progress: Progress): void;
  /** What there is so far, now and then. */
  onPartial?(result: SimulationResult): void;
};

/** Time until a simulation is done if it goes on like this, ms; undefined while nothing is done. */
export function toTimeLeftMs({ done, all, elapsedMs }: Progress): number | undefined {
  return done === 0 ? undefined : (elapsedMs / done) * (all - done);
}

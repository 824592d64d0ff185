import type { SimulationResult } from "@waypost/sdk";
import type { RehearsalOutcome } from "../../../messaging/rehearsalChannel";

/** How far a simulation is: blocks done, of how many, after how long (ms, pauses left out). */
export type Progress = { done: number; all: number; elapsedMs: number };

/** What became of a simulation, whoever ran it. */
export type JobOutcome = RehearsalOutcome;

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

import type { ImportPhase, ImportProgress } from "../../../messaging/importChannel";

/** When a phase began, and how much of it was done by then. */
export type Pace = { phase: ImportPhase; beganAt: number; doneBefore: number };

/** Sooner than this, nobody can tell how fast it goes. */
const shortestLookMs = 1_500;

/** The pace to measure progress by; each phase has its own. */
export function followPace(pace: Pace | undefined, { phase, done }: ImportProgress, now: number): Pace {
  return pace?.phase === phase ? pace : { phase, beganAt: now, doneBefore: done };
}

/** How long the phase will go on, ms, if it goes on as it did; undefined while that cannot be told. */
export function findRemainingMs(
  pace: Pace,
  { done, total }: ImportProgress,
  now: number,
): number | undefined {
  const elapsedMs = now - pace.beganAt;
  const did = done - pace.doneBefore;
  if (elapsedMs < shortestLookMs || did <= 0) return undefined;
  return ((total - done) * elapsedMs) / did;
}

/** A time as a person would say it: in whole seconds, fives of seconds, or minutes. */
export function roundRemainingMs(remainingMs: number): number {
  const stepMs = remainingMs < 10_000 ? 1_000 : remainingMs < 60_000 ? 5_000 : 60_000;
  return Math.max(1_000, Math.ceil(remainingMs / stepMs) * stepMs);
}

import type { Diagnostic, DocumentPath } from "../../model/Diagnostic.js";

/** Each reason why a journey is simulated and not solved (semantics 34), with what its sentence needs. */
export interface ExactObstacleParameters {
  /** A guard reads what is no rigid fact, and its outcome depends on it. */
  "exact.changingFact": { readonly place: string; readonly reads: string };
  "exact.window": { readonly place: string; readonly reads: string };
  "exact.clockTime": { readonly place: string; readonly reads: string };
  "exact.payload": { readonly place: string; readonly reads: string };
  /** A rigid fact is spread over a range, not over listed values. */
  "exact.range": { readonly attribute: string };
  "exact.tooManyProfiles": { readonly found: number; readonly most: number };
  "exact.tracks": { readonly stage: string };
  /** A wait for a date or a working hour. */
  "exact.calendar": { readonly transition: string };
  /** A clock goes on from before the last move. */
  "exact.clock": { readonly stage: string; readonly around: string };
  /** A touchpoint that somebody answers may be refused or put off. */
  "exact.gate": {
    readonly touchpoint: string;
    readonly gate: "consent" | "approval" | "cap" | "hours" | "policy";
  };
  "exact.affinity": { readonly touchpoint: string; readonly persona: string };
  /** An answer may come after its stage was left, and still mean something. */
  "exact.lateAnswer": { readonly touchpoint: string; readonly event: string };
  "exact.tooManyStates": { readonly most: number };
}

/** Every reason for which a journey cannot be analysed exactly (semantics 34). */
export type ExactObstacleCode = keyof ExactObstacleParameters;

/** Why a journey is not exact for a persona: a warning, since it can still be simulated. */
export interface ExactObstacle extends Diagnostic {
  readonly code: ExactObstacleCode;
}

/** Makes an obstacle whose code and parameters belong together. */
export function createObstacle<Code extends ExactObstacleCode>(
  code: Code,
  path: DocumentPath,
  parameters: ExactObstacleParameters[Code],
): ExactObstacle {
  return { code, path, severity: "warning", parameters };
}

import type { Outcome } from "./journeyMessages";

/** How long HCPs usually stay in a stage: of those stored here who have moved on from it. */
export type UsualStay = {
  stage: string;
  /** HCPs who have moved on; never fewer than twenty, since fewer tell nothing and may tell who they are. */
  count: number;
  /** Half of them moved on sooner. */
  medianMs: number;
};

/** The messages about how long stages usually last. */
export type StayMessages = {
  /** The stages of a journey for which enough HCPs can tell; some hours old at most, or as old as the answer before. */
  "stays.usual": { request: { journey: string }; response: UsualStay[] };
  /** Measured anew over everybody, by the engine. */
  "engine.stays": { request: { journey: string }; response: Outcome<UsualStay[]> };
};

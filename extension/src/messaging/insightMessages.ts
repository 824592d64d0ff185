import type { GuardReading } from "@waypost/sdk";
import type { Outcome } from "./journeyMessages";

/** How many HCPs are in a stage of a journey and were, over all its versions: `entered` is `now` and `left` together. */
export type StageCount = {
  stage: string;
  now: number;
  /** HCPs who ever came here. */
  entered: number;
  /** Of these, those who are not here now. */
  left: number;
  /** Half of those who moved on stayed shorter; null where too few can tell. */
  medianMs: number | null;
};

export type StageCounts = {
  journey: string;
  /** HCPs in the journey now, those at its end included. */
  total: number;
  stages: readonly StageCount[];
};

/** A condition of a draft, and where in it it stands. */
export type GuardQuestion = {
  /** The draft, as text. */
  text: string;
  kind: "transition" | "entry" | "exit" | "goal" | "touchpoint" | "policy";
  /** The event at hand. */
  event?: string;
  guard: string;
};

/** Of how many people a condition holds; `persona` is null for those without one. */
export type PersonaCount = { persona: string | null; total: number; passing: number };

/** Somebody for whom it holds or not: the values that decided, and nothing that says who they are. */
export type CountedExample = { persona: string | null; reading: GuardReading };

export type GuardCount =
  | {
      kind: "counted";
      /** HCPs stored here, or made-up ones drawn from the draft's personas because none are stored. */
      people: "stored" | "drawn";
      total: number;
      passing: number;
      /** Of those who do not pass: those for whom a value is missing. */
      missing: number;
      /** There are more people than were asked. */
      isPartial: boolean;
      /** It asks for what has happened; to drawn people nothing has. */
      asksHistory: boolean;
      byPersona: readonly PersonaCount[];
      passes: readonly CountedExample[];
      fails: readonly CountedExample[];
    }
  /** Neither are HCPs stored nor has the draft personas. */
  | { kind: "nobody" }
  /** What it asks for is known only when it happens. */
  | { kind: "later"; asks: "event" | "touchpoint" }
  /** The condition has mistakes, or the draft does not open. */
  | { kind: "mistakes" }
  /** Another question came before this one was answered. */
  | { kind: "superseded" };

/** What the studio asks of everybody who is stored; answers hold counts and values, never who somebody is. */
export type InsightMessages = {
  /** Where the HCPs of a journey are now, and were. */
  "journey.counts": { request: { journey: string }; response: Outcome<StageCounts> };
  "engine.counts": { request: { journey: string }; response: Outcome<StageCounts> };
  /** For how many people a condition of a draft holds. */
  "guard.count": { request: GuardQuestion; response: Outcome<GuardCount> };
  "engine.guard": { request: GuardQuestion; response: Outcome<GuardCount> };
};

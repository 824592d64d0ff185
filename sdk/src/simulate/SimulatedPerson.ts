import type { Ledger } from "../model/Ledger.js";
import type { RefusalReason } from "./person/refusalReasons.js";
import type { EventCause } from "./person/SimulationSink.js";

/** One simulated person's story: what happened, and a ledger that any fold makes the same of. */
export interface SimulatedPerson {
  readonly replication: number;
  /** Place in the population. */
  readonly index: number;
  /** Undefined: the persona is not known. */
  readonly persona: string | undefined;
  /** Of its own, with an HCP that no other ledger has: it cannot be merged into a real one (semantics 27). */
  readonly ledger: Ledger;
  readonly story: readonly StoryLine[];
}

/** One thing that happened to a simulated person; `at` in ms. */
export type StoryLine = { readonly at: number } & (
  | { readonly kind: "started" }
  | {
      readonly kind: "event";
      readonly type: string;
      readonly cause: EventCause;
      /** The touchpoint that was answered, or the behaviour; undefined for the entry. */
      readonly by: string | undefined;
    }
  | { readonly kind: "sent" | "deferred"; readonly touchpoint: string }
  | { readonly kind: "refused"; readonly touchpoint: string; readonly code: RefusalReason }
  | { readonly kind: "taken"; readonly transition: string }
  | { readonly kind: "entered" | "left"; readonly stage: string }
  | { readonly kind: "reached"; readonly goal: string }
  | {
      readonly kind: "ended";
      readonly status: "completed" | "exited" | "stuck";
      readonly exit: string | undefined;
    }
);

import type { GuardOperand } from "../../guards/GuardReading.js";
import type { GateAnswer } from "../gates/GateAnswer.js";
import type { PlannedTouchpoint } from "../gates/planTouchpoints.js";
import type { Run } from "../Run.js";
import type { Remedy } from "./Remedy.js";

/**
 * What a guard, or a part of it, comes to: `open` where the event itself decides, because the part reads its payload and nothing
 * else settles it.
 */
export type Prospect = "holds" | "fails" | "error" | "open";

/** One of the parts of a guard that must all hold. */
export interface Conjunct {
  /** As written. */
  readonly text: string;
  readonly outcome: Prospect;
  readonly operands: readonly GuardOperand[];
  /** What would make it hold; undefined where it does. */
  readonly remedy: Remedy | undefined;
}

/** What sets a way off. */
export type WayTrigger =
  /** Declared events of a type or family whose answer is the same; a family may be told in several ways. */
  | {
      readonly kind: "event";
      readonly pattern: string;
      readonly types: readonly { readonly type: string; readonly label: string }[];
    }
  /** Undefined where the wait was spent: it comes back when its stage is entered again (semantics 21). */
  | { readonly kind: "wait"; readonly dueAt: number | undefined }
  /** As soon as it holds at anything that is recorded. */
  | { readonly kind: "always" }
  /** When its stage has reached a final stage inside. */
  | { readonly kind: "done" }
  /** A declared entry's date. */
  | { readonly kind: "date"; readonly at: number };

/** A way on. */
export interface Way {
  readonly by: { readonly kind: "transition" | "exit" | "entry"; readonly id: string };
  readonly label: string | undefined;
  /** The active stage that it leaves; undefined for an exit or an entry, which belong to the journey as a whole. */
  readonly from: string | undefined;
  /** Undefined where the run stays and only effects happen, or ends by an exit. */
  readonly to: string | undefined;
  readonly trigger: WayTrigger;
  /** For an event as if it happened now, for a wait as if it came due with nothing more recorded. */
  readonly outcome: Prospect;
  /** None where there is no guard. */
  readonly conjuncts: readonly Conjunct[];
  /** What is tried before it and holds now, so that this way would not be taken (semantics 16, 17, 22). */
  readonly shadowedBy: { readonly kind: "transition" | "exit" | "entry"; readonly id: string } | undefined;
  /** For an entry: not before this instant, ms, because of the rule on re-entry. */
  readonly notBefore: number | undefined;
}

/** A planned touchpoint, and what the gates say at `askedAt`, ms: now, or when it comes due as far as is known. */
export type TouchpointOutlook = PlannedTouchpoint & { readonly askedAt: number; readonly answer: GateAnswer };

/** What may come next for an HCP. */
export interface Outlook {
  /** ms. */
  readonly now: number;
  readonly run: Run;
  /** Innermost stage first, each stage's ways in the order in which they are tried; then exits. */
  readonly ways: readonly Way[];
  readonly touchpoints: readonly TouchpointOutlook[];
}

import type { DocumentPath } from "../model/Diagnostic.js";
import type { WalkAction, WalkStart } from "../scenario/Walk.js";

/** Who does what, step by step, until it happens; XState came to the same by it. */
export interface Witness {
  readonly start: WalkStart;
  readonly actions: readonly WalkAction[];
}

/**
 * What became of a question. *Proved*: there is no way to it, whatever happens. *Found*: the witness is a way. Else *not proved*:
 * it was not excluded and no way to it was found (semantics 36).
 */
export type Verdict =
  | { readonly kind: "proved"; readonly reason: ProvedReason }
  | { readonly kind: "found"; readonly witness: Witness }
  | { readonly kind: "notProved"; readonly reason: OpenReason };

/** Why no way to something was found that may have one. None of them says that there is none. */
export type OpenReason =
  /** The search ended at its number of steps, before it came to this. */
  | "open.steps"
  /** Everything was tried that the search tries: values at the constants of guards and beside them, ways of some length. */
  | "open.tried";

/** Why there is no way to something. */
export type ProvedReason =
  /** Nobody of this persona comes into the stage. */
  | "proof.stage"
  /** The guard holds for nobody of this persona who comes into the stage. */
  | "proof.guard"
  /** Another transition is always taken before, or the stage is left at once. */
  | "proof.before"
  /** The guards exclude one another, or one of them always holds. */
  | "proof.guards"
  /** The guard holds only for those who lack the consent that the touchpoint needs. */
  | "proof.consent"
  /** A policy that it obeys holds for none of those for whom its guard does. */
  | "proof.policy";

interface Asked {
  /** Undefined: an HCP whose persona is not known. */
  readonly persona: string | undefined;
  readonly path: DocumentPath;
  readonly verdict: Verdict;
}

/** Whether a stage can be reached. */
export type StageProof = Asked & { readonly stage: string };

/** Whether a transition can be taken. */
export type TransitionProof = Asked & { readonly transition: string };

/** Whether the guards of two transitions can hold at once, the first of which is then taken. */
export type OverlapProof = Asked & {
  readonly stage: string;
  readonly first: string;
  readonly second: string;
};

/** Whether all guards of a choice can fail, so that nothing happens; `transitions` are those of the choice. */
export type GapProof = Asked & { readonly stage: string; readonly transitions: readonly string[] };

/** Stages that lead to one another and to no ending. Whoever is in there stays in the journey for good. */
export type LoopProof = Asked & { readonly stages: readonly string[] };

/** Whether a touchpoint can come due for an HCP without the consent it needs; the gate refuses it then (semantics 26). */
export type ConsentProof = Asked & {
  readonly touchpoint: string;
  readonly stage: string;
  readonly channel: string;
  readonly purpose: string | undefined;
};

/** Whether the guard of a touchpoint can hold, with the consent that its channel asks for and the policies that it obeys, while its stage is active. */
export type TouchpointProof = Asked & {
  readonly touchpoint: string;
  readonly stage: string;
  readonly channel: string;
};

/** A planned touchpoint that a gate or time refuses whatever happens, or will if those before it were made when they were due. */
export type GateRefusal = {
  readonly path: DocumentPath;
  readonly stage: string;
  readonly touchpoint: string;
} & RefusalCause;

/** Why a planned touchpoint is refused. */
export type RefusalCause =
  | { readonly kind: "unapproved"; readonly content: string }
  /** The first that the channel's cap refuses: `occurrence` counts from 1 in one stay. */
  | {
      readonly kind: "cap";
      readonly channel: string;
      readonly occurrence: number;
      readonly most: number;
      readonly windowMs: number;
    }
  | TimeCause;

/** Why time alone keeps a planned touchpoint from ever being made. */
export type TimeCause =
  /** It comes due when everybody has left its stage. */
  | { readonly kind: "late"; readonly firstMs: number; readonly stayMs: number }
  /** Its stage is over before the day on which its approval begins; where the time zone stays. */
  | { readonly kind: "leftBefore"; readonly content: string; readonly from: string }
  /** Its approval has ended before anybody can be in its stage when it comes due. */
  | { readonly kind: "expired"; readonly content: string; readonly until: string }
  /** No day of its approval is a day on which its channel may be used. */
  | {
      readonly kind: "closedDays";
      readonly content: string;
      readonly channel: string;
      readonly from: string;
      readonly until: string;
    };

/**
 * What can be said of the gates beside consent from the plan alone (semantics 37). Outside of it are holds, caps of other
 * journeys, and whatever else is sent; hours refuse nothing but what is told, and a journey that ended plans nothing.
 */
export interface GateProof {
  /** Calendar days where the HCP is: from the one and until the other, approval refuses nothing but `refusals`. Undefined: no bound. */
  readonly approvedFrom: string | undefined;
  readonly approvedUntil: string | undefined;
  readonly refusals: readonly GateRefusal[];
}

/**
 * What was proved of a journey as it is written (semantics 35 to 37).
 *
 * It holds for HCPs who have one persona, and the same rigid facts, all along. What other systems or people send is outside of it.
 */
export interface JourneyProof {
  /** Of the document: another version has other proofs. */
  readonly version: string;
  /** Of whom was asked; undefined: HCPs whose persona is not known. */
  readonly personas: readonly (string | undefined)[];
  readonly stages: readonly StageProof[];
  readonly transitions: readonly TransitionProof[];
  readonly overlaps: readonly OverlapProof[];
  readonly gaps: readonly GapProof[];
  readonly loops: readonly LoopProof[];
  readonly consent: readonly ConsentProof[];
  /** Of guarded touchpoints, and of others that policies never allow. */
  readonly touchpoints: readonly TouchpointProof[];
  readonly gates: GateProof;
  readonly search: ProofSearch;
  /** Kinds of people by rigid facts that were told apart. */
  readonly kinds: number;
  /** Attributes that would have made too many of them, and were let vary. */
  readonly leftToVary: readonly string[];
}

/** How far witnesses were looked for. */
export interface ProofSearch {
  /** Steps that were allowed, and those that were taken: tried by the tables, or led through XState. */
  readonly most: number;
  readonly taken: number;
  /** False where the steps did not suffice, so that more of them may find more. */
  readonly isExhausted: boolean;
}

/** Of whom is asked, and how much is done to find witnesses. */
export interface ProofOptions {
  /** All of the document and, as undefined, HCPs whose persona is not known, where nothing is said. */
  readonly personas?: readonly (string | undefined)[];
  /** Steps to try in all, 40,000 if it is not said; 0 finds none. The same number gives the same answer everywhere. */
  readonly most?: number;
}

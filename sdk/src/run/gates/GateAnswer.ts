import type { GuardReading } from "../../guards/GuardReading.js";
import type { HoldReason } from "../../model/reasons.js";

/** What a touchpoint has to pass, in this order (semantics 26). */
export type Gate = "ended" | "held" | "guard" | "consent" | "approval" | "policy" | "cap" | "hours";

/** What consent is held for: a channel, and one purpose of it where the touchpoint has one. */
export interface ConsentSubject {
  readonly channel: string;
  readonly purpose: string | undefined;
}

/** Why a touchpoint is refused, by code. Instants are in ms. */
export interface RefusalParameters {
  "gate.notEntered": Readonly<Record<string, never>>;
  "gate.ended": {
    readonly status: "completed" | "exited" | "stuck";
    readonly exit: string | undefined;
    readonly at: number | undefined;
  };
  "gate.held": { readonly at: number; readonly reason: HoldReason | undefined };
  "gate.stageLeft": { readonly stage: string };
  "gate.guardFailed": { readonly touchpoint: string; readonly guard: GuardReading };
  "gate.guardUnreadable": { readonly touchpoint: string; readonly guard: GuardReading };
  "gate.consentNeverGiven": ConsentSubject;
  "gate.consentWithdrawn": ConsentSubject & { readonly at: number };
  "gate.consentExpired": ConsentSubject & { readonly at: number };
  "gate.notApproved": { readonly content: string };
  /** `at` is when the first day begins where the HCP is. */
  "gate.notYetApproved": { readonly content: string; readonly reference: string; readonly at: number };
  "gate.approvalExpired": { readonly content: string; readonly reference: string; readonly at: number };
  "gate.policyFailed": { readonly policy: string; readonly guard: GuardReading };
  "gate.policyUnreadable": { readonly policy: string; readonly guard: GuardReading };
  "gate.capReached": {
    readonly channel: string;
    /** The journey whose document sets this limit. */
    readonly journey: string;
    readonly most: number;
    readonly windowMs: number;
    /** Sends in the window. */
    readonly count: number;
    /** When the limit leaves room again; undefined where it never does. */
    readonly until: number | undefined;
  };
}

/** Every reason for which a gate refuses a touchpoint. */
export type RefusalCode = keyof RefusalParameters;

/** The gate that refuses for a reason. */
export const gateOf = {
  "gate.notEntered": "ended",
  "gate.ended": "ended",
  "gate.stageLeft": "ended",
  "gate.held": "held",
  "gate.guardFailed": "guard",
  "gate.guardUnreadable": "guard",
  "gate.consentNeverGiven": "consent",
  "gate.consentWithdrawn": "consent",
  "gate.consentExpired": "consent",
  "gate.notApproved": "approval",
  "gate.notYetApproved": "approval",
  "gate.approvalExpired": "approval",
  "gate.policyFailed": "policy",
  "gate.policyUnreadable": "policy",
  "gate.capReached": "cap",
} as const satisfies Record<RefusalCode, Gate>;

/** A touchpoint that may not be made, with the gate and its reason. */
export type Refusal = {
  [Code in RefusalCode]: {
    readonly kind: "refused";
    readonly gate: Gate;
    readonly code: Code;
    readonly parameters: RefusalParameters[Code];
  };
}[RefusalCode];

/** Nothing stands against a touchpoint. */
export interface Allowance {
  readonly kind: "allowed";
}

/** Outside the channel's hours: at `until`, ms, all gates are asked again (semantics 26). */
export interface Deferral {
  readonly kind: "deferred";
  readonly gate: "hours";
  readonly channel: string;
  readonly until: number;
}

/** What the gates say at one instant; for a deferral also what they will say then, as far as is known now. */
export type GateAnswer =
  | Allowance
  | Refusal
  | (Deferral & { readonly atUntil: Allowance | Refusal | Deferral });

/** Makes a refusal; the gate follows from the code. */
export function refuse<Code extends RefusalCode>(code: Code, parameters: RefusalParameters[Code]): Refusal {
  // Code and parameters are tied by the caller's types; a union of one object each does not follow them.
  return { kind: "refused", gate: gateOf[code], code, parameters } as Refusal;
}

import type { RefusalCode } from "../../run/gates/GateAnswer.js";

/** Why a planned touchpoint is not made, in the order of the gates (semantics 26); the kernel tells them by place. */
export const refusalReasons = [
  "gate.ended",
  "gate.stageLeft",
  "gate.held",
  "gate.guardFailed",
  "gate.guardUnreadable",
  "gate.consentNeverGiven",
  "gate.consentWithdrawn",
  "gate.consentExpired",
  "gate.notApproved",
  "gate.notYetApproved",
  "gate.approvalExpired",
  "gate.policyFailed",
  "gate.policyUnreadable",
  "gate.capReached",
] as const satisfies readonly RefusalCode[];

/** Why a gate refused a touchpoint, as far as a simulation counts it. */
export type RefusalReason = (typeof refusalReasons)[number];

/** The place of each reason. */
export const refusal = Object.fromEntries(refusalReasons.map((code, place) => [code, place])) as Readonly<
  Record<RefusalReason, number>
>;

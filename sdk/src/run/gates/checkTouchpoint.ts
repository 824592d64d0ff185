import type { Guarded } from "../../compile/Journey.js";
import { evaluateGuard } from "../../guards/evaluateGuard.js";
import type { GuardFrame } from "../../guards/GuardFrame.js";
import { readGuard } from "../../guards/readGuard.js";
import { invariant } from "../../model/invariant.js";
import type { Touchpoint } from "../../model/journeySchema.js";
import { type Standing, standAt, standForEntry } from "../standAt.js";
import { type CapOptions, findCapRefusal } from "./findCapRefusal.js";
import { findConsentRefusal } from "./findConsentRefusal.js";
import { findHold } from "./findHold.js";
import { type Allowance, type Deferral, type GateAnswer, type Refusal, refuse } from "./GateAnswer.js";

/** What gates take into account beside the standing itself. */
export type GateOptions = CapOptions;

/**
 * Whether a touchpoint may be made where its HCP stands: the gates in the order of semantics 26, each with its reason.
 *
 * At the very instant at which a wait is due it is asked before the wait is taken, as what is made then is folded (semantics 3).
 * Its own guard is asked before consent and the document's policies before the cap; one that cannot be read refuses (semantics 10).
 *
 * @throws where the journey has no such touchpoint.
 */
export function checkTouchpoint(standing: Standing, id: string, options: GateOptions = {}): GateAnswer {
  const touchpoint = standing.journey.touchpoints.find(({ item }) => item.id === id);
  invariant(touchpoint, `touchpoint ${id} is declared`);
  const answer = askGates(standing, touchpoint, options);
  if (answer.kind !== "deferred") return answer;
  const { journey, ledger, options: fold } = standing;
  return { ...answer, atUntil: askGates(standAt(journey, ledger, answer.until, fold), touchpoint, options) };
}

function askGates(
  after: Standing,
  touchpoint: Guarded<Touchpoint>,
  options: GateOptions,
): Allowance | Deferral | Refusal {
  const standing = findAsked(after, touchpoint.item);
  const { document } = standing.journey;
  const { item } = touchpoint;
  const channel = document.channels.find(({ id }) => id === item.channel);
  invariant(channel, `channel ${item.channel} is declared`);
  const content = document.contents.find(({ id }) => id === item.content);
  const purpose = item.purpose ?? content?.purpose;
  const frame: GuardFrame = {
    ...standing.frame,
    findTouchpoint: (field) => (field === "purpose" ? purpose : item[field]),
  };
  return (
    findEndRefusal(standing, item) ??
    findHoldRefusal(standing) ??
    findGuardRefusal(touchpoint, frame) ??
    findConsentRefusal(standing, channel, purpose) ??
    findApprovalRefusal(standing, item) ??
    findPolicyRefusal(standing, item, frame) ??
    findCapRefusal(standing, channel.id, options) ??
    askHours(standing, channel.id)
  );
}

/** What is made comes before waits due with it (semantics 3); what they lead to is asked once they have been taken. */
function findAsked(after: Standing, { stage }: Touchpoint): Standing {
  const before = standForEntry(after);
  return before.run.status === "active" && before.run.stages.includes(stage) ? before : after;
}

function findEndRefusal({ run }: Standing, { stage }: Touchpoint): Refusal | undefined {
  if (run.status === "notEntered") return refuse("gate.notEntered", {});
  if (run.status !== "active") {
    return refuse("gate.ended", { status: run.status, exit: run.exit, at: run.endedAt });
  }
  return run.stages.includes(stage) ? undefined : refuse("gate.stageLeft", { stage });
}

function findHoldRefusal({ journey, ledger, now, options }: Standing): Refusal | undefined {
  const hold = findHold(ledger.entries, journey.document.id, now, options.recordedBy);
  return hold && refuse("gate.held", { at: hold.occurredAt, reason: hold.reason });
}

function findGuardRefusal({ item, guard }: Guarded<Touchpoint>, frame: GuardFrame): Refusal | undefined {
  if (guard === undefined) return undefined;
  const outcome = evaluateGuard(guard, frame);
  if (outcome === "holds") return undefined;
  const parameters = { touchpoint: item.id, guard: readGuard(guard, frame) };
  return refuse(outcome === "fails" ? "gate.guardFailed" : "gate.guardUnreadable", parameters);
}

/** Content is approved for days, which begin where the HCP is; a touchpoint without content needs no approval. */
function findApprovalRefusal(
  { journey, frame, now }: Standing,
  { content: id }: Touchpoint,
): Refusal | undefined {
  const content = journey.document.contents.find((declared) => declared.id === id);
  if (content === undefined) return undefined;
  if (content.approval === undefined) return refuse("gate.notApproved", { content: content.id });
  const { reference, from, until } = content.approval;
  const base = { content: content.id, reference };
  const start = from === undefined ? Number.NEGATIVE_INFINITY : frame.startOfDayMs(from);
  if (now < start) return refuse("gate.notYetApproved", { ...base, at: start });
  const end = until === undefined ? Number.POSITIVE_INFINITY : frame.startOfDayMs(until);
  return now < end ? undefined : refuse("gate.approvalExpired", { ...base, at: end });
}

function findPolicyRefusal(
  { journey }: Standing,
  { channel }: Touchpoint,
  frame: GuardFrame,
): Refusal | undefined {
  for (const { item, guard } of journey.policies) {
    if (guard === undefined || (item.channel !== undefined && item.channel !== channel)) continue;
    const outcome = evaluateGuard(guard, frame);
    if (outcome === "holds") continue;
    const parameters = { policy: item.id, guard: readGuard(guard, frame) };
    return refuse(outcome === "fails" ? "gate.policyFailed" : "gate.policyUnreadable", parameters);
  }
  return undefined;
}

function askHours({ frame, now }: Standing, channel: string): Allowance | Deferral {
  const until = frame.nextWorkingHourMs(channel, now);
  if (until === now) return { kind: "allowed" };
  return { kind: "deferred", gate: "hours", channel, until };
}

import type { Journey } from "../compile/Journey.js";
import type { GuardReading } from "../guards/GuardReading.js";
import type { Guard } from "../guards/openGuard.js";
import { assertNever } from "../model/invariant.js";
import type { Allowance, Deferral, GateAnswer, Refusal } from "../run/gates/GateAnswer.js";
import type { Renderer } from "./createRenderer.js";
import { listMissing } from "./explainGuard.js";
import { getJourneyLabels, type JourneyLabels } from "./JourneyLabels.js";

/** What the gates say of a touchpoint, in a sentence: that it may be made, has to wait, or is refused and why. */
export function describeRefusal(
  journey: Journey,
  answer: GateAnswer | Allowance | Deferral,
  renderer: Renderer,
): string {
  if (answer.kind === "allowed") return renderer.sentence("gate.allowed", {});
  if (answer.kind === "refused") return describeRefused(journey, answer, renderer);
  const { channel, until } = answer;
  const later = "atUntil" in answer ? answer.atUntil : undefined;
  const isFine = later === undefined || later.kind === "allowed";
  const atUntil = isFine ? undefined : describeRefusal(journey, later, renderer);
  const label = getJourneyLabels(journey.document).channel(channel);
  return renderer.sentence("gate.deferred", { channel: label, until, atUntil });
}

function describeRefused(journey: Journey, refusal: Refusal, renderer: Renderer): string {
  const labels = getJourneyLabels(journey.document);
  const showConsent = ({ channel, purpose }: { channel: string; purpose: string | undefined }) => ({
    channel: labels.channel(channel),
    purpose: purpose === undefined ? undefined : labels.purpose(purpose),
  });
  switch (refusal.code) {
    case "gate.notEntered":
      return renderer.sentence(refusal.code, {});
    case "gate.ended": {
      const { exit, at } = refusal.parameters;
      return renderer.sentence(refusal.code, {
        exit: exit === undefined ? undefined : labels.exit(exit),
        at,
      });
    }
    case "gate.held": {
      const { at, reason } = refusal.parameters;
      return renderer.sentence(refusal.code, {
        at,
        reason: reason && renderer.sentence(`reason.${reason}`, {}),
      });
    }
    case "gate.stageLeft":
      return renderer.sentence(refusal.code, { stage: labels.stage(refusal.parameters.stage) });
    case "gate.guardFailed":
      return renderer.sentence(refusal.code, {});
    case "gate.guardUnreadable": {
      const { touchpoint, guard: reading } = refusal.parameters;
      const guard = journey.touchpoints.find(({ item }) => item.id === touchpoint)?.guard;
      return renderer.sentence(refusal.code, { missing: listLacks(guard, reading, labels) });
    }
    case "gate.consentNeverGiven":
      return renderer.sentence(refusal.code, showConsent(refusal.parameters));
    case "gate.consentWithdrawn":
    case "gate.consentExpired": {
      const { at } = refusal.parameters;
      return renderer.sentence(refusal.code, { ...showConsent(refusal.parameters), at });
    }
    case "gate.notApproved":
      return renderer.sentence(refusal.code, { content: labels.content(refusal.parameters.content) });
    case "gate.notYetApproved":
    case "gate.approvalExpired": {
      const content = labels.content(refusal.parameters.content);
      return renderer.sentence(refusal.code, { ...refusal.parameters, content });
    }
    case "gate.policyFailed":
    case "gate.policyUnreadable": {
      const { policy: id, guard: reading } = refusal.parameters;
      const found = journey.policies.find(({ item }) => item.id === id);
      const policy = found?.item.label ?? id;
      return renderer.sentence(refusal.code, { policy, missing: listLacks(found?.guard, reading, labels) });
    }
    case "gate.capReached": {
      const channel = labels.channel(refusal.parameters.channel);
      return renderer.sentence(refusal.code, { ...refusal.parameters, channel });
    }
    default:
      return assertNever(refusal);
  }
}

function listLacks(
  guard: Guard | undefined,
  reading: GuardReading,
  labels: JourneyLabels,
): readonly string[] {
  return guard === undefined ? [] : listMissing(guard, reading, labels);
}

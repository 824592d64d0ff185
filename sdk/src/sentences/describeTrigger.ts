import type { Journey } from "../compile/Journey.js";
import type { Ledger, LedgerEntry } from "../model/Ledger.js";
import { getTrigger } from "../model/trigger.js";
import type { TraceStep } from "../run/Run.js";
import type { Renderer } from "./createRenderer.js";
import { showSend } from "./describeEntry.js";
import { getJourneyLabels } from "./JourneyLabels.js";
import { showAttribute } from "./showValue.js";
import { toPlanned } from "./toPlanned.js";

/** The entry of the ledger that set a step off, where one did and is still there. */
export function findTriggerEntry(
  { trigger }: Pick<TraceStep, "trigger">,
  ledger: Ledger,
): LedgerEntry | undefined {
  return trigger.kind === "entry" ? ledger.entries.find(({ id }) => id === trigger.entry) : undefined;
}

/**
 * What set a step off, as the beginning of a sentence.
 *
 * @param label - of the transition that waited, where the step is its.
 */
export function describeTrigger(
  journey: Journey,
  { trigger, at }: Pick<TraceStep, "trigger" | "at">,
  label: string | undefined,
  entry: LedgerEntry | undefined,
  renderer: Renderer,
): string {
  switch (trigger.kind) {
    case "wait":
      return describeWait(journey, trigger.transition, label, at, renderer);
    case "date": {
      const date = journey.entries.find(({ item }) => item.id === trigger.entry)?.item.date;
      return renderer.sentence("trigger.date", { label: undefined, ...toPlanned(date, at) });
    }
    case "entry":
      return describeFact(journey, entry, trigger.type === "expiry", at, renderer);
  }
}

function describeWait(
  journey: Journey,
  id: string,
  label: string | undefined,
  at: number,
  renderer: Renderer,
): string {
  const transition = journey.transitions.get(id)?.item;
  if (transition === undefined) return renderer.sentence("trigger.unknown", { at });
  const labels = getJourneyLabels(journey.document);
  const stage = labels.stage(transition.from);
  const due = getTrigger(transition);
  switch (due.kind) {
    case "afterDuration":
      return renderer.sentence("trigger.wait", { label, stage, delayMs: due.delayMs, at });
    case "afterWorkingHour": {
      const channel = labels.channel(due.channel);
      return renderer.sentence("trigger.workingHour", { label, stage, channel, delayMs: due.delayMs, at });
    }
    case "afterDate":
      return renderer.sentence("trigger.date", { label, ...toPlanned(due.date, at) });
    default:
      return renderer.sentence("trigger.date", { label, at, date: undefined });
  }
}

function describeFact(
  journey: Journey,
  entry: LedgerEntry | undefined,
  isExpiry: boolean,
  at: number,
  renderer: Renderer,
): string {
  const labels = getJourneyLabels(journey.document);
  switch (entry?.kind) {
    case "event":
      return renderer.sentence("trigger.event", { label: labels.event(entry.type), at });
    case "send":
      return renderer.sentence("trigger.send", { ...showSend(journey, entry), at });
    case "consent": {
      const channel = labels.channel(entry.channel);
      const purpose = entry.purpose === undefined ? undefined : labels.purpose(entry.purpose);
      if (isExpiry) return renderer.sentence("trigger.consentExpired", { channel, purpose, at });
      const code = entry.change === "granted" ? "trigger.consentGranted" : "trigger.consentWithdrawn";
      return renderer.sentence(code, { channel, purpose, at });
    }
    case "attribute": {
      const value = showAttribute(journey.document, entry.attribute, entry.value);
      return renderer.sentence("trigger.attribute", { label: labels.attribute(entry.attribute), value, at });
    }
    case "persona":
      return renderer.sentence("trigger.persona", { persona: labels.persona(entry.persona), at });
    case "segment":
      return renderer.sentence("trigger.segment", { segment: labels.segment(entry.segment), at });
    default:
      return renderer.sentence("trigger.unknown", { at });
  }
}

import type { Journey } from "../compile/Journey.js";
import {
  type AsideEntry,
  type FeedbackEntry,
  type Ledger,
  type LedgerEntry,
  type SendEntry,
  timeZoneAttribute,
} from "../model/Ledger.js";
import type { Reason } from "../model/reasons.js";
import type { Renderer } from "./createRenderer.js";
import { getJourneyLabels } from "./JourneyLabels.js";
import { showAttribute, showValue } from "./showValue.js";

/** As many digits of a version's hash as tell it apart for people. */
const versionDigits = 7;

/**
 * An entry as a line of a timeline, without its date.
 *
 * `ledger` is where an undone entry is looked up.
 *
 * @example
 * ```ts
 * const [entry] = ledger.entries.filter(({ kind }) => kind === "consent");
 * if (entry !== undefined) console.log(describeEntry(journey, entry, ledger, renderer)); // Gave consent for E-mail, until 18 Jan 2028
 * ```
 */
export function describeEntry(
  journey: Pick<Journey, "document">,
  entry: LedgerEntry,
  ledger: Ledger,
  renderer: Renderer,
): string {
  const labels = getJourneyLabels(journey.document);
  switch (entry.kind) {
    case "event": {
      const payload = Object.entries(entry.payload ?? {}).map(([name, value]) => ({
        name,
        value: showValue(value),
      }));
      const reason = sayReason(entry.reason, renderer);
      return renderer.sentence("entry.event", { label: labels.event(entry.type), payload, reason });
    }
    case "send":
      return renderer.sentence("entry.send", showSend(journey, entry));
    case "consent": {
      const channel = labels.channel(entry.channel);
      const purpose = entry.purpose === undefined ? undefined : labels.purpose(entry.purpose);
      if (entry.change === "withdrawn")
        return renderer.sentence("entry.consentWithdrawn", { channel, purpose });
      return renderer.sentence("entry.consentGranted", { channel, purpose, expiresAt: entry.expiresAt });
    }
    case "attribute": {
      if (entry.attribute === timeZoneAttribute)
        return renderer.sentence("entry.timeZone", { zone: String(entry.value) });
      const value = showAttribute(journey.document, entry.attribute, entry.value);
      return renderer.sentence("entry.attribute", { label: labels.attribute(entry.attribute), value });
    }
    case "persona":
      return renderer.sentence("entry.persona", { persona: labels.persona(entry.persona) });
    case "segment":
      return renderer.sentence("entry.segment", { segment: labels.segment(entry.segment) });
    case "version":
      return renderer.sentence("entry.version", { version: entry.version.slice(0, versionDigits) });
    case "report":
    case "feedback":
    case "hold":
    case "optIn":
    case "export":
      return describeAside(journey, entry, ledger, renderer);
    case "retraction": {
      const undone = ledger.entries.find(({ id }) => id === entry.retracts);
      // What an undoing undid is shown by its own line: a chain of them would say nothing more.
      const isPlain = undone !== undefined && undone.kind !== "retraction";
      const line = isPlain ? describeEntry(journey, undone, ledger, renderer) : undefined;
      return renderer.sentence("entry.undone", { entry: line });
    }
  }
}

function describeAside(
  journey: Pick<Journey, "document">,
  entry: AsideEntry,
  ledger: Ledger,
  renderer: Renderer,
): string {
  const labels = getJourneyLabels(journey.document);
  switch (entry.kind) {
    case "report": {
      const { about, shown: id, reason } = entry;
      const label = about === "persona" ? labels.persona : labels.stage;
      const shown = id === undefined ? undefined : label(id);
      return renderer.sentence("entry.report", {
        about,
        shown,
        reason: renderer.sentence(`reason.${reason}`, {}),
      });
    }
    case "feedback": {
      const { answer, reason, until } = entry;
      const label = describeSuggested(journey, entry, ledger, renderer);
      return renderer.sentence("entry.feedback", {
        answer,
        label,
        reason: sayReason(reason, renderer),
        until,
      });
    }
    case "hold":
      return entry.change === "held"
        ? renderer.sentence("entry.held", { reason: sayReason(entry.reason, renderer) })
        : renderer.sentence("entry.released", {});
    case "optIn": {
      const purpose = entry.purpose === undefined ? undefined : labels.purpose(entry.purpose);
      return renderer.sentence("entry.optIn", { channel: labels.channel(entry.channel), purpose });
    }
    case "export":
      return renderer.sentence("entry.export", { count: entry.entries.length });
  }
}

function sayReason(reason: Reason | undefined, renderer: Renderer): string | undefined {
  return reason && renderer.sentence(`reason.${reason}`, {});
}

function describeSuggested(
  journey: Pick<Journey, "document">,
  { suggestion }: FeedbackEntry,
  ledger: Ledger,
  renderer: Renderer,
): string {
  const labels = getJourneyLabels(journey.document);
  const [kind, name = ""] = splitOnce(suggestion);
  if (kind === "touchpoint") return labels.touchpoint(name);
  if (kind === "event") return labels.event(name);
  const request = ledger.entries.find(({ id }) => id === name);
  return request === undefined ? name : describeEntry(journey, request, ledger, renderer);
}

function splitOnce(text: string): readonly [string, string?] {
  const at = text.indexOf(":");
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** A send by what was sent: the touchpoint where it is one of this journey's, else its content. */
export function showSend(
  { document }: Pick<Journey, "document">,
  { channel, journey, touchpoint, content }: SendEntry,
): { readonly label: string | undefined; readonly channel: string } {
  const labels = getJourneyLabels(document);
  const isOurs = journey === undefined || journey === document.id;
  const shown = { channel: labels.channel(channel) };
  if (isOurs && touchpoint !== undefined) return { ...shown, label: labels.touchpoint(touchpoint) };
  return { ...shown, label: isOurs && content !== undefined ? labels.content(content) : content };
}

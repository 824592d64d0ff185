import type { Journey } from "../compile/Journey.js";
import { type Ledger, type LedgerEntry, type SendEntry, timeZoneAttribute } from "../model/Ledger.js";
import type { Renderer } from "./createRenderer.js";
import { getJourneyLabels } from "./JourneyLabels.js";
import { showAttribute, showValue } from "./showValue.js";

/** As many digits of a version's hash as tell it apart for people. */
const versionDigits = 7;

/**
 * An entry as a line of a timeline, without its date.
 *
 * `ledger` is where an undone entry is looked up.
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
      return renderer.sentence("entry.event", { label: labels.event(entry.type), payload });
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
    case "retraction": {
      const undone = ledger.entries.find(({ id }) => id === entry.retracts);
      // What an undoing undid is shown by its own line: a chain of them would say nothing more.
      const isPlain = undone !== undefined && undone.kind !== "retraction";
      const line = isPlain ? describeEntry(journey, undone, ledger, renderer) : undefined;
      return renderer.sentence("entry.undone", { entry: line });
    }
  }
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

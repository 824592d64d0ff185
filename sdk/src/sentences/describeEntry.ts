import type { Journey } from "../compile/Journey.js";
import type { Ledger, LedgerEntry } from "../model/Ledger.js";
import type { Renderer } from "./createRenderer.js";
import { getJourneyLabels } from "./JourneyLabels.js";
import { showAttribute, showValue } from "./showValue.js";

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
    case "consent": {
      const channel = labels.channel(entry.channel);
      if (entry.change === "withdrawn") return renderer.sentence("entry.consentWithdrawn", { channel });
      return renderer.sentence("entry.consentGranted", { channel, expiresAt: entry.expiresAt });
    }
    case "attribute": {
      const value = showAttribute(journey.document, entry.attribute, entry.value);
      return renderer.sentence("entry.attribute", { label: labels.attribute(entry.attribute), value });
    }
    case "persona":
      return renderer.sentence("entry.persona", { persona: labels.persona(entry.persona) });
    case "retraction": {
      const undone = ledger.entries.find(({ id }) => id === entry.retracts);
      // What an undoing undid is shown by its own line: a chain of them would say nothing more.
      const isPlain = undone !== undefined && undone.kind !== "retraction";
      const line = isPlain ? describeEntry(journey, undone, ledger, renderer) : undefined;
      return renderer.sentence("entry.undone", { entry: line });
    }
  }
}

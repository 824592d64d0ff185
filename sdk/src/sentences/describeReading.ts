import type { GuardReading } from "../guards/GuardReading.js";
import { createGuardScope } from "../guards/GuardScope.js";
import { openGuard } from "../guards/openGuard.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { type GuardPlace, getGuardScope } from "../rules/listGuards.js";
import type { Condition } from "./Condition.js";
import type { Renderer } from "./createRenderer.js";
import { explainGuard, listMissing } from "./explainGuard.js";
import { getJourneyLabels } from "./JourneyLabels.js";

/**
 * Why a guard held for somebody, or did not: what decided it, with the values. Empty where nothing about them did.
 *
 * @example
 * ```ts
 * const words = describeReading(journey.document, { kind: "goal", event: undefined }, reading, renderer);
 * console.log(words); // as a trailblazer with digital affinity 0.82 (more than 0.6)
 * ```
 */
export function describeReading(
  document: JourneyDocument,
  place: Pick<GuardPlace, "kind" | "event">,
  reading: GuardReading,
  renderer: Pick<Renderer, "sentence">,
): string {
  const opened = openGuard(reading.text, getGuardScope(document, createGuardScope(document), place));
  if (!opened.ok) return "";
  const labels = getJourneyLabels(document);
  const conditions =
    reading.outcome === "error"
      ? listMissing(opened.value, reading, labels).map((label): Condition => ({ kind: "missing", label }))
      : explainGuard(opened.value, reading, labels);
  return conditions.length === 0 ? "" : renderer.sentence("words.reading", { conditions });
}

import type { JourneyDocument, Transition } from "../model/journeySchema.js";
import { eventSpecificity, getTrigger, matchesEventType, type TransitionTrigger } from "../model/trigger.js";

/** The transitions that leave one stage, in the order in which they are tried. */
export interface StageCandidates {
  readonly byEvent: ReadonlyMap<string, readonly Transition[]>;
  readonly waits: readonly Transition[];
  readonly always: readonly Transition[];
  readonly done: readonly Transition[];
}

/**
 * Sorts the transitions of every stage into the order of semantics 16: exact event, longest family, `*`; then `order`;
 * then the document. Families are spelled out for the declared events, so the machine never needs a wildcard, whose
 * reach in XState includes its own internal events.
 */
export function sortCandidates(document: JourneyDocument): ReadonlyMap<string, StageCandidates> {
  const byStage = new Map<string, Transition[]>();
  for (const transition of document.transitions) {
    const leaving = byStage.get(transition.from);
    if (leaving) leaving.push(transition);
    else byStage.set(transition.from, [transition]);
  }
  const sorted = new Map<string, StageCandidates>();
  for (const [stage, leaving] of byStage) sorted.set(stage, sortStage(document, leaving));
  return sorted;
}

function sortStage(document: JourneyDocument, leaving: readonly Transition[]): StageCandidates {
  const ordered = [...leaving].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const withTriggers = ordered.map((transition) => ({ transition, trigger: getTrigger(transition) }));
  const byEvent = new Map<string, readonly Transition[]>();
  for (const { type } of document.events) {
    const matching = withTriggers
      .flatMap(({ transition, trigger }) =>
        trigger.kind === "event" && matchesEventType(trigger.type, type)
          ? [{ transition, specificity: eventSpecificity(trigger.type) }]
          : [],
      )
      .sort((a, b) => b.specificity - a.specificity);
    if (matching.length > 0)
      byEvent.set(
        type,
        matching.map(({ transition }) => transition),
      );
  }
  const ofKind = (...kinds: readonly TransitionTrigger["kind"][]) =>
    withTriggers.filter(({ trigger }) => kinds.includes(trigger.kind)).map(({ transition }) => transition);
  return {
    byEvent,
    waits: ofKind("afterDuration", "afterInstant", "afterDate", "afterWorkingHour"),
    always: ofKind("always"),
    done: ofKind("done"),
  };
}

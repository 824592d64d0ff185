import { checkConstant } from "../guards/checkConstant.js";
import { createGuardScope, type GuardScope, withEvent } from "../guards/GuardScope.js";
import { openGuard } from "../guards/openGuard.js";
import { timeAloneCanSatisfy } from "../guards/timeAloneCanSatisfy.js";
import type { Diagnostic, DocumentPath } from "../model/Diagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { matchesEventType } from "../model/trigger.js";
import { type JourneyRule, report } from "./JourneyRule.js";

/** A guard's text with the place where it stands. */
export interface GuardPlace {
  readonly kind: "entry" | "transition" | "exit";
  readonly id: string;
  readonly text: string;
  readonly path: DocumentPath;
  /** The event or family that triggers the place; undefined where time or nothing does. */
  readonly event: string | undefined;
  /** Nothing wakes the place when time passes, so its guard must not wait for time (semantics 11). */
  readonly passive: boolean;
}

/** Every guard opens against the document's own names, and none that is only read by chance waits for time. */
export const checkGuards: JourneyRule = ({ document }) => {
  const scope = createGuardScope(document);
  return listGuards(document).flatMap((place) => {
    const opened = openGuard(place.text, getGuardScope(document, scope, place.event));
    if (!opened.ok) return opened.error.map((issue): Diagnostic => ({ ...issue, path: place.path }));
    const constant = checkConstant(opened.value).map((issue): Diagnostic => ({ ...issue, path: place.path }));
    if (!place.passive || !timeAloneCanSatisfy(opened.value)) return constant;
    return [...constant, report("journey.timeAlone", place.path, { place: place.id })];
  });
};

/** The names that a guard may use at a place triggered by `event`. */
export function getGuardScope(
  document: JourneyDocument,
  scope: GuardScope,
  event: string | undefined,
): GuardScope {
  if (event === undefined) return scope;
  return withEvent(
    scope,
    document.events.filter(({ type }) => matchesEventType(event, type)),
  );
}

/** All guards of a document, in document order. */
export function listGuards(document: JourneyDocument): readonly GuardPlace[] {
  const places: GuardPlace[] = [];
  document.entry.forEach(({ id, when, event }, index) => {
    if (when === undefined) return;
    places.push({ kind: "entry", id, text: when, path: ["entry", index, "when"], event, passive: false });
  });
  document.transitions.forEach(({ id, when, event, always }, index) => {
    if (when === undefined) return;
    const path = ["transitions", index, "when"];
    places.push({ kind: "transition", id, text: when, path, event, passive: always === true });
  });
  document.exits.forEach(({ id, when, event }, index) => {
    if (when === undefined) return;
    const passive = event === undefined;
    places.push({ kind: "exit", id, text: when, path: ["exits", index, "when"], event, passive });
  });
  return places;
}

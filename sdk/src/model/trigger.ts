import { requireDurationMs } from "./duration.js";
import { invariant } from "./invariant.js";
import type { JourneyDocument, Transition } from "./journeySchema.js";

/** What sets a transition off, as one of a kind. */
export type TransitionTrigger =
  | { readonly kind: "event"; readonly type: string }
  | { readonly kind: "afterDuration"; readonly delayMs: number }
  | { readonly kind: "afterInstant"; readonly at: number }
  /** From 00:00 of the day where the HCP is (semantics 25). */
  | { readonly kind: "afterDate"; readonly date: string }
  | { readonly kind: "afterWorkingHour"; readonly channel: string; readonly delayMs: number }
  | { readonly kind: "always" }
  | { readonly kind: "done" };

/** Reads the trigger of a checked transition. @throws where it has none. */
export function getTrigger(transition: Transition): TransitionTrigger {
  const { event, after, always, done } = transition;
  if (event !== undefined) return { kind: "event", type: event };
  if (always) return { kind: "always" };
  if (done) return { kind: "done" };
  invariant(after !== undefined, `transition ${transition.id} has a trigger`);
  if (typeof after === "string") return { kind: "afterDuration", delayMs: requireDurationMs(after) };
  if ("workingHour" in after) {
    return { kind: "afterWorkingHour", channel: after.workingHour, delayMs: requireDurationMs(after.after) };
  }
  return isDay(after.date)
    ? { kind: "afterDate", date: after.date }
    : { kind: "afterInstant", at: Date.parse(after.date) };
}

/** True for a calendar day, which begins at another instant in each zone; false for an instant. */
export function isDay(dateOrInstant: string): boolean {
  return !dateOrInstant.includes("T");
}

/** True when an event type is meant by a type, a family such as `email.*` (which means `email` too), or `*` (semantics 16). */
export function matchesEventType(pattern: string, type: string): boolean {
  if (pattern === "*" || pattern === type) return true;
  if (!pattern.endsWith(".*")) return false;
  const family = pattern.slice(0, -2);
  return type === family || type.startsWith(`${family}.`);
}

/** How closely a pattern names a type: exact first, then the longest family, then `*` (semantics 16). */
export function eventSpecificity(pattern: string): number {
  if (pattern === "*") return 0;
  return pattern.endsWith(".*") ? pattern.length : Number.MAX_SAFE_INTEGER;
}

/** The declared event types that a pattern means, in document order. */
export function expandEventPattern(document: JourneyDocument, pattern: string): readonly string[] {
  return document.events.map((event) => event.type).filter((type) => matchesEventType(pattern, type));
}

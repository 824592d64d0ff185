import { requireDurationMs } from "./duration.js";
import type { JourneyDocument, Transition } from "./journeySchema.js";

/** What sets a transition off, as one of a kind. */
export type TransitionTrigger =
  | { readonly kind: "event"; readonly type: string }
  | { readonly kind: "afterDuration"; readonly delayMs: number }
  | { readonly kind: "afterDate"; readonly at: number }
  | { readonly kind: "always" };

/** Reads the trigger of a checked transition. @throws where it has none. */
export function getTrigger(transition: Transition): TransitionTrigger {
  if (transition.event !== undefined) return { kind: "event", type: transition.event };
  if (transition.always) return { kind: "always" };
  if (typeof transition.after === "string") {
    return { kind: "afterDuration", delayMs: requireDurationMs(transition.after) };
  }
  if (transition.after !== undefined) return { kind: "afterDate", at: Date.parse(transition.after.date) };
  throw new Error(`Waypost invariant broken: transition ${transition.id} has a trigger`);
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

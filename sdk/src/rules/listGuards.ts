import { type GuardScope, withEvent, withTouchpoint } from "../guards/GuardScope.js";
import type { DocumentPath } from "../model/Diagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { matchesEventType } from "../model/trigger.js";

/** A guard's text with the place where it stands. */
export interface GuardPlace {
  readonly kind: "persona" | "entry" | "transition" | "touchpoint" | "exit" | "goal" | "policy";
  readonly id: string;
  readonly text: string;
  readonly path: DocumentPath;
  /** The event or family that triggers the place; undefined where time or nothing does. */
  readonly event: string | undefined;
  /** Nothing wakes the place when time passes, so its guard must not wait for time (semantics 11). */
  readonly passive: boolean;
}

/** The names that a guard may use at its place. */
export function getGuardScope(
  document: JourneyDocument,
  scope: GuardScope,
  { kind, event }: Pick<GuardPlace, "kind" | "event">,
): GuardScope {
  if (kind === "touchpoint" || kind === "policy") return withTouchpoint(scope);
  if (event === undefined) return scope;
  return withEvent(
    scope,
    document.events.filter(({ type }) => matchesEventType(event, type)),
  );
}

/** All guards of a document. */
export function listGuards(document: JourneyDocument): readonly GuardPlace[] {
  const inList = <Item extends { readonly id: string; readonly when?: string | undefined }>(
    kind: GuardPlace["kind"],
    list: string,
    items: readonly Item[],
    place: (item: Item) => Pick<GuardPlace, "event" | "passive">,
  ): readonly GuardPlace[] =>
    items.flatMap((item, index) =>
      item.when === undefined
        ? []
        : [{ kind, id: item.id, text: item.when, path: [list, index, "when"], ...place(item) }],
    );
  const unheard = { event: undefined, passive: false };
  return [
    ...document.personas.flatMap(({ id, assign }, index): readonly GuardPlace[] =>
      assign === undefined
        ? []
        : [
            {
              kind: "persona",
              id,
              text: assign.when,
              path: ["personas", index, "assign", "when"],
              ...unheard,
            },
          ],
    ),
    ...inList("entry", "entry", document.entry, ({ event }) => ({ event, passive: false })),
    ...inList("touchpoint", "touchpoints", document.touchpoints, () => unheard),
    ...inList("transition", "transitions", document.transitions, ({ event, always }) => ({
      event,
      passive: always === true,
    })),
    ...inList("exit", "exits", document.exits, ({ event }) => ({ event, passive: event === undefined })),
    ...inList("goal", "goals", document.goals, () => ({ event: undefined, passive: true })),
    ...inList("policy", "policies", document.policies, () => unheard),
  ];
}

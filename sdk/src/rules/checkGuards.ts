import { checkConstant } from "../guards/checkConstant.js";
import { createGuardScope, type GuardScope, withEvent, withTouchpoint } from "../guards/GuardScope.js";
import { openGuard } from "../guards/openGuard.js";
import { timeAloneCanSatisfy } from "../guards/timeAloneCanSatisfy.js";
import type { Diagnostic, DocumentPath } from "../model/Diagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { matchesEventType } from "../model/trigger.js";
import { type JourneyRule, report } from "./JourneyRule.js";

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

/** Every guard opens against the document's own names, and none that is only read by chance waits for time. */
export const checkGuards: JourneyRule = ({ document }) => {
  const open = createGuardOpener(document);
  let faulty = 0;
  return listGuards(document).flatMap((place) => {
    if (faulty >= mostFaulty) return [];
    const opened = open(place);
    if (!opened.ok) {
      faulty += 1;
      return opened.error.map((issue): Diagnostic => ({ ...issue, path: place.path }));
    }
    const constant = checkConstant(opened.value).map((issue): Diagnostic => ({ ...issue, path: place.path }));
    if (!place.passive || !timeAloneCanSatisfy(opened.value)) return constant;
    return [...constant, report("journey.timeAlone", place.path, { place: place.id })];
  });
};

/** Guards with errors that are told of; a document with more of them is put right from the top. */
const mostFaulty = 200;

/** Opens guards, those that say the same at places of the same names once. */
function createGuardOpener(document: JourneyDocument): (place: GuardPlace) => ReturnType<typeof openGuard> {
  const scope = createGuardScope(document);
  const scopes = new Map<string, GuardScope>();
  const opened = new Map<string, ReturnType<typeof openGuard>>();
  return (place) => {
    const ground = `${place.kind === "touchpoint" || place.kind === "policy"} ${place.event ?? ""}`;
    const key = `${ground} ${place.text}`;
    const known = opened.get(key);
    if (known !== undefined) return known;
    const names = scopes.get(ground) ?? getGuardScope(document, scope, place);
    scopes.set(ground, names);
    const guard = openGuard(place.text, names);
    opened.set(key, guard);
    return guard;
  };
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

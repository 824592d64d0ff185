import type { Carrier } from "./carrier.js";
import {
  type DraftTransition,
  type EventPattern,
  getSpecificity,
  matchesPattern,
  type Selection,
} from "./StatechartDraft.js";

/** A transition that is still to be named, with the order it asks for among those of its state. */
export interface SettledTransition {
  readonly draft: DraftTransition;
  readonly order: number | undefined;
  /** Where the document had it, when it was one of ours. */
  readonly position: number;
}

interface EventTransition extends SettledTransition {
  readonly pattern: EventPattern;
}

const last = Number.MAX_SAFE_INTEGER;

/**
 * The transitions of one state so that a journey tries them as the file's format does.
 *
 * Families stay families where that comes to the same; else each known event gets transitions of its own.
 */
export function settleTransitions(
  drafts: readonly DraftTransition[],
  known: readonly string[],
  selection: Selection,
  carrier: Carrier | undefined,
): readonly SettledTransition[] {
  const written = drafts.flatMap((draft): readonly EventTransition[] =>
    draft.trigger.kind === "event"
      ? [{ draft, order: undefined, position: last, pattern: draft.trigger.pattern }]
      : [],
  );
  const wanted = new Map(known.map((event) => [event, listWanted(written, event, selection)]));
  const attempts = [mergeByCarrier(written, carrier), written];
  const chosen = attempts.find(
    (attempt) =>
      attempt !== undefined &&
      known.every((event) => isSame(listTried(attempt, event), wanted.get(event) ?? [])),
  );
  const others = placeOthers(drafts, carrier);
  if (chosen !== undefined) return [...chosen.map(withPattern), ...others];
  const expanded = known.flatMap((event) =>
    (wanted.get(event) ?? []).map((draft): SettledTransition => {
      const trigger = { kind: "event", pattern: { kind: "exact", name: event } } as const;
      return { draft: { ...draft, trigger }, order: undefined, position: last };
    }),
  );
  return [...expanded, ...others];
}

function listWanted(
  written: readonly EventTransition[],
  event: string,
  selection: Selection,
): readonly DraftTransition[] {
  if (selection === "specific") return listTried(written, event);
  return written.filter(({ pattern }) => matchesPattern(pattern, event)).map(({ draft }) => draft);
}

/** As a journey tries them: the closest name, then `order`, then the document (semantics 16). */
function listTried(transitions: readonly EventTransition[], event: string): readonly DraftTransition[] {
  return transitions
    .filter(({ pattern }) => matchesPattern(pattern, event))
    .sort(
      (a, b) =>
        getSpecificity(b.pattern) - getSpecificity(a.pattern) ||
        (a.order ?? 0) - (b.order ?? 0) ||
        a.position - b.position,
    )
    .map(({ draft }) => draft);
}

/** One transition may have been spelled out for each event of its family: those are one again. */
function mergeByCarrier(
  written: readonly EventTransition[],
  carrier: Carrier | undefined,
): readonly EventTransition[] | undefined {
  if (carrier === undefined) return undefined;
  const merged = new Map<string, EventTransition>();
  const strangers: EventTransition[] = [];
  for (const transition of written) {
    const { id } = transition.draft;
    const carried = id === undefined ? undefined : carrier.transitions.get(id);
    if (id === undefined || carried === undefined) {
      strangers.push(transition);
      continue;
    }
    if (merged.has(id)) continue;
    const { event, order } = carried.item;
    merged.set(id, {
      ...transition,
      position: carried.position,
      order: typeof order === "number" ? order : undefined,
      pattern: typeof event === "string" ? toPattern(event) : transition.pattern,
    });
  }
  return [...[...merged.values()].sort((a, b) => a.position - b.position), ...strangers];
}

function toPattern(event: string): EventPattern {
  if (event === "*") return { kind: "any" };
  return event.endsWith(".*") ? { kind: "family", name: event.slice(0, -2) } : { kind: "exact", name: event };
}

function placeOthers(
  drafts: readonly DraftTransition[],
  carrier: Carrier | undefined,
): readonly SettledTransition[] {
  const others = drafts.filter(({ trigger }) => trigger.kind !== "event");
  const placed = others.map((draft): SettledTransition => {
    const carried = draft.id === undefined ? undefined : carrier?.transitions.get(draft.id);
    const order = carried?.item.order;
    const position = carried?.position ?? last;
    return { draft, order: typeof order === "number" ? order : undefined, position };
  });
  const keepsOrder = (["after", "always", "done"] as const).every((kind) => {
    const inFile = placed.filter(({ draft }) => draft.trigger.kind === kind);
    const tried = [...inFile].sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || a.position - b.position);
    return tried.every((transition, index) => transition === inFile[index]);
  });
  return keepsOrder ? placed : others.map((draft) => ({ draft, order: undefined, position: last }));
}

function withPattern({ pattern, draft, ...rest }: EventTransition): SettledTransition {
  return { ...rest, draft: { ...draft, trigger: { kind: "event", pattern } } };
}

/** Two drafts of one transition differ in their events alone. */
function isSame(found: readonly DraftTransition[], wanted: readonly DraftTransition[]): boolean {
  return (
    found.length === wanted.length &&
    found.every((draft, index) => {
      const other = wanted[index];
      return draft === other || (draft.id !== undefined && draft.id === other?.id);
    })
  );
}

import { assertNever } from "../model/invariant.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { type LedgerEntry, type Scalar, timeZoneAttribute } from "../model/Ledger.js";
import { type FoldItem, listAside, orderEntries } from "../run/orderEntries.js";
import type { EntryAction } from "./toEntry.js";
import type { WalkAction, WalkStart } from "./Walk.js";

/** What a history comes to as a walk of somebody made up: no token, source, actor or note of whoever it was goes along. */
export interface HistoryCopy {
  readonly start: WalkStart;
  /** What happened until today, in order; the last lets time pass until then. */
  readonly actions: readonly WalkAction[];
  /** Entries that bear on this journey and that no walk can hold: sends of other journeys, holds, decisions on versions, consent that ends ahead. */
  readonly left: number;
}

/**
 * Copies what is known of an HCP, up to an instant, into a walk through a journey: facts, consent, events and what was sent, each
 * at its time (one millisecond later where several share it). What the journey does not declare means nothing to it and stays out.
 *
 * @param now - ms.
 */
export function copyHistory(
  document: JourneyDocument,
  entries: readonly LedgerEntry[],
  now: number,
): HistoryCopy {
  const { items } = orderEntries(entries, now);
  const copied = items.map((item) => ({ at: item.at, action: toAction(document, item) }));
  const undated = items.filter(isUndated);
  const dated = copied.flatMap(({ at, action }, index) => {
    const item = items[index];
    return item === undefined || isUndated(item) || action === undefined ? [] : [{ at, action }];
  });
  const from = dated[0]?.at ?? now;
  return {
    start: toStart(document, undated, from),
    actions: placeInTime(dated, from, now),
    left: countLeft(document, entries, items, now),
  };
}

function isUndated(item: FoldItem): boolean {
  return item.kind === "entry" && item.entry.occurredAt === undefined && item.entry.kind !== "consent";
}

/** Facts that hold from the beginning; of one told twice the last counts, as in the fold. */
function toStart(document: JourneyDocument, undated: readonly FoldItem[], from: number): WalkStart {
  const attributes = new Map<string, Scalar>();
  let persona: string | undefined;
  let segment: string | undefined;
  for (const action of undated.flatMap((item) => toAction(document, item) ?? [])) {
    if (action.kind === "attribute") attributes.set(action.attribute, action.value);
    if (action.kind === "persona") persona = action.persona;
    if (action.kind === "segment") segment = action.segment;
  }
  return {
    from: new Date(from).toISOString(),
    ...(persona !== undefined && { persona }),
    ...(segment !== undefined && { segment }),
    attributes: [...attributes].map(([attribute, value]) => ({ attribute, value })),
    consent: [],
  };
}

/** An entry happens a millisecond after what was before it, so time passes until just before it. */
function placeInTime(
  dated: readonly { readonly at: number; readonly action: EntryAction }[],
  from: number,
  now: number,
): readonly WalkAction[] {
  const actions: WalkAction[] = [];
  let reached = from;
  const passUntil = (at: number) => {
    if (at <= reached) return;
    actions.push({ kind: "advance", until: new Date(at).toISOString() });
    reached = at;
  };
  for (const [index, { at, action }] of dated.entries()) {
    if (index > 0) {
      passUntil(at - 1);
      reached += 1;
    }
    actions.push(action);
  }
  passUntil(now);
  return actions;
}

/** Undefined for what the journey does not declare, and for what no walk can hold. */
function toAction(document: JourneyDocument, item: FoldItem): EntryAction | undefined {
  const has = (items: readonly { readonly id: string }[], id: string) => items.some((each) => each.id === id);
  if (item.kind === "expiry") {
    const { channel, purpose } = item.grant;
    if (!has(document.channels, channel)) return undefined;
    return { kind: "consent", channel, ...(purpose !== undefined && { purpose }), change: "withdrawn" };
  }
  const { entry } = item;
  switch (entry.kind) {
    case "event": {
      const declared = document.events.find(({ type }) => type === entry.type);
      if (declared === undefined) return undefined;
      const payload = declared.payload.flatMap(({ name }) => {
        const value = entry.payload?.[name];
        return value === undefined ? [] : [{ name, value }];
      });
      return { kind: "event", type: entry.type, ...(payload.length > 0 && { payload }) };
    }
    case "send":
      return isOwnSend(document, entry) ? { kind: "send", touchpoint: entry.touchpoint ?? "" } : undefined;
    case "attribute": {
      const { attribute, value } = entry;
      if (attribute !== timeZoneAttribute && !has(document.attributes, attribute)) return undefined;
      return { kind: "attribute", attribute, value };
    }
    case "consent": {
      const { channel, purpose, change } = entry;
      if (!has(document.channels, channel)) return undefined;
      return { kind: "consent", channel, ...(purpose !== undefined && { purpose }), change };
    }
    case "persona":
      return has(document.personas, entry.persona) ? { kind: "persona", persona: entry.persona } : undefined;
    case "segment":
      return has(document.segments, entry.segment) ? { kind: "segment", segment: entry.segment } : undefined;
    case "version":
      return undefined;
    default:
      return assertNever(entry);
  }
}

function isOwnSend(document: JourneyDocument, entry: Extract<LedgerEntry, { kind: "send" }>): boolean {
  return entry.journey === document.id && document.touchpoints.some(({ id }) => id === entry.touchpoint);
}

function countLeft(
  document: JourneyDocument,
  entries: readonly LedgerEntry[],
  items: readonly FoldItem[],
  now: number,
): number {
  const isDeclared = (channel: string) => document.channels.some(({ id }) => id === channel);
  const folded = items.filter(({ kind, ...item }) => {
    if (!("entry" in item)) return false;
    const { entry } = item;
    if (entry.kind === "send") return isDeclared(entry.channel) && !isOwnSend(document, entry);
    if (entry.kind === "version") return entry.journey === document.id;
    return kind === "entry" && entry.kind === "consent" && (entry.expiresAt ?? now) > now;
  });
  const held = listAside(entries, now)
    .filter((entry) => entry.kind === "hold" && entry.journey === document.id)
    .at(-1);
  return folded.length + (held?.kind === "hold" && held.change === "held" ? 1 : 0);
}

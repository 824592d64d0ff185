import { assertNever } from "../model/invariant.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { type Scalar, timeZoneAttribute } from "../model/Ledger.js";
import type { FoldedEntry } from "../run/orderEntries.js";
import type { WalkAction, WalkIssue, WalkStart } from "./Walk.js";

/** Who walks, in a ledger. */
export const walker = "walker";

/** Actions that write into the ledger. */
export type EntryAction = Exclude<WalkAction, { readonly kind: "advance" }>;

function createBase(number: number, at: number) {
  const id = `step-${number}`;
  return { id, key: id, recordedAt: at, occurredAt: at, source: "scenario", sequence: number, actor: walker };
}

/** The entry that an action comes to; `number` tells it from the others. The action was checked. */
export function toEntry(
  document: JourneyDocument,
  action: EntryAction,
  number: number,
  at: number,
): FoldedEntry {
  const base = createBase(number, at);
  switch (action.kind) {
    case "event": {
      const { type, payload = [] } = action;
      return { ...base, kind: "event", type, ...(payload.length > 0 && { payload: toPayload(payload) }) };
    }
    case "consent": {
      const { channel, purpose, change } = action;
      return { ...base, kind: "consent", channel, change, ...(purpose !== undefined && { purpose }) };
    }
    case "attribute":
      return { ...base, kind: "attribute", attribute: action.attribute, value: action.value };
    case "persona":
      return { ...base, kind: "persona", persona: action.persona };
    case "segment":
      return { ...base, kind: "segment", segment: action.segment };
    case "send": {
      const touchpoint = document.touchpoints.find(({ id }) => id === action.touchpoint);
      const { channel = "", content } = touchpoint ?? {};
      return {
        ...base,
        kind: "send",
        channel,
        journey: document.id,
        touchpoint: action.touchpoint,
        ...(content !== undefined && { content }),
      };
    }
    default:
      return assertNever(action);
  }
}

/** What a walk begins with. */
export function toFirstEntries({
  from,
  persona,
  segment,
  attributes = [],
  consent = [],
}: WalkStart): readonly FoldedEntry[] {
  const at = Date.parse(from);
  const actions: EntryAction[] = [
    ...(persona === undefined ? [] : [{ kind: "persona" as const, persona }]),
    ...(segment === undefined ? [] : [{ kind: "segment" as const, segment }]),
    ...attributes.map((given) => ({ kind: "attribute" as const, ...given })),
    ...consent.map((given) => ({ kind: "consent" as const, change: "granted" as const, ...given })),
  ];
  return actions.map((action, index): FoldedEntry => {
    const entry = toEntry(nothingMade, action, index - actions.length, at);
    if (entry.kind === "consent" || entry.kind === "event") return entry;
    // Undated, a fact holds from the beginning (semantics 7).
    const { occurredAt: _dated, ...undated } = entry;
    return undated as FoldedEntry;
  });
}

/** Facts need no document: only what is sent is looked up. */
const nothingMade = { touchpoints: [] } as unknown as JourneyDocument;

function toPayload(fields: readonly { readonly name: string; readonly value: Scalar }[]) {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

/** What an action names and the document does not declare. */
export function findUnknown(document: JourneyDocument, action: EntryAction): WalkIssue | undefined {
  const named = readName(document, action);
  if (named === undefined || named.known.includes(named.name)) return undefined;
  return { code: "walk.unknown", parameters: { kind: named.kind, name: named.name } };
}

function readName(document: JourneyDocument, action: EntryAction) {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  switch (action.kind) {
    case "event":
      return { kind: "event", name: action.type, known: document.events.map(({ type }) => type) } as const;
    case "consent":
      return { kind: "channel", name: action.channel, known: ids(document.channels) } as const;
    case "attribute":
      return {
        kind: "attribute",
        name: action.attribute,
        known: [...ids(document.attributes), timeZoneAttribute],
      } as const;
    case "persona":
      return { kind: "persona", name: action.persona, known: ids(document.personas) } as const;
    case "segment":
      return { kind: "segment", name: action.segment, known: ids(document.segments) } as const;
    case "send":
      return { kind: "touchpoint", name: action.touchpoint, known: ids(document.touchpoints) } as const;
    default:
      return assertNever(action);
  }
}

import type { JourneyDocument } from "@waypost/sdk";
import { t } from "../../../ui/tStudio";
import type { Option } from "./rows";

/** The lists of a journey whose items are edited by a form of fields. */
export type FormList =
  | "events"
  | "channels"
  | "attributes"
  | "personas"
  | "segments"
  | "contents"
  | "touchpoints"
  | "entry"
  | "exits"
  | "goals"
  | "objectives"
  | "policies"
  | "counters"
  | "purposes";

export type FieldKind =
  | "text"
  | "area"
  | "number"
  | "check"
  | "select"
  | "guard"
  | "duration"
  | "tags"
  | "date";

/** One field of a form: where in the item its value stands, and how it is edited. */
export type FormField = {
  /** Keys from the item: `cadence.first`. */
  key: string;
  kind: FieldKind;
  isOptional?: boolean;
  min?: number;
  max?: number;
  options?(document: JourneyDocument): readonly Option[];
};

const named = (items: readonly { id: string; label: string }[]): readonly Option[] =>
  items.map(({ id, label }) => ({ value: id, label }));
const channels = (document: JourneyDocument) => named(document.channels);
const events = (document: JourneyDocument) =>
  document.events.map(({ type, label }) => ({ value: type, label }));
const purposes = (document: JourneyDocument) => named(document.purposes);
type Word =
  | "commercial"
  | "medical"
  | "both"
  | "required"
  | "notRequired"
  | "never"
  | "any"
  | "leading"
  | "lagging";
const words =
  (...values: readonly Word[]) =>
  () =>
    values.map((value) => ({ value, label: t(`studio.value.${value}`) }));
const label: FormField = { key: "label", kind: "text" };
const description: FormField = { key: "description", kind: "area", isOptional: true };
const guard: FormField = { key: "when", kind: "guard", isOptional: true };
const facts: FormField = { key: "facts", kind: "select", options: words("commercial", "medical", "both") };

/** The fields of each kind of item, in the order in which they are asked for. */
export const formFields: Readonly<Record<FormList, readonly FormField[]>> = {
  events: [
    label,
    description,
    { key: "channel", kind: "select", isOptional: true, options: channels },
    { key: "loggable", kind: "check" },
    facts,
  ],
  channels: [
    label,
    description,
    { key: "consent", kind: "select", options: words("required", "notRequired") },
    { key: "cap.most", kind: "number", isOptional: true, min: 0 },
    { key: "cap.window", kind: "duration", isOptional: true },
  ],
  attributes: [
    label,
    description,
    { key: "changes", kind: "select", options: words("never", "any") },
    { key: "values", kind: "tags", isOptional: true },
    facts,
  ],
  personas: [
    label,
    description,
    { key: "narrative", kind: "area", isOptional: true },
    { key: "share", kind: "number", isOptional: true, min: 0, max: 1 },
    { key: "segment", kind: "select", isOptional: true, options: (document) => named(document.segments) },
  ],
  segments: [
    label,
    description,
    { key: "target", kind: "check" },
    { key: "reason", kind: "area", isOptional: true },
  ],
  contents: [
    label,
    description,
    { key: "address", kind: "text", isOptional: true },
    { key: "purpose", kind: "select", isOptional: true, options: purposes },
    { key: "approval.reference", kind: "text", isOptional: true },
    { key: "approval.from", kind: "date", isOptional: true },
    { key: "approval.until", kind: "date", isOptional: true },
  ],
  touchpoints: [
    label,
    { key: "channel", kind: "select", options: channels },
    { key: "content", kind: "select", isOptional: true, options: (document) => named(document.contents) },
    { key: "purpose", kind: "select", isOptional: true, options: purposes },
    { key: "cadence.first", kind: "duration" },
    { key: "cadence.every", kind: "duration", isOptional: true },
    { key: "cadence.most", kind: "number", min: 1 },
    guard,
  ],
  entry: [
    { key: "event", kind: "select", isOptional: true, options: events },
    { key: "date", kind: "date", isOptional: true },
    guard,
  ],
  exits: [label, { key: "event", kind: "select", isOptional: true, options: events }, guard],
  goals: [
    label,
    description,
    { key: "objective", kind: "select", isOptional: true, options: (document) => named(document.objectives) },
    { key: "indicator", kind: "select", isOptional: true, options: words("leading", "lagging") },
    { ...guard, isOptional: false },
    { key: "target.count", kind: "number", isOptional: true, min: 1 },
    { key: "target.within", kind: "duration", isOptional: true },
  ],
  objectives: [label, description],
  policies: [
    label,
    description,
    { key: "channel", kind: "select", isOptional: true, options: channels },
    { ...guard, isOptional: false },
  ],
  counters: [
    label,
    { key: "initial", kind: "number" },
    { key: "min", kind: "number" },
    { key: "max", kind: "number" },
  ],
  purposes: [label, description],
};

/** What a new item begins with; everything else has its default. */
export function toNewItem(
  list: FormList,
  document: JourneyDocument,
  name: string,
): Readonly<Record<string, unknown>> {
  const [event] = document.events;
  switch (list) {
    case "channels":
      return { label: name, consent: "required" };
    case "attributes":
      return { label: name, type: "boolean", changes: "any" };
    case "segments":
      return { label: name, target: true };
    case "entry":
      return event === undefined ? { date: "2030-01-01" } : { event: event.type };
    case "exits":
      return { label: name, ...(event !== undefined && { event: event.type }) };
    case "goals":
    case "policies":
      return { label: name, when: "true" };
    default:
      return { label: name };
  }
}

/** Every key of a field: each has a sentence. */
export const labelKeys = {
  address: true,
  "approval.from": true,
  "approval.reference": true,
  "approval.until": true,
  "cadence.every": true,
  "cadence.first": true,
  "cadence.most": true,
  "cap.most": true,
  "cap.window": true,
  changes: true,
  channel: true,
  consent: true,
  content: true,
  date: true,
  description: true,
  event: true,
  facts: true,
  indicator: true,
  initial: true,
  label: true,
  loggable: true,
  max: true,
  min: true,
  narrative: true,
  objective: true,
  purpose: true,
  reason: true,
  segment: true,
  share: true,
  target: true,
  "target.count": true,
  "target.within": true,
  values: true,
  when: true,
} as const;

/** The value at a field's key. */
export function readField(item: object, key: string): unknown {
  return key
    .split(".")
    .reduce<unknown>(
      (value, part) => (typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined),
      item,
    );
}

/** What to change so that a field has a value: the outermost key with all that is below it. A part without values goes. */
export function toChange(item: object, key: string, value: unknown): Readonly<Record<string, unknown>> {
  const [outer = key, inner] = key.split(".");
  if (inner === undefined) return { [outer]: value };
  const before = readField(item, outer);
  const next = { ...(typeof before === "object" ? before : {}), [inner]: value };
  const kept = Object.fromEntries(
    Object.entries(next).filter(([, each]) => each !== undefined && each !== ""),
  );
  return { [outer]: Object.keys(kept).length === 0 ? undefined : fill(outer, kept) };
}

/** Parts that only mean something together begin with a usual value. */
function fill(outer: string, part: Record<string, unknown>): Record<string, unknown> {
  if (outer === "cap") return { most: 4, window: "P30D", ...part };
  if (outer === "target") return { count: 100, within: "P30D", ...part };
  if (outer === "approval") return { reference: "–", ...part };
  return part;
}

import type { JourneyDocument } from "@waypost/sdk";
import type { FormField, FormList } from "./FormField";
import { readField } from "./itemValues";
import {
  channels,
  contents,
  events,
  objectives,
  patients,
  personas,
  purposes,
  sayWords,
  segments,
  stages,
} from "./options";

const label: FormField = { key: "label", kind: "text" };
const description: FormField = { key: "description", kind: "area", isOptional: true };
const guard: FormField = { key: "when", kind: "guard", isOptional: true };
const facts: FormField = {
  key: "facts",
  kind: "select",
  options: sayWords("commercial", "medical", "both"),
};
const share = { kind: "number", isOptional: true, min: 0, max: 1 } as const;
const isType =
  (...types: readonly string[]) =>
  (item: object) =>
    types.includes(String(readField(item, "type")));

/** The fields of each kind of item, in the order in which they are asked for. */
export const formFields: Readonly<Record<FormList, readonly FormField[]>> = {
  events: [
    label,
    description,
    { key: "channel", kind: "select", isOptional: true, options: channels },
    { key: "loggable", kind: "check" },
    facts,
    { key: "payload", kind: "rows", rows: "payload" },
    { key: "answeredBy", kind: "choices", isOptional: true, options: events },
  ],
  channels: [
    label,
    description,
    { key: "consent", kind: "select", options: sayWords("required", "notRequired") },
    {
      key: "purposes",
      kind: "choices",
      options: purposes,
      isShown: (_item, document) => document.purposes.length > 0,
    },
    { key: "cap.most", kind: "number", isOptional: true, min: 0 },
    { key: "cap.window", kind: "duration", isOptional: true },
    { key: "hours", kind: "rows", rows: "hours" },
    { key: "cost.perTouch", kind: "number", isOptional: true, min: 0 },
    { key: "cost.currency", kind: "text", isOptional: true },
  ],
  attributes: [
    label,
    description,
    {
      key: "type",
      kind: "select",
      options: sayWords("enum", "boolean", "integer", "number", "date"),
      become: (type, item) => (type === "enum" ? { ...item, type, values: ["A", "B"] } : { ...item, type }),
    },
    { key: "values", kind: "tags", isShown: isType("enum") },
    { key: "min", kind: "number", isOptional: true, isShown: isType("integer", "number") },
    { key: "max", kind: "number", isOptional: true, isShown: isType("integer", "number") },
    { key: "changes", kind: "select", options: sayWords("never", "any") },
    facts,
  ],
  personas: [
    label,
    description,
    { key: "narrative", kind: "area", isOptional: true },
    { key: "share", ...share },
    { key: "segment", kind: "select", isOptional: true, options: segments },
    { key: "distributions", kind: "rows", rows: "distributions" },
    { key: "affinities", kind: "rows", rows: "affinities" },
    { key: "consent", kind: "rows", rows: "consents", isOptional: true },
    { key: "fatigue.halvedBy", kind: "number", isOptional: true, min: 0 },
    { key: "fatigue.window", kind: "duration", isOptional: true },
    { key: "assign.from", kind: "date", isOptional: true },
    { key: "assign.when", kind: "guard", isOptional: true },
  ],
  patients: [
    label,
    { key: "narrative", kind: "area", isOptional: true },
    { key: "stages", kind: "rows", rows: "patientStages" },
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
    { key: "content", kind: "select", isOptional: true, options: contents },
    { key: "purpose", kind: "select", isOptional: true, options: purposes },
    { key: "cadence.first", kind: "duration" },
    { key: "cadence.every", kind: "duration", isOptional: true },
    { key: "cadence.most", kind: "number", min: 1 },
    guard,
    { key: "responses", kind: "rows", rows: "responses" },
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
    { key: "objective", kind: "select", isOptional: true, options: objectives },
    { key: "indicator", kind: "select", isOptional: true, options: sayWords("leading", "lagging") },
    { ...guard, isOptional: false },
    { key: "target.count", kind: "number", isOptional: true, min: 1 },
    { key: "target.within", kind: "duration", isOptional: true },
    { key: "target.probability", ...share },
  ],
  objectives: [label, description],
  policies: [
    label,
    description,
    { key: "channel", kind: "select", isOptional: true, options: channels },
    { ...guard, isOptional: false },
  ],
  behaviour: [
    { key: "event", kind: "select", options: events },
    { key: "stage", kind: "select", isOptional: true, options: stages },
    { key: "persona", kind: "select", isOptional: true, options: personas },
    { key: "perDay", kind: "number", min: 0 },
    { key: "source", kind: "text", isOptional: true },
  ],
  counters: [
    label,
    { key: "initial", kind: "number" },
    { key: "min", kind: "number" },
    { key: "max", kind: "number" },
  ],
  purposes: [label, description],
};

/** What a stage says beside what it is: its tags, and what entering and leaving it changes. */
export const stageFields: readonly FormField[] = [
  {
    key: "history",
    kind: "select",
    options: sayWords("shallow", "deep"),
    isShown: (item) => readField(item, "kind") === "history",
  },
  { key: "tags", kind: "tags", isOptional: true },
  { key: "entry", kind: "rows", rows: "effects" },
  { key: "exit", kind: "rows", rows: "effects" },
];

/** What the customer experience map says of a stage. */
export const mapFields: readonly FormField[] = [
  { key: "map.momentThatMatters", kind: "check" },
  {
    key: "map.patient",
    kind: "select",
    isOptional: true,
    options: patients,
    isShown: (_item, document) => document.patients.length > 0,
  },
  {
    key: "map.patientStage",
    kind: "select",
    isOptional: true,
    options: listPatientStages,
    isShown: (item) => readField(item, "map.patient") !== undefined,
  },
  { key: "map.stakeholders", kind: "lines" },
  { key: "map.actions", kind: "lines" },
  { key: "map.questions", kind: "lines" },
  { key: "map.emotion", kind: "number", isOptional: true, min: -2, max: 2 },
  { key: "map.perspective.logical", kind: "area", isOptional: true },
  { key: "map.perspective.emotional", kind: "area", isOptional: true },
  { key: "map.objective.asIs", kind: "area", isOptional: true },
  { key: "map.objective.toBe", kind: "area", isOptional: true },
  { key: "map.painPoints", kind: "lines" },
  { key: "map.solutions", kind: "lines" },
  { key: "map.message", kind: "area", isOptional: true },
  { key: "map.owner", kind: "text", isOptional: true },
];

/** What going a way changes. */
export const wayFields: readonly FormField[] = [{ key: "effects", kind: "rows", rows: "effects" }];

/** What the journey says of itself, beside its title and description. */
export const journeyFields: readonly FormField[] = [
  { key: "indication", kind: "text", isOptional: true },
  { key: "outlook", kind: "select", isOptional: true, options: sayWords("asIs", "toBe") },
  { key: "tags", kind: "tags", isOptional: true },
  { key: "facts", kind: "select", options: sayWords("commercial", "medical") },
  { key: "priority", kind: "number" },
  { key: "reentry.allowed", kind: "check" },
  {
    key: "reentry.after",
    kind: "duration",
    isOptional: true,
    isShown: (item) => readField(item, "reentry.allowed") === true,
  },
  {
    key: "reentry.most",
    kind: "number",
    isOptional: true,
    min: 1,
    isShown: (item) => readField(item, "reentry.allowed") === true,
  },
];

function listPatientStages(document: JourneyDocument, item: object) {
  const patient = document.patients.find(({ id }) => id === readField(item, "map.patient"));
  return (patient?.stages ?? []).map(({ id, label }) => ({ value: id, label }));
}

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
    case "behaviour":
      return { ...(event !== undefined && { event: event.type }), perDay: 0.01 };
    case "goals":
    case "policies":
      return { label: name, when: "true" };
    default:
      return { label: name };
  }
}

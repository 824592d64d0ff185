import type { JourneyDocument } from "@waypost/sdk";
import type { labelKeys } from "./labelKeys";
import type { Option } from "./rows";

/** The lists of a journey whose items are edited by a form of fields. */
export type FormList =
  | "events"
  | "channels"
  | "attributes"
  | "personas"
  | "patients"
  | "segments"
  | "contents"
  | "touchpoints"
  | "entry"
  | "exits"
  | "goals"
  | "objectives"
  | "policies"
  | "behaviour"
  | "counters"
  | "purposes";

/** Whatever has fields: an item of a list, a stage, a transition, or the journey itself. */
export type FieldOwner = FormList | "stages" | "transitions" | "journey";

export type FieldKind =
  | "text"
  | "area"
  | "number"
  | "check"
  | "select"
  | "guard"
  | "duration"
  | "tags"
  | "lines"
  | "choices"
  | "weights"
  | "rows"
  | "date";

/** What the rows of a list inside an item are. */
export type RowSet =
  | "effects"
  | "responses"
  | "byPersona"
  | "distributions"
  | "affinities"
  | "consents"
  | "payload"
  | "hours"
  | "patientStages";

/** Every key that a field has: each has its words. */
export type LabelKey = keyof typeof labelKeys;

/** One field of a form: where in the item its value stands, and how it is edited. */
export type FormField = {
  /** Keys from the item: `cadence.first`. */
  key: LabelKey;
  kind: FieldKind;
  isOptional?: boolean;
  min?: number;
  max?: number;
  options?(document: JourneyDocument, item: object): readonly Option[];
  rows?: RowSet;
  /** Absent: always. */
  isShown?(item: object, document: JourneyDocument): boolean;
  /** What the item becomes by another choice, where more follows from it than this one value. */
  become?(value: string, item: object, document: JourneyDocument): object;
};

import type { JourneyDocument, JourneyEvent } from "../../model/journeySchema.js";
import type { GuardFrame } from "../GuardFrame.js";
import { createGuardScope, type GuardScope, withEvent } from "../GuardScope.js";

const fact = { label: "A fact", changes: "any", facts: "commercial" } as const;

/** A click that says on what and for how long. */
export const clicked: JourneyEvent = {
  type: "email.clicked",
  label: "E-mail clicked",
  loggable: false,
  payload: [
    { name: "topic", type: "string", optional: false },
    { name: "seconds", type: "integer", optional: true },
    { name: "share", type: "number", optional: true },
    { name: "mobile", type: "boolean", optional: true },
    { name: "constructor", type: "integer", optional: true },
  ],
};

/** A journey with one attribute of each type, and names that trip careless code. */
export const exampleDocument: JourneyDocument = {
  format: 0,
  id: "example",
  title: "Example",
  attributes: [
    { id: "specialty", type: "enum", values: ["cardiology", "geriatrics", "primary care"], ...fact },
    { id: "digitalAffinity", type: "number", min: 0, max: 1, ...fact },
    { id: "score", type: "number", ...fact },
    { id: "visits", type: "integer", min: 0, max: 100, ...fact },
    { id: "patients", type: "integer", ...fact },
    { id: "emailOptIn", type: "boolean", ...fact },
    { id: "firstVisit", type: "date", ...fact },
    { id: "constructor", type: "integer", min: 0, max: 9, ...fact },
    { id: "last-call", type: "integer", min: 0, max: 9, ...fact },
  ],
  channels: [
    { id: "email", label: "E-mail", consent: "required" },
    { id: "sms", label: "SMS", consent: "required" },
  ],
  events: [
    { type: "email.opened", label: "E-mail opened", loggable: false, payload: [] },
    clicked,
    { type: "visit.made", label: "Visit made", loggable: true, payload: [] },
  ],
  personas: [
    { id: "traditional", label: "Traditional" },
    { id: "trailblazer", label: "Trailblazer" },
  ],
  entry: [{ id: "start", event: "visit.made" }],
  initial: "unaware",
  stages: [
    { id: "unaware", label: "Unaware", kind: "atomic" },
    { id: "aware", label: "Aware", kind: "atomic" },
  ],
  transitions: [],
  exits: [],
};

/** Where a wait or an `always` stands. */
export const waitScope: GuardScope = createGuardScope(exampleDocument);

/** Where a click stands. */
export const clickScope: GuardScope = withEvent(waitScope, [clicked]);

/** A frame in which everything is missing but what is given. */
export function createFrame(known: {
  readonly now?: number;
  readonly persona?: string | undefined;
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly payload?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly consent?: readonly string[];
  readonly stages?: readonly string[];
  readonly counts?: Readonly<Record<string, number>>;
}): GuardFrame {
  const { attributes = {}, payload = {}, consent = [], stages = [], counts = {} } = known;
  const own = <Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined =>
    Object.hasOwn(values, name) ? values[name] : undefined;
  return {
    now: known.now ?? Date.UTC(2026, 0, 1),
    persona: known.persona,
    findAttribute: (attribute) => own(attributes, attribute),
    hasConsent: (channel) => consent.includes(channel),
    findPayload: (field) => own(payload, field),
    countEvents: (type, windowMs) => own(counts, `${type} ${windowMs}`) ?? own(counts, type) ?? 0,
    isIn: (stage) => stages.includes(stage),
  };
}

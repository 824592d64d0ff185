import * as v from "valibot";
import { invariant } from "../../model/invariant.js";
import { type JourneyDocument, type JourneyEvent, journeySchema } from "../../model/journeySchema.js";
import type { GuardFrame } from "../GuardFrame.js";
import { createGuardScope, type GuardScope, withEvent, withTouchpoint } from "../GuardScope.js";

const fact = { label: "A fact", changes: "any" } as const;

/** A journey with one attribute of each type, and names that trip careless code. */
export const exampleDocument: JourneyDocument = v.parse(journeySchema, {
  format: 1,
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
    { id: "constructor", type: "integer", min: 0, max: 9, facts: "both", ...fact },
    { id: "null", type: "integer", ...fact },
    { id: "trials", type: "integer", facts: "medical", ...fact },
  ],
  counters: [
    { id: "tries", label: "Tries", max: 5 },
    { id: "balance", label: "Balance", min: -10, max: 10 },
  ],
  purposes: [
    { id: "oncology", label: "Oncology" },
    { id: "service", label: "Service" },
  ],
  channels: [
    { id: "email", label: "E-mail", consent: "required", purposes: ["oncology", "service"] },
    { id: "sms", label: "SMS", consent: "required" },
  ],
  events: [
    { type: "email.opened", label: "E-mail opened" },
    {
      type: "email.clicked",
      label: "E-mail clicked",
      payload: [
        { name: "topic", type: "string" },
        { name: "answer", type: "string", optional: true, values: ["yes", "maybe", 'a "b" \\ c\n'] },
        { name: "seconds", type: "integer", optional: true },
        { name: "share", type: "number", optional: true },
        { name: "mobile", type: "boolean", optional: true },
        { name: "constructor", type: "integer", optional: true },
      ],
    },
    {
      type: "visit.made",
      label: "Visit made",
      loggable: true,
      payload: [
        { name: "seconds", type: "integer" },
        { name: "share", type: "string" },
      ],
    },
    { type: "email.read", label: "E-mail read", payload: [{ name: "seconds", type: "number" }] },
  ],
  contents: [
    { id: "dosing-card", label: "Dosing card" },
    { id: "newsletter", label: "Newsletter" },
  ],
  segments: [
    { id: "high", label: "High potential", target: true },
    { id: "later", label: "Later", target: false },
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
    { id: "back", label: "Back", kind: "history" },
  ],
  transitions: [],
} satisfies v.InferInput<typeof journeySchema>);

/** A click that says on what and for how long. */
export const clicked: JourneyEvent = requireEvent("email.clicked");

/** Where a wait or an `always` stands. */
export const waitScope: GuardScope = createGuardScope(exampleDocument);

/** Where a click stands. */
export const clickScope: GuardScope = withEvent(waitScope, [clicked]);

/** Where a touchpoint is due. */
export const touchpointScope: GuardScope = withTouchpoint(waitScope);

/** Every name there is, which no real place has. */
export const widestScope: GuardScope = withTouchpoint(clickScope);

type Scalars = Readonly<Record<string, string | number | boolean | undefined>>;
type Numbers = Readonly<Record<string, number | undefined>>;

/** What is known of an HCP; the rest is missing. Keys are what the guard names, and the window in ms where it has one. */
export interface KnownFacts {
  readonly now?: number;
  readonly persona?: string | undefined;
  readonly segment?: string | undefined;
  readonly attributes?: Scalars;
  readonly payload?: Scalars;
  readonly touchpoint?: Scalars;
  /** `email` for the channel as a whole, `email.oncology` for a purpose. */
  readonly consent?: readonly string[];
  readonly stages?: readonly string[];
  /** Since when the stages are active, before `now`, ms. */
  readonly inStageMs?: Numbers;
  readonly counters?: Numbers;
  readonly counts?: Numbers;
  readonly sums?: Numbers;
  readonly touches?: Numbers;
  /** When events last happened, before `now`, ms. */
  readonly sinceMs?: Numbers;
}

/** A frame in which everything is missing but what is given. */
export function createFrame(known: KnownFacts): GuardFrame {
  const { attributes, payload, consent = [], stages = [], now = Date.UTC(2026, 0, 1) } = known;
  const own = <Value>(
    values: Readonly<Record<string, Value>> | undefined,
    name: string,
  ): Value | undefined => (values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined);
  const ago = (elapsedMs: number | undefined) => (elapsedMs === undefined ? undefined : now - elapsedMs);
  return {
    now,
    persona: known.persona,
    segment: known.segment,
    findAttribute: (attribute) => own(attributes, attribute),
    hasConsent: (channel, purpose) =>
      consent.includes(purpose === undefined ? channel : `${channel}.${purpose}`),
    findPayload: (field) => own(payload, field),
    countEvents: (type, windowMs) => own(known.counts, `${type} ${windowMs}`) ?? own(known.counts, type) ?? 0,
    sumEvents: (type, field, windowMs) => own(known.sums, `${type} ${field} ${windowMs}`) ?? 0,
    findLastEvent: (type) => ago(own(known.sinceMs, type)),
    countTouches: (channel, windowMs) => own(known.touches, `${channel} ${windowMs}`) ?? 0,
    isIn: (stage) => stages.includes(stage),
    findEntered: (stage) => (stages.includes(stage) ? ago(own(known.inStageMs, stage) ?? 0) : undefined),
    getCounter: (counter) => own(known.counters, counter) ?? 0,
    findTouchpoint: (field) => {
      const value = own(known.touchpoint, field);
      return value === undefined ? undefined : String(value);
    },
  };
}

function requireEvent(type: string): JourneyEvent {
  const declared = exampleDocument.events.find((event) => event.type === type);
  invariant(declared, `${type} is declared`);
  return declared;
}

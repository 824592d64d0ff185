import type { SentenceCode, SentenceParameters } from "../SentenceParameters.js";

/** For each code at least one sample. */
export type Samples<Code extends SentenceCode> = {
  readonly [Key in Code]: readonly [SentenceParameters[Key], ...SentenceParameters[Key][]];
};

type WayCode = Extract<SentenceCode, `${"gate" | "remedy" | "way"}.${string}`>;

const at = Date.UTC(2026, 10, 3, 10);
const value = { kind: "number", number: 0.82 } as const;
const oneNeed = { kind: "oneOf", values: [value, { kind: "boolean", holds: true }] } as const;
const noNeed = { kind: "noneOf", values: [{ kind: "text", text: "core" }] } as const;
const boundNeeds = [
  { kind: "bound", relation: { operator: ">", bound: value } },
  { kind: "bound", relation: { operator: "<=", bound: { kind: "instant", atMs: at } } },
  { kind: "bound", relation: { operator: "<", bound: { kind: "duration", durationMs: 86_400_000 } } },
] as const;
const needs = [oneNeed, noNeed, ...boundNeeds] as const;
const anyEvent = { events: [], windowMs: 86_400_000 } as const;
const someEvents = { events: ["Visit held", "E-mail opened"], windowMs: 7 * 86_400_000 } as const;
const forSms = { channel: "SMS", purpose: undefined } as const;
const aboutNews = { channel: "SMS", purpose: "Product news" } as const;
const approval = { content: "Letter", reference: "MLR-1", at } as const;
const way = {
  trigger: "T",
  target: "there",
  label: undefined,
  missing: [],
  undecided: [],
  shadow: undefined,
  notBefore: undefined,
} as const;
/** Samples of what is said of ways on, of what would open them, and of gates. */
export const waySamples: Samples<WayCode> = {
  "gate.allowed": [{}],
  "gate.deferred": [
    { channel: "E-mail", until: at, atUntil: undefined },
    { channel: "E-mail", until: at, atUntil: "So." },
  ],
  "gate.notEntered": [{}],
  "gate.ended": [
    { exit: undefined, at: undefined },
    { exit: "Opted out", at },
  ],
  "gate.held": [
    { at, reason: undefined },
    { at, reason: "A complaint is open" },
  ],
  "gate.stageLeft": [{ stage: "A" }],
  "gate.guardFailed": [{}],
  "gate.guardUnreadable": [{ missing: [] }, { missing: ["Beds", "Specialty"] }],
  "gate.consentNeverGiven": [forSms, aboutNews],
  "gate.consentWithdrawn": [
    { ...forSms, at },
    { ...aboutNews, at },
  ],
  "gate.consentExpired": [
    { ...forSms, at },
    { ...aboutNews, at },
  ],
  "gate.notApproved": [{ content: "Letter" }],
  "gate.notYetApproved": [approval],
  "gate.approvalExpired": [approval],
  "gate.policyFailed": [{ policy: "Calm" }],
  "gate.policyUnreadable": [
    { policy: "Calm", missing: [] },
    { policy: "Calm", missing: ["Beds"] },
  ],
  "gate.capReached": [
    { channel: "SMS", count: 2, most: 2, windowMs: 86_400_000, until: at },
    { channel: "SMS", count: 0, most: 0, windowMs: 86_400_000, until: undefined },
  ],

  "remedy.consent": [
    { ...forSms, given: true },
    { ...aboutNews, given: false },
  ],
  "remedy.value": [{ label: "Beds", need: oneNeed }, ...needs.map((need) => ({ label: "Beds", need }))],
  "remedy.rigid": [{ label: "Beds", need: oneNeed }],
  "remedy.known": [
    { label: "Beds", known: true },
    { label: "Beds", known: false },
  ],
  "remedy.persona": [{ need: oneNeed }, { need: noNeed }],
  "remedy.segment": [{ need: oneNeed }, { need: noNeed }],
  "remedy.moreEvents": [
    { ...anyEvent, more: 1, until: undefined },
    { ...someEvents, more: 2, until: at },
  ],
  "remedy.fewerEvents": [
    { ...anyEvent, most: 0, at: undefined },
    { ...someEvents, most: 2, at },
  ],
  "remedy.sum": [{ ...someEvents, field: "minutes", need: oneNeed }],
  "remedy.moreTouches": [
    { channel: undefined, windowMs: 86_400_000, more: 1, until: undefined },
    { channel: "SMS", windowMs: 86_400_000, more: 2, until: at },
  ],
  "remedy.fewerTouches": [
    { channel: undefined, windowMs: 86_400_000, most: 1, at: undefined },
    { channel: "SMS", windowMs: 86_400_000, most: 2, at },
  ],
  "remedy.quiet": [
    { events: [], at },
    { events: ["Visit held"], at },
  ],
  "remedy.event": [{ events: ["Visit held"] }],
  "remedy.stage": [
    { stage: "A", active: true },
    { stage: "A", active: false },
  ],
  "remedy.timeInStage": [{ stage: "A", at }],
  "remedy.stageAgain": [{ stage: "A" }],
  "remedy.date": [{ at }],
  "remedy.never": [{}],
  "remedy.expression": [
    { text: "a + b > 1", holds: true },
    { text: "a + b > 1", holds: false },
  ],
  "remedy.all": [{ parts: ["a", "b"] }],
  "remedy.any": [{ parts: ["a", "b"] }],

  "way.event": [{ events: [] }, { events: ["Visit held", "E-mail opened"] }],
  "way.wait": [{ at }],
  "way.waitAgain": [{ stage: "A" }],
  "way.always": [{}],
  "way.done": [{ stage: "A" }],
  "way.date": [{ at }],
  "way.toStage": [{ stage: "A" }],
  "way.stays": [{}],
  "way.ends": [{ exit: "Opted out" }],
  "way.enters": [{ stage: "A" }],
  "way.leads": [
    way,
    { ...way, label: "Go", missing: ["a", "b"], undecided: ["c"], shadow: "Other", notBefore: at },
  ],
};

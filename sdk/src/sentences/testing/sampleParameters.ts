import type { Condition, ShownValue } from "../Condition.js";
import type { DocumentKey, SentenceCode } from "../SentenceParameters.js";
import { asideSamples } from "./asideSamples.js";
import { diffSamples } from "./diffSamples.js";
import { editSamples } from "./editSamples.js";
import { exactSamples } from "./exactSamples.js";
import { importSamples } from "./importSamples.js";
import { scenarioSamples } from "./scenarioSamples.js";
import { features, functions, kinds, lists, reasons } from "./unionMembers.js";
import { type Samples, waySamples } from "./waySamples.js";
import { wordsSamples } from "./wordsSamples.js";

const at = Date.UTC(2026, 10, 3, 10);

const keys: readonly DocumentKey[] = ["when", "id", "always", "to", "payload", "facts"];

const shown: readonly ShownValue[] = [
  { kind: "text", text: "core" },
  { kind: "number", number: 0.82 },
  { kind: "boolean", holds: false },
  { kind: "date", date: "2026-11-03" },
  { kind: "instant", atMs: at },
];
const conditions: readonly Condition[] = [
  { kind: "persona", persona: "Trailblazer" },
  { kind: "consent", channel: "E-mail", given: true },
  { kind: "missing", label: "Beds" },
];
const found = "x";
const column = "Wert";
const suggestion = "email.opened";
const value = shown[1] as ShownValue;
const moved = {
  trigger: "T",
  clauses: [
    { label: "Go", conditions },
    { label: "On", conditions: [] },
    { label: undefined, conditions },
  ],
  goals: ["First goal", "Second goal"],
};
const planned = { at, date: "2026-11-03" };
const changed = [
  { channel: "SMS", purpose: undefined, at },
  { channel: "SMS", purpose: "Product news", at },
] as const;
const unknownName = [
  { name: "hcp.x", suggestion: "" },
  { name: "hcp.x", suggestion },
] as const;

/** For every code, parameters that walk through what its sentence can say. */
export const sampleParameters: Samples<SentenceCode> = {
  "open.tooLarge": [{ length: 20_000_000, most: 10_000_000 }],
  "open.notJson": [
    { line: 3, column: 7, found: '"a" "b"\n' },
    { line: 3, column: 7, found: "" },
  ],
  "open.notJourney": [{ found: "list" }, { found: "name, version" }, { found: "" }],
  "open.unknownFormat": [{ found: "7", known: 1 }],
  "mapping.form": [
    { expected: "Object", found: "list" },
    { expected: "", found: '"colour"' },
    { expected: ">=1", found: "0" },
    { expected: "<=100", found: "140" },
  ],
  "open.missing": [
    { key: "label", expected: "string" },
    { key: "label", expected: '"label"' },
  ],
  "open.unknownKey": [{ key: "colour" }],
  "open.type": [
    { expected: '("never" | "any")', found: '"often"' },
    { expected: "Object", found: "list" },
  ],
  "open.form": [
    { form: "id", found: '"2nd"' },
    { form: "duration", found: '"P1M"' },
    { form: "most", found: "list" },
    { form: "Invalid length", found: '""' },
  ],
  "open.more": [{ count: 1 }, { count: 12 }],

  "journey.duplicateId": [
    { kind: "stage", id: "a", first: 0 },
    ...kinds.map((kind) => ({ kind, id: "a", first: 3 })),
  ],
  "journey.unknownName": [
    { kind: "stage", name: "a", suggestion: "" },
    ...kinds.map((kind) => ({ kind, name: "a", suggestion: "b" })),
  ],
  "journey.reservedEvent": [{ type: "done.x", prefix: "done" }],
  "journey.emptyFamily": [{ family: "fax.*" }],
  "journey.parentCycle": [{ stage: "a" }],
  "journey.parentNotCompound": [{ stage: "a", parent: "b" }],
  "journey.noInitial": [{ stage: "a" }],
  "journey.initialElsewhere": [{ stage: "a", initial: "b" }],
  "journey.initialNotAllowed": [{ stage: "a" }],
  "journey.noChildren": [{ stage: "a" }],
  "journey.tooDeep": [{ stage: "a", most: 20 }],
  "journey.finalLeft": [{ stage: "a", transition: "t" }],
  "journey.trigger": [
    { transition: "t", found: 0 },
    { transition: "t", found: 2 },
  ],
  "journey.entryTrigger": [
    { entry: "e", found: 0 },
    { entry: "e", found: 2 },
  ],
  "journey.doneWithoutInside": [{ transition: "t", stage: "a" }],
  "journey.internalOutside": [{ transition: "t" }],
  "journey.nothingHappens": [{ transition: "t" }],
  "journey.alwaysWithoutEnd": [{ transition: "t" }],
  "journey.historyOutside": [{ stage: "a" }],
  "journey.historyInitial": [{ stage: "a" }],
  "journey.historyDepth": [{ stage: "a" }],
  "journey.trackKind": [{ stage: "a", parent: "b" }],
  "journey.fewTracks": [{ stage: "a" }],
  "journey.sourceKind": [{ stage: "a", transition: "t" }],
  "journey.counterStart": [{ counter: "c", initial: 7, min: 0, max: 5 }],
  "journey.shares": [{ sum: 0.9 }],
  "journey.distributionValue": [{ persona: "p", attribute: "a", value: "x" }],
  "journey.distributionKind": [{ persona: "p", attribute: "a" }],
  "journey.channelPurpose": [{ channel: "email", purpose: "product" }],
  "journey.hours": [{ channel: "email", from: "18:00", to: "08:00" }],
  "journey.approvalDays": [{ content: "c", from: "2026-11-03", until: "2026-11-01" }],
  "journey.responses": [
    { touchpoint: "t", persona: "", sum: 1.2 },
    { touchpoint: "t", persona: "p", sum: 1.2 },
  ],
  "simulation.option": [
    { option: "days", found: 0, least: 1, most: 36_500 },
    { option: "population", found: Number.NaN, least: 1, most: 9 },
    { option: "from", found: -1, least: 0, most: 9 },
    { option: "seed", found: 0.5, least: 0, most: 9 },
    { option: "replications", found: 0, least: 1, most: 9 },
  ],
  "simulation.noPeople": [{}],
  "simulation.unknownZone": [{ persona: "p", zone: "Mars/Olympus" }],
  "simulation.entryBefore": [{ entry: "launch", date: "2026-11-03" }],
  "simulation.restless": [
    { kind: "wait", id: "t", days: 1 },
    { kind: "behaviour", id: "b", days: 30 },
    { kind: "touchpoint", id: "p", days: 30 },
    { kind: "response", id: "p", days: 30 },
  ],
  "simulation.noConsent": [{ persona: "p", channel: "email" }],
  "simulation.neverEnters": [{ persona: "p" }],
  "simulation.nobodyEnters": [{}],
  "simulation.stuck": [
    { stage: "a", people: 1 },
    { stage: "a", people: 1_200 },
  ],
  "journey.quantiles": [{ touchpoint: "t", place: 3 }],
  "journey.payloadValue": [{ event: "x", field: "f", value: "v" }],
  "journey.tracksConflict": [{ first: "t", second: "u", event: "x" }],
  "journey.tracksWrite": [{ counter: "c", first: "t", second: "u" }],
  "journey.exitWithoutCause": [{ exit: "x" }],
  "journey.range": [{ attribute: "a", min: 1.5, max: 0 }],
  "journey.timeAlone": [{ place: "t" }],
  "journey.alwaysLoop": [{ stages: "a → b → a" }],
  "journey.unreachable": [{ stage: "a" }],
  "journey.deadEnd": [{ stage: "a" }],
  "journey.shadowed": [{ transition: "t", by: "u" }],
  "journey.manyPhases": [{ count: 9, most: 7 }],

  "guard.tooLong": [{ length: 2_500, most: 2_000 }],
  "guard.tooComplex": [
    { limit: "nodes", most: 1_000 },
    { limit: "depth", most: 64 },
    { limit: "list", most: 500 },
    { limit: "arguments", most: 8 },
  ],
  "guard.syntax": [{ reason: "unexpected", found }, ...reasons.map((reason) => ({ reason, found }))],
  "guard.unsupported": [{ feature: "null", found }, ...features.map((feature) => ({ feature, found }))],
  "guard.unknownName": unknownName,
  "guard.incompleteName": [{ name: "hcp" }],
  "guard.unknownAttribute": unknownName,
  "guard.unknownCounter": unknownName,
  "guard.unknownChannel": unknownName,
  "guard.unknownPurpose": unknownName,
  "guard.unknownField": unknownName,
  "guard.noEvent": [{ name: "event.x" }],
  "guard.unknownTouchpointField": unknownName,
  "guard.noTouchpoint": [{ name: "touchpoint.channel" }],
  "guard.medicalFact": [{ name: "hcp.x" }],
  "guard.fieldTypes": [{ name: "event.x", types: "string, integer" }],
  "guard.unknownFunction": unknownName,
  "guard.arguments": [{ function: "count", found }, ...functions.map((name) => ({ function: name, found }))],
  "guard.unknownEvent": unknownName,
  "guard.unknownSumField": [
    { name: "pages", event: "email.*", suggestion: "" },
    { name: "pages", event: "email.*", suggestion: "page" },
  ],
  "guard.sumFieldType": [{ name: "pages", event: "email.*", types: "number, string" }],
  "guard.unknownStage": unknownName,
  "guard.historyStage": [{ name: "back" }],
  "guard.unknownPersona": unknownName,
  "guard.unknownSegment": unknownName,
  "guard.unknownValue": [
    { name: "hcp.x", value: "a", suggestion: "" },
    { name: "hcp.x", value: "a", suggestion },
  ],
  "guard.window": [{ found: "P1M" }],
  "guard.duration": [{ found: "3 days" }],
  "guard.instant": [{ found: "yesterday" }],
  "guard.notBoolean": [{ found: "int" }],
  "guard.typeMismatch": [{ operator: "==", left: "string", right: "timestamp" }],
  "guard.operandType": [
    { operator: "<", expected: "number", found: "bool" },
    { operator: "&&", expected: "bool", found: "double" },
  ],
  "guard.numberLiteral": [
    { found: "1", expected: "double" },
    { found: "1.0", expected: "int" },
  ],
  "guard.dateLiteral": [{ found: '"2026-11-03"' }],
  "guard.durationLiteral": [{ found: '"7d"' }],
  "guard.textComparison": [{ operator: "==" }],
  "guard.integerTooLarge": [{ found: "99999999999999999" }],
  "guard.divisor": [{ found: "0" }],
  "guard.unbounded": [{ operand: "hcp.x" }],
  "guard.arithmeticRange": [{ lowest: -1e17, highest: 1e17 }],
  "guard.emptyList": [{ found: "[]" }],
  "guard.listElement": [{ found: "hcp.x" }],
  "guard.constant": [{ outcome: "always" }, { outcome: "never" }],

  "csv.empty": [{}],
  "csv.notCsv": [
    { found: "zip" },
    { found: "html" },
    { found: "xml" },
    { found: "json" },
    { found: "pdf" },
    { found: "excel" },
    { found: "binary" },
  ],
  "csv.encoding": [
    { encoding: "utf-8", line: 12_000 },
    { encoding: "utf-16le", line: 1 },
  ],
  "csv.delimiterNotFound": [{ found: "hcp", expected: "hcp, event, at" }],
  "csv.brokenHeader": [{ found: '"hcp' }],
  "csv.missingColumn": [{ missing: "hcp", expected: "hcp, name", found: "id, nom" }],
  "csv.duplicateColumn": [{ column: "hcp", first: 1, second: 4 }],
  "csv.tooManyRows": [{ most: 2_000_000 }],
  "csv.tooFewFields": [
    { expected: 5, found: 3 },
    { expected: 1, found: 0 },
  ],
  "csv.tooManyFields": [{ expected: 5, found: 7 }],
  "csv.unclosedQuote": [{ column }],
  "csv.strayQuote": [{ column }],
  "csv.rowTooLong": [{ most: 1_000_000 }],
  "csv.fieldTooLong": [{ column, length: 6_000, most: 5_000 }],
  "csv.missingValue": [{ column }],
  "csv.notAnInstant": [{ column, found }],
  "csv.instantWithoutZone": [{ column, found, suggestion }],
  "csv.instantWithoutTime": [{ column, found, suggestion }],
  "csv.notADate": [{ column, found }],
  "csv.impossibleDate": [{ column, found: "2026-02-31" }],
  "csv.yearOutOfRange": [{ column, found, least: 1900, most: 2200 }],
  "csv.notABoolean": [{ column, found }],
  "csv.notAnInteger": [{ column, found }],
  "csv.notANumber": [{ column, found }],
  "csv.decimalComma": [{ column, found: "0,5", suggestion: "0.5" }],
  "csv.belowLeast": [{ column, found: "-1", least: 0 }],
  "csv.aboveMost": [{ column, found: "2", most: 1 }],
  "csv.unknownValue": [{ column, found, expected: "a, b" }],
  "csv.unknownPersona": [{ column, found, expected: "a, b" }],
  "csv.unknownChannel": [{ column, found, expected: "a, b" }],
  "csv.unknownChange": [{ column, found }],
  "csv.invalidNpi": [{ column, found }],
  "csv.invalidEmail": [{ column, found }],
  "csv.invalidEventType": [{ column, found }],
  "csv.expiryBeforeGrant": [{ column, found }],
  "csv.missingPayload": [{ column, type: "visit.held" }],
  "csv.duplicateValue": [{ column, found, firstLine: 2 }],
  "csv.keyReused": [{ column, found, firstLine: 2 }],
  "csv.unknownHcp": [{ hcp: "H1" }],
  "csv.ambiguousHcp": [
    { hcp: "H1", count: 1 },
    { hcp: "H1", count: 2 },
  ],
  "csv.contradictoryHcp": [{ hcp: "H1" }],
  "csv.sameHcp": [{ hcp: "H1", firstLine: 2 }],
  "csv.unreadableHcp": [{ hcp: "H1" }],
  "csv.unknownColumn": [
    { column: "note", position: 7, filled: 1 },
    { column: "", position: 8, filled: 20 },
  ],
  "csv.undeclaredEvent": [
    { type: "fax.sent", count: 1 },
    { type: "fax.sent", count: 7 },
  ],
  "csv.undeclaredField": [{ type: "visit.held", field: "mood", count: 1 }],
  "csv.expiryIgnored": [{ count: 1 }, { count: 4 }],

  "store.conflict": [{ hcps: ["a"] }, { hcps: ["a", "b"] }],
  "store.full": [{}],
  "store.newer": [{ found: 9, known: 3 }],
  "store.unreadable": [{ hcps: ["a"] }, { hcps: ["a", "b"] }],
  "store.keysLost": [{}],
  "store.dataLost": [{}],
  "store.unavailable": [{}],

  "trigger.event": [{ label: "E-mail opened", at }],
  "trigger.consentGranted": changed,
  "trigger.consentWithdrawn": changed,
  "trigger.consentExpired": changed,
  "trigger.send": [
    { label: "Reminder", channel: "SMS", at },
    { label: undefined, channel: "SMS", at },
  ],
  "trigger.attribute": [
    { label: "Beds", value, at },
    ...shown.map((one) => ({ label: "Beds", value: one, at })),
  ],
  "trigger.persona": [{ persona: "Trailblazer", at }],
  "trigger.segment": [{ segment: "Priority", at }],
  "trigger.wait": [
    { label: undefined, stage: "A", delayMs: 86_400_000, at },
    { label: "Go", stage: "A", delayMs: 7 * 86_400_000, at },
  ],
  "trigger.workingHour": [
    { label: undefined, stage: "A", channel: "SMS", delayMs: 0, at },
    { label: "Go", stage: "A", channel: "SMS", delayMs: 86_400_000, at },
  ],
  "trigger.date": [
    { label: undefined, ...planned },
    { label: "Go", at, date: undefined },
  ],
  "trigger.unknown": [{ at }],
  "cause.moved": [moved, { trigger: "T", clauses: [], goals: [] }],
  "cause.completed": [moved],
  "cause.exited": [
    { trigger: "T", exit: "Opted out", conditions, goals: ["Goal"] },
    { trigger: "T", exit: undefined, conditions: [], goals: [] },
  ],
  "cause.notInvited": [
    { events: ["A", "B"], startsAt: undefined },
    { events: ["A"], startsAt: at },
    { events: [], startsAt: at },
  ],
  "cause.refused": [
    { event: "A", at, date: undefined },
    { event: undefined, ...planned },
  ],
  "cause.unreadable": [
    { event: "A", at, date: undefined, missing: [] },
    { event: undefined, ...planned, missing: ["Beds", "Specialty"] },
  ],
  "cause.notEntered": [{}],
  "cause.stuck": [{ stage: undefined }, { stage: "A" }],
  "status.active": [{}],
  "status.completed": [{}],
  "status.exited": [{ exit: "Opted out" }],
  "status.notEntered": [{}],
  "status.stuck": [{}],
  "status.ended": [{}],
  "journey.scenarioValue": [{ scenario: "walk", name: "hcp.beds", value: "many" }],
  "journey.scenarioAdvance": [
    { scenario: "walk", found: 0 },
    { scenario: "walk", found: 2 },
  ],
  "status.again": [{ status: "Stuck", ordinal: 2 }],
  "goal.reached": [{ goal: "Subscribed", at }],
  "since.now": [{ at }],
  "since.days": [
    { days: 1, at },
    { days: 12, at },
  ],
  "since.ended": [
    { days: 0, at },
    { days: 1, at },
    { days: 12, at },
  ],
  "entry.event": [
    { label: "Visit held", payload: [] },
    { label: "Visit held", payload: [{ name: "interested", value }] },
  ],
  "entry.send": [
    { label: undefined, channel: "SMS" },
    { label: "Reminder", channel: "SMS" },
  ],
  "entry.consentGranted": [
    { channel: "SMS", purpose: undefined, expiresAt: undefined },
    { channel: "SMS", purpose: "Product news", expiresAt: at },
  ],
  "entry.consentWithdrawn": [
    { channel: "SMS", purpose: undefined },
    { channel: "SMS", purpose: "Product news" },
  ],
  "entry.attribute": [{ label: "Beds", value }],
  "entry.timeZone": [{ zone: "Europe/Madrid" }],
  "entry.persona": [{ persona: "Trailblazer" }],
  "entry.segment": [{ segment: "Priority" }],
  "entry.version": [{ version: "3f2a91c" }],
  "entry.undone": [{ entry: undefined }, { entry: "Visit held" }],

  "place.item": [
    { list: "exits", name: undefined, position: 2 },
    ...lists.map((list) => ({ list, name: "a", position: 1 })),
  ],
  "place.payloadField": [
    { name: "a", position: 1 },
    { name: undefined, position: 2 },
  ],
  "place.list": [{ list: "events" }, ...lists.map((list) => ({ list }))],
  "place.key": [{ key: "colour" }, ...keys.map((key) => ({ key }))],
  "place.bound": [{ bound: "from" }, { bound: "to" }],
  "place.position": [{ position: 2 }],
  "place.document": [{}],
  ...asideSamples,
  ...waySamples,
  ...importSamples,
  ...diffSamples,
  ...editSamples,
  ...exactSamples,
  ...scenarioSamples,
  ...wordsSamples,
  "diagnostic.unknown": [{ code: "verify.later" }],
};

import {
  type EventEntry,
  type JourneyDocument,
  type LedgerEntry,
  openJourney,
  type Run,
  type TraceStep,
} from "@waypost/sdk";
import type { JourneyView } from "../../../messaging/journeyMessages";

/** Two phases with stages inside, and a final one. */
export const smallJourney: JourneyDocument = requireJourney({
  format: 1,
  id: "portal",
  title: "Portal",
  channels: [{ id: "email", label: "E-mail", consent: "required" }],
  events: [
    { type: "visit.held", label: "Visit held", loggable: true },
    { type: "email.opened", label: "E-mail opened" },
  ],
  entry: [{ id: "visited", event: "visit.held" }],
  initial: "invitation",
  stages: [
    { id: "invitation", label: "Invitation", kind: "compound", initial: "invited" },
    { id: "invited", label: "Invited", kind: "atomic", parent: "invitation" },
    { id: "reminded", label: "Reminded", kind: "atomic", parent: "invitation" },
    { id: "use", label: "Use", kind: "compound", initial: "regular" },
    { id: "regular", label: "Regular use", kind: "atomic", parent: "use" },
    { id: "done", label: "Done", kind: "final" },
  ],
  transitions: [
    { id: "remind", from: "invited", to: "reminded", label: "Remind", after: "P7D" },
    { id: "start", from: "invitation", to: "regular", event: "visit.held" },
  ],
  exits: [{ id: "left", label: "Left practice", event: "practice.left" }],
});

/** A document with its defaults filled in. */
export function requireJourney(document: unknown): JourneyDocument {
  const opened = openJourney(document);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** A run that never began, unless told otherwise. */
export function createRun(change: Partial<Run> = {}): Run {
  return {
    journey: smallJourney.id,
    version: "v1",
    hcp: "h1",
    ordinal: 1,
    status: "active",
    startedAt: undefined,
    endedAt: undefined,
    stages: [],
    leaves: [],
    stage: undefined,
    since: undefined,
    sinceByStage: {},
    counters: {},
    tags: [],
    persona: undefined,
    goals: {},
    exit: undefined,
    cause: undefined,
    trace: [],
    waits: [],
    wakeAt: undefined,
    unused: { duplicate: 0, retracted: 0, undeclared: 0, afterEnd: 0, future: 0 },
    ...change,
  };
}

/** A step that leads through these stages. */
export function createStep(
  at: number,
  trigger: TraceStep["trigger"],
  entered: readonly string[],
  by: TraceStep["moves"][number]["by"] = { kind: "transition", id: "start" },
): TraceStep {
  return {
    at,
    trigger,
    moves: [{ by, left: [], entered, effects: [], guard: undefined }],
    goals: [],
    exit: undefined,
    errors: [],
  };
}

export function createView(run: Run, document = smallJourney): JourneyView {
  return { document, version: "v1", publishedAt: 0, run };
}

type Given<Kind extends LedgerEntry["kind"]> = Partial<Extract<LedgerEntry, { kind: Kind }>>;

function createBase(id: string, recordedAt: number) {
  return { id, key: id, recordedAt, source: "crm", sequence: 0, actor: "a" };
}

export function createEvent(id: string, occurredAt: number, change: Given<"event"> = {}): EventEntry {
  return { kind: "event", ...createBase(id, occurredAt), type: "visit.held", occurredAt, ...change };
}

export function createRetraction(id: string, retracts: string, occurredAt: number): LedgerEntry {
  return { kind: "retraction", ...createBase(id, occurredAt), retracts, occurredAt };
}

export function createConsent(id: string, recordedAt: number, change: Given<"consent"> = {}): LedgerEntry {
  return { kind: "consent", ...createBase(id, recordedAt), channel: "email", change: "granted", ...change };
}

export function createPersona(id: string, recordedAt: number): LedgerEntry {
  return { kind: "persona", ...createBase(id, recordedAt), persona: "traditional" };
}

import {
  compileJourney,
  type EventEntry,
  hashJourney,
  type LedgerEntry,
  type RetractionEntry,
  replay,
  sortEntries,
} from "@waypost/sdk";
import type { Call } from "../../../messaging/call";
import type {
  Candidate,
  JourneyView,
  Outcome,
  PanelView,
  PersonView,
  Subject,
} from "../../../messaging/journeyMessages";
import type { CallError, MessageName, RequestOf } from "../../../messaging/protocol";
import { defaultSettings } from "../../../messaging/settingsMessages";
import type { PanelFailure } from "../describeFailure";
import type { PanelWorld, WorldPerson } from "./PanelWorld";

export type FakeWorker = {
  call: Call;
  /** What the panel asked, in order. */
  asked: { name: MessageName; request: unknown }[];
};

/** Failures that happen on the way, before any handler; the others are answers of one. */
const onTheWay: ReadonlySet<string> = new Set([
  "context-invalidated",
  "unreachable",
  "unknown-message",
  "not-allowed",
  "bad-request",
  "handler-failed",
] satisfies CallError["code"][]);

/** A worker in memory: stages are folded by the real SDK, people are changed for real, nothing is stored. `world` may be changed. */
export function createFakeWorker(world: PanelWorld): FakeWorker {
  const asked: FakeWorker["asked"] = [];
  const answer = async (name: MessageName, request: unknown) => {
    asked.push({ name, request });
    if (world.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, world.delayMs));
    const failure = world.failures[name];
    if (failure === undefined) return { ok: true, value: handle(world, name, request) };
    return onTheWay.has(failure.code)
      ? { ok: false, error: failure }
      : { ok: true, value: { ok: false, error: failure } };
  };
  // The protocol ties each answer to its message; `handle` gives each its own.
  return { call: answer as unknown as Call, asked };
}

function handle(world: PanelWorld, name: MessageName, request: unknown): unknown {
  switch (name) {
    case "panel.view":
      return succeed(toView(world));
    case "person.search":
      return succeed(search(world, (request as RequestOf<"person.search">).text));
    case "person.link": {
      const { hcp } = request as RequestOf<"person.link">;
      world.page = { ...world.page, subject: { kind: "person", hcp, matchedBy: "decision" } };
      return succeed(null);
    }
    case "person.unlink":
      world.page = { ...world.page, subject: { kind: "unknown", nameMatches: [] } };
      return succeed(null);
    case "entry.log":
      return log(world, request as RequestOf<"entry.log">);
    case "stays.usual":
      return world.stays ?? [];
    case "day.list":
      return world.visits ?? [];
    case "day.mark": {
      const { hcp, isVisit } = request as RequestOf<"day.mark">;
      world.visits = [...(world.visits ?? []).filter((each) => each !== hcp), ...(isVisit ? [hcp] : [])];
      return null;
    }
    case "note.write":
      return writeNote(world, request as RequestOf<"note.write">);
    case "entry.undo":
      return undo(world, request as RequestOf<"entry.undo">);
    default:
      return null;
  }
}

function succeed<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

function refuse(error: Extract<PanelFailure, { code: "entry.date" }>): Outcome<never> {
  return { ok: false, error };
}

function toView(world: PanelWorld): PanelView {
  const now = Date.now();
  const { reading } = world.page;
  return {
    reading,
    subject: toSubject(world, now),
    now,
    peopleCount: world.people.length,
    settings: world.settings ?? defaultSettings,
  };
}

function toSubject(world: PanelWorld, now: number): Subject {
  const { reading, subject } = world.page;
  if (subject.kind === "no-record" || reading?.kind !== "record") return { kind: "no-record" };
  const { origin, object, recordId } = reading;
  const link = { origin, object, recordId };
  switch (subject.kind) {
    case "unknown":
      return {
        kind: "unknown",
        link,
        nameMatches: subject.nameMatches.map((hcp) => toCandidate(world, hcp)),
      };
    case "ambiguous":
      return {
        kind: "ambiguous",
        link,
        candidates: subject.candidates.map((hcp) => toCandidate(world, hcp)),
      };
    case "person": {
      const person = toPersonView(world, requirePerson(world, subject.hcp), now);
      return { kind: "person", link, matchedBy: subject.matchedBy, person };
    }
  }
}

function toPersonView({ documents }: PanelWorld, person: WorldPerson, now: number): PersonView {
  const journeys = documents.map(({ document, publishedAt }): JourneyView => {
    const compiled = compileJourney(document);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    return {
      document,
      version: hashJourney(document),
      publishedAt,
      run: replay(compiled.value, person, now),
    };
  });
  return { ...person, entries: sortEntries(person.entries), journeys };
}

function requirePerson({ people }: PanelWorld, hcp: string): WorldPerson {
  const person = people.find((each) => each.hcp === hcp);
  if (person === undefined) throw new Error(`Nobody is called ${hcp}.`);
  return person;
}

function toCandidate(world: PanelWorld, hcp: string): Candidate {
  const { displayName, identifiers } = requirePerson(world, hcp);
  return { hcp, displayName, identifiers };
}

function search(world: PanelWorld, text: string): readonly Candidate[] {
  const wanted = text.toLowerCase();
  return world.people
    .filter(({ displayName }) => displayName.toLowerCase().includes(wanted))
    .slice(0, 20)
    .map(({ hcp }) => toCandidate(world, hcp));
}

function log(world: PanelWorld, request: RequestOf<"entry.log">): Outcome<{ entry: string }> {
  const now = Date.now();
  const { hcp, type, payload, occurredAt = now, reason } = request;
  if (occurredAt > now) return refuse({ code: "entry.date", occurredAt });
  const base = toBase(world, hcp, now);
  const entry: EventEntry = {
    kind: "event",
    ...base,
    type,
    occurredAt,
    ...(payload && { payload }),
    ...(reason && { reason }),
  };
  append(world, hcp, entry);
  return succeed({ entry: entry.id });
}

function writeNote(world: PanelWorld, { hcp, note }: RequestOf<"note.write">): Outcome<{ entry: string }> {
  const now = Date.now();
  const base = toBase(world, hcp, now);
  const entry =
    note.kind === "optOut"
      ? { ...base, ...note, kind: "consent", change: "withdrawn", occurredAt: now }
      : { ...base, ...note, occurredAt: now };
  append(world, hcp, entry as LedgerEntry);
  return succeed({ entry: base.id });
}

function undo(world: PanelWorld, { hcp, entry }: RequestOf<"entry.undo">): Outcome<null> {
  const now = Date.now();
  const retraction: RetractionEntry = {
    kind: "retraction",
    ...toBase(world, hcp, now),
    retracts: entry,
    occurredAt: now,
  };
  append(world, hcp, retraction);
  return succeed(null);
}

function toBase(world: PanelWorld, hcp: string, now: number) {
  const id = `panel ${requirePerson(world, hcp).entries.length}`;
  return { id, key: id, recordedAt: now, source: "panel", sequence: 0, actor: "rep" };
}

function append(world: PanelWorld, hcp: string, entry: LedgerEntry): void {
  world.people = world.people.map((person) =>
    person.hcp === hcp ? { ...person, entries: [...person.entries, entry] } : person,
  );
}

import {
  type EventEntry,
  enrolReasons,
  type JourneyEvent,
  type LedgerEntry,
  type RetractionEntry,
  type RunSummary,
  type Scalar,
} from "@waypost/sdk";
import type { RequestOf } from "../messaging/protocol";
import type { Handlers } from "../messaging/serve";
import { changePerson, type PersonEdit, type PersonState } from "./people/changePerson";
import { createPanelBase, hasKey, panelSource, refuse } from "./people/panelEntry";
import { toOutcome } from "./store/toOutcome";
import type { WorkerContext } from "./WorkerContext";

type EntryHandlers = Pick<Handlers<"worker">, "entry.log" | "entry.undo">;

const earliest = Date.UTC(1900, 0, 1);

/**
 * Writes what a rep logs, and takes it back. The request's id is the entry's key, so that a message which comes again
 * after the worker died writes once.
 */
export function createEntryHandlers(context: WorkerContext): EntryHandlers {
  async function change<Value>(hcp: string, decide: (state: PersonState) => PersonEdit<Value>) {
    const changed = await context.store.withStore((open) => changePerson(open, context, hcp, decide));
    if (changed.ok) await context.notifyChanged();
    return toOutcome(changed);
  }

  return {
    "entry.log": (request, { requestId }) =>
      change(request.hcp, (state) => logEntry(state, request, requestId)),
    "entry.undo": ({ hcp, entry }, { requestId }) =>
      change(hcp, (state) => undoEntry(state, entry, requestId)),
  };
}

function logEntry(
  { person, summaries, journeys, now }: PersonState,
  request: RequestOf<"entry.log">,
  requestId: string,
): PersonEdit<{ entry: string }> {
  const { hcp, type, payload = {}, occurredAt = now, reason } = request;
  const base = createPanelBase(requestId, now);
  const value = { entry: base.id };
  if (hasKey(person.entries, base.key)) return { kind: "none", value };

  const journey = journeys.find(({ id }) => id === request.journey);
  const run = summaries.find((summary) => summary.journey === request.journey);
  const document = (journey?.versions.get(run?.version ?? "") ?? journey?.current)?.document;
  const event = document?.events.find((each) => each.type === type);
  if (event === undefined || !event.loggable) return refuse({ code: "entry.not-loggable", type });
  const field = findWrongField(event, payload);
  if (field !== undefined) return refuse({ code: "entry.payload", field });
  const isEnrolling = !hasBegun(run) && document?.entry.some((entry) => entry.event === type);
  const hasReason = reason !== undefined && enrolReasons.includes(reason);
  if (isEnrolling ? !hasReason : reason !== undefined) return refuse({ code: "entry.reason" });
  if (occurredAt > now || occurredAt < earliest) return refuse({ code: "entry.date", occurredAt });

  const entry: EventEntry = {
    kind: "event",
    ...base,
    type,
    occurredAt,
    ...(Object.keys(payload).length > 0 && { payload }),
    ...(reason !== undefined && { reason }),
  };
  const parameters = { hcp, entry: entry.id, journey: request.journey, type };
  return { kind: "write", value, append: [entry], audit: { action: "entry.log", parameters } };
}

/** In a journey that has not begun for them, what starts it is an enrolment. */
function hasBegun(run: RunSummary | undefined): boolean {
  return run !== undefined && run.status !== "notEntered";
}

function undoEntry({ person, now }: PersonState, undone: string, requestId: string): PersonEdit<null> {
  const entry = person.entries.find(({ id }) => id === undone);
  if (entry?.source !== panelSource || !isUndoable(entry)) return refuse({ code: "entry.unknown" });
  if (isExported(person.entries, undone)) return refuse({ code: "entry.exported" });
  const isUndone = person.entries.some((each) => each.kind === "retraction" && each.retracts === undone);
  if (isUndone) return { kind: "none", value: null };
  const base = createPanelBase(requestId, now);
  const retraction: RetractionEntry = { kind: "retraction", ...base, retracts: undone, occurredAt: now };
  const parameters = { hcp: person.hcp, entry: undone };
  return { kind: "write", value: null, append: [retraction], audit: { action: "entry.undo", parameters } };
}

function isUndoable({ kind }: LedgerEntry): boolean {
  return kind !== "retraction" && kind !== "export";
}

function isExported(entries: readonly LedgerEntry[], id: string): boolean {
  return entries.some((entry) => entry.kind === "export" && entry.entries.includes(id));
}

/** The first field that is undeclared, missing or of another type than declared. */
function findWrongField(event: JourneyEvent, payload: Readonly<Record<string, Scalar>>): string | undefined {
  const declared = new Map(event.payload.map((field) => [field.name, field]));
  const wrong = Object.entries(payload).find(([name, value]) => {
    const field = declared.get(name);
    return field === undefined || !isOfType(value, field.type);
  });
  if (wrong !== undefined) return wrong[0];
  return event.payload.find(({ name, optional }) => !optional && !Object.hasOwn(payload, name))?.name;
}

function isOfType(value: Scalar, type: JourneyEvent["payload"][number]["type"]): boolean {
  switch (type) {
    case "integer":
      return Number.isSafeInteger(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "string":
    case "boolean":
      return typeof value === type;
  }
}

import { dismissalReasons, holdReasons, type LedgerEntry, type Reason, reportReasons } from "@waypost/sdk";
import type { Note } from "../messaging/noteMessages";
import type { Handlers } from "../messaging/serve";
import { changePerson, type PersonEdit, type PersonState } from "./people/changePerson";
import { createPanelBase, hasKey, refuse } from "./people/panelEntry";
import { toOutcome } from "./store/toOutcome";
import type { WorkerContext } from "./WorkerContext";

type NoteHandlers = Pick<Handlers<"worker">, "note.write">;

/** Writes what a rep notes beside what happens: it moves nobody, but an opt-out counts at once. */
export function createNoteHandlers(context: WorkerContext): NoteHandlers {
  return {
    async "note.write"({ hcp, note }, { requestId }) {
      const changed = await context.store.withStore((open) =>
        changePerson(open, context, hcp, (state) => writeNote(state, note, requestId)),
      );
      if (changed.ok) await context.notifyChanged();
      return toOutcome(changed);
    },
  };
}

function writeNote(state: PersonState, note: Note, requestId: string): PersonEdit<{ entry: string }> {
  const { person, now } = state;
  const base = createPanelBase(requestId, now);
  const value = { entry: base.id };
  if (hasKey(person.entries, base.key)) return { kind: "none", value };
  if (!isAllowed(state, note)) return refuse({ code: "note.refused" });
  const { hcp } = person;
  return {
    kind: "write",
    value,
    append: [toEntry(note, base, now)],
    audit: { action: `note.${note.kind}`, parameters: { hcp, entry: base.id } },
  };
}

function isAllowed({ journeys, now }: PersonState, note: Note): boolean {
  const find = (id: string | undefined) => journeys.find((journey) => journey.id === id);
  switch (note.kind) {
    case "report":
      return (
        has(reportReasons[note.about], note.reason) && (note.journey === undefined || !!find(note.journey))
      );
    case "feedback":
      if (note.answer === "dismissed" && !has(dismissalReasons, note.reason)) return false;
      return find(note.journey) !== undefined && (note.until === undefined || note.until > now);
    case "hold": {
      if (note.change === "released") return find(note.journey) !== undefined;
      const document = find(note.journey)?.current.document;
      return document !== undefined && document.holds !== "notAllowed" && has(holdReasons, note.reason);
    }
    case "optIn":
    case "optOut":
      return journeys.some(({ current }) => current.document.channels.some(({ id }) => id === note.channel));
  }
}

function has(reasons: readonly Reason[], reason: Reason | undefined): boolean {
  return reason !== undefined && reasons.includes(reason);
}

function toEntry(note: Note, base: ReturnType<typeof createPanelBase>, occurredAt: number): LedgerEntry {
  switch (note.kind) {
    case "report":
    case "feedback":
    case "hold":
      return { ...base, ...note, occurredAt };
    case "optIn":
      return { ...base, ...note, occurredAt };
    case "optOut":
      return { ...base, ...note, kind: "consent", change: "withdrawn", occurredAt };
  }
}

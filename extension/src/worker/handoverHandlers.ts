import {
  type JourneyDocument,
  type JourneyStore,
  type LedgerEntry,
  listUnexported,
  type PersonRecord,
  type StoreResult,
  succeed,
} from "@waypost/sdk";
import type { Handover, HandoverRow } from "../messaging/noteMessages";
import type { Handlers } from "../messaging/serve";
import { readJourneys } from "./journeys/VersionedJourney";
import { changePerson } from "./people/changePerson";
import { createPanelBase, hasKey, panelSource } from "./people/panelEntry";
import { workspace } from "./store/StoreAccess";
import { toOutcome } from "./store/toOutcome";
import type { WorkerContext } from "./WorkerContext";

type HandoverHandlers = Pick<Handlers<"worker">, "handover.read" | "handover.mark">;

/** Collects what reps recorded here for the CRM's own import, and remembers what a file has carried. */
export function createHandoverHandlers(context: WorkerContext): HandoverHandlers {
  const { store, now } = context;
  return {
    async "handover.read"({ at }) {
      return toOutcome(await store.withStore((open) => readHandover(open, at)));
    },

    async "handover.mark"({ people }, { requestId }) {
      const at = now();
      for (const [index, { hcp, entries }] of people.entries()) {
        const marked = await store.withStore((open) =>
          changePerson(open, context, hcp, ({ person }) => {
            // One request marks many people, each by an entry of its own.
            const base = createPanelBase(`${requestId}-${index}`, at);
            if (hasKey(person.entries, base.key)) return { kind: "none", value: null };
            return {
              kind: "write",
              value: null,
              append: [{ kind: "export", ...base, entries, occurredAt: at }],
              audit: {
                action: "handover.mark",
                parameters: { hcp, entry: base.id, entries: entries.length },
              },
            };
          }),
        );
        // Who was erased meanwhile has nothing to be marked; anything else stops, and what is marked stays so.
        if (!marked.ok && marked.error.code !== "person.unknown") return toOutcome(marked);
      }
      await context.notifyChanged();
      return { ok: true, value: { at } };
    },
  };
}

async function readHandover(store: JourneyStore, at: number | undefined): StoreResult<Handover> {
  const journeys = await readJourneys(store);
  if (!journeys.ok) return journeys;
  const documents = journeys.value.map(({ current }) => current.document);
  const rows: HandoverRow[] = [];
  const past = new Map<number, number>();
  const visited = await store.eachPerson(workspace, async (people) => {
    for (const person of people) {
      for (const entry of person.entries) {
        if (entry.kind === "export")
          past.set(entry.occurredAt, (past.get(entry.occurredAt) ?? 0) + entry.entries.length);
      }
      rows.push(...listWanted(person, at).map((entry) => toRow(person, entry, documents)));
    }
  });
  // Who cannot be read has nothing to hand over that could be read; the data page tells of them.
  if (!visited.ok && visited.error.code !== "store.unreadable") return visited;
  return succeed({
    rows: rows.sort((a, b) => a.entry.recordedAt - b.entry.recordedAt),
    past: [...past].map(([each, count]) => ({ at: each, count })).sort((a, b) => b.at - a.at),
  });
}

function listWanted({ entries }: PersonRecord, at: number | undefined): readonly LedgerEntry[] {
  if (at === undefined) return listUnexported(entries, panelSource);
  const carried = new Set(
    entries.flatMap((entry) => (entry.kind === "export" && entry.occurredAt === at ? entry.entries : [])),
  );
  return entries.filter(({ id }) => carried.has(id));
}

function toRow(
  { hcp, profile }: PersonRecord,
  entry: LedgerEntry,
  documents: readonly JourneyDocument[],
): HandoverRow {
  const { label, channel } = findWords(entry, documents);
  return { hcp, ...profile, entry, label, channel };
}

/** By the first journey that knows what the entry is about. */
function findWords(
  entry: LedgerEntry,
  documents: readonly JourneyDocument[],
): { label: string; channel: string | undefined } {
  const labelOf = (items: readonly { id: string; label: string }[], id: string | undefined) =>
    items.find((item) => item.id === id)?.label;
  const channels = documents.flatMap((document) => document.channels);
  switch (entry.kind) {
    case "event": {
      const event = documents.flatMap(({ events }) => events).find(({ type }) => type === entry.type);
      return { label: event?.label ?? entry.type, channel: labelOf(channels, event?.channel) };
    }
    case "consent":
    case "optIn":
      return {
        label: labelOf(channels, entry.channel) ?? entry.channel,
        channel: labelOf(channels, entry.channel),
      };
    case "report": {
      const document = documents.find(({ id }) => id === entry.journey);
      const things = [...(document?.stages ?? []), ...(document?.personas ?? [])];
      return { label: labelOf(things, entry.shown) ?? entry.about, channel: undefined };
    }
    case "feedback": {
      const document = documents.find(({ id }) => id === entry.journey);
      const name = entry.suggestion.slice(entry.suggestion.indexOf(":") + 1);
      const touchpoint = labelOf(document?.touchpoints ?? [], name);
      const event = document?.events.find(({ type }) => type === name)?.label;
      return { label: touchpoint ?? event ?? name, channel: undefined };
    }
    case "hold":
      return {
        label: documents.find(({ id }) => id === entry.journey)?.title ?? entry.journey,
        channel: undefined,
      };
    default:
      return { label: entry.kind, channel: undefined };
  }
}

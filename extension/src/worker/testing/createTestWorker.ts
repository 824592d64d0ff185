import {
  createMemoryStore,
  type EventEntry,
  type JourneyStore,
  type PersonChange,
  type Result,
  type StoreFailure,
  succeed,
} from "@waypost/sdk";
import type { PageIdentifier, PageReading, PageRow, RecordReading } from "../../hosts/PageReading";
import type { CallContext } from "../../messaging/serve";
import { createFakeArea, createFakeRuntime, createFakeTabs } from "../../platform/fakePlatform";
import { createDayHandlers } from "../dayHandlers";
import { createDraftHandlers } from "../draftHandlers";
import { createEntryHandlers } from "../entryHandlers";
import { createExperimentHandlers } from "../experimentHandlers";
import { createHandoverHandlers } from "../handoverHandlers";
import { createJourneyHandlers } from "../journeyHandlers";
import { foldPerson } from "../journeys/foldPerson";
import { readJourneys } from "../journeys/VersionedJourney";
import { createNoteHandlers } from "../noteHandlers";
import { createPageHandlers } from "../pageHandlers";
import { createPageReadings } from "../pageReadings";
import { createPersonHandlers } from "../personHandlers";
import { createRecordHandlers } from "../recordHandlers";
import { createRehearsalHandlers } from "../rehearsalHandlers";
import { createSettingsHandlers } from "../settingsHandlers";
import { workspace } from "../store/StoreAccess";
import { createStoreHandlers } from "../storeHandlers";
import { watchStore } from "../watchStore";

const origin = "https://crm.example";

export const overlay: CallContext = {
  requestId: "overlay-request",
  sender: { kind: "overlay", tabId: 7, origin, url: `${origin}/` },
};

export const page: CallContext = { requestId: "page-request", sender: { kind: "page" } };

/** The panel in the page of tab 7. */
export function panel(requestId = "panel-request"): CallContext {
  return { requestId, sender: { kind: "panel", tabId: 7 } };
}

export function createRow(recordId: string, more: Partial<PageRow> = {}): PageRow {
  return { rowKey: `row-${recordId}`, recordId, identifiers: [], ...more };
}

export function createList(rows: PageRow[]): PageReading {
  return { kind: "list", hostId: "test-crm", origin, object: "contacts", rows };
}

export function createRecord(recordId: string, more: Partial<RecordReading> = {}): RecordReading {
  return {
    kind: "record",
    hostId: "test-crm",
    origin,
    object: "contacts",
    recordId,
    identifiers: [],
    readFrom: [],
    ...more,
  };
}

/** Events of a person, one a type, in order. */
export function createEvents(
  hcp: string,
  ...events: readonly [type: string, occurredAt: number][]
): EventEntry[] {
  return events.map(([type, occurredAt]) => {
    const id = `${hcp} ${type} ${occurredAt}`;
    const base = { id, key: id, recordedAt: occurredAt, source: "crm", sequence: 0, actor: "crm" };
    return { kind: "event", ...base, type, occurredAt };
  });
}

export type Seed = {
  hcp: string;
  name?: string;
  identifiers?: PageIdentifier[];
  /** The record that an import linked to the person. */
  recordId?: string;
  events?: EventEntry[];
};

export type TestWorker = ReturnType<typeof createTestWorker>;

/** A worker over a store in memory and a fake platform. `restart` is what a death of the worker leaves of it. */
export function createTestWorker(store: JourneyStore = createMemoryStore()) {
  const session = createFakeArea();
  const local = createFakeArea();
  const tabs = createFakeTabs([{ id: 7 }]);
  const alarm: { at?: number } = {};
  const failures: unknown[] = [];
  const fired: ((name: string) => void)[] = [];
  let lock: Promise<unknown> = Promise.resolve();
  let opening: Result<JourneyStore, StoreFailure> = succeed(store);

  function start() {
    const runtime = createFakeRuntime();
    const context = watchStore({
      openStore: async () => opening,
      tabs,
      runtime,
      local,
      onFailure: (cause) => failures.push(cause),
      locks: {
        alone(_name, work) {
          const done = lock.then(work);
          lock = done.catch(() => undefined);
          return done;
        },
      },
      alarms: {
        async set(_name, atMs) {
          alarm.at = atMs;
        },
        clear: async () => void delete alarm.at,
        onFired: (listener) => void fired.push(listener),
      },
    });
    const readings = createPageReadings({ session, tabs });
    return {
      ...createPageHandlers({ ...context, readings, runtime }),
      ...createPersonHandlers(context, readings),
      ...createEntryHandlers(context),
      ...createNoteHandlers(context),
      ...createHandoverHandlers(context),
      ...createJourneyHandlers(context),
      ...createDraftHandlers(context, runtime),
      ...createRecordHandlers(context),
      ...createRehearsalHandlers(context),
      ...createExperimentHandlers(context, runtime),
      ...createDayHandlers(context, local),
      ...createSettingsHandlers(local, runtime),
      ...createStoreHandlers(context, async () => {
        opening = succeed(createMemoryStore());
        return succeed(undefined);
      }),
    };
  }

  const worker = {
    store,
    session,
    tabs,
    alarm,
    failures,
    handlers: start(),
    restart() {
      worker.handlers = start();
    },
    /** Answers every opening of the store from now on with this. */
    setOpening(result: Result<JourneyStore, StoreFailure>) {
      opening = result;
      worker.restart();
    },
    fireAlarm() {
      fired.at(-1)?.("wake");
    },
    /** Waits until work under the lock, and what follows it, is done. */
    async settle() {
      await lock;
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    /** The kinds of what was pushed to tab 7. */
    pushed: () => tabs.sent.map(({ message }) => (message as { push: { kind: string } }).push.kind),
    async seed(...people: readonly Seed[]) {
      const changes = await Promise.all(people.map((person) => toChange(store, person)));
      const audit = { id: "seed", at: Date.now(), actor: "test", action: "test", parameters: {} };
      const seeded = await store.commit({ workspace, people: changes }, audit);
      if (!seeded.ok) throw new Error(seeded.error.code);
    },
    async requireEntries(hcp: string) {
      const read = await store.readPerson(workspace, hcp);
      if (!read.ok || read.value === undefined) throw new Error(`${hcp} is not stored`);
      return read.value.entries;
    },
  };
  return worker;
}

async function toChange(
  store: JourneyStore,
  { hcp, name, identifiers = [], recordId, events = [] }: Seed,
): Promise<PersonChange> {
  const journeys = await readJourneys(store);
  if (!journeys.ok) throw new Error(journeys.error.code);
  const person = { hcp, revision: 0, entries: events };
  return {
    hcp,
    fromRevision: 0,
    profile: { displayName: name ?? `Dr ${hcp}`, identifiers },
    append: events,
    runs: foldPerson(journeys.value, person, [], Date.now()).summaries,
    ...(recordId !== undefined && {
      links: [{ origin, object: "contacts", recordId, by: "import" as const }],
    }),
  };
}

import { createMemoryStore, type JourneyStore } from "@waypost/sdk";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { importChannelName, startImport } from "../../../messaging/importChannel";
import { openForPublication, publishJourney } from "../../journeys/publishJourney";
import { createStoreAccess, workspace } from "../../store/StoreAccess";
import { createPortalJourney } from "../../testing/portalJourney";
import { serveImports } from "./serveImports";

/** Node's own refuses to post once any channel of its name was closed. */
class FakeChannel extends EventTarget {
  static readonly #open = new Set<FakeChannel>();

  constructor(readonly name: string) {
    super();
    FakeChannel.#open.add(this);
  }

  postMessage(data: unknown): void {
    if (!FakeChannel.#open.has(this)) throw new DOMException("Channel is closed", "InvalidStateError");
    for (const other of FakeChannel.#open) {
      if (other === this || other.name !== this.name) continue;
      queueMicrotask(() => other.dispatchEvent(new MessageEvent("message", { data })));
    }
  }

  close(): void {
    FakeChannel.#open.delete(this);
  }
}

const file = new File(["hcp,name\nH1,Nora Ohm\n"], "hcps.csv");
let store: JourneyStore;
let channel: FakeChannel;
let imported: number;
/** What work under the lock waits for. */
let lock: Promise<void>;

beforeEach(async () => {
  vi.stubGlobal("BroadcastChannel", FakeChannel);
  store = createMemoryStore();
  channel = new FakeChannel(importChannelName);
  imported = 0;
  lock = Promise.resolve();
  const newToken = () => crypto.randomUUID();
  const opened = openForPublication(JSON.stringify(createPortalJourney()));
  if (!opened.ok) throw new Error("the test's journey is not one");
  await publishJourney(store, { now: () => 1_000, newToken }, opened.value);
  serveImports(
    channel,
    {
      store: createStoreAccess(async () => ({ ok: true, value: store })),
      now: () => 2_000,
      newToken,
      alone: (work) => lock.then(work),
      timeZone: "UTC",
    },
    () => {
      imported += 1;
    },
  );
});

afterEach(() => {
  channel.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("a page's files are imported and the worker is told", async () => {
  const phases: string[] = [];
  const { outcome } = startImport({ hcps: file }, {}, ({ phase }) => phases.push(phase));
  expect(await outcome).toMatchObject({ ok: true, report: { people: { created: 1 } } });
  expect(new Set(phases)).toEqual(new Set(["reading", "matching", "folding", "saving"]));
  expect(imported).toBe(1);
});

test("two imports run one after the other", async () => {
  const both = [
    startImport({ hcps: file }, {}, () => undefined),
    startImport({ hcps: file }, {}, () => undefined),
  ];
  const outcomes = await Promise.all(both.map(({ outcome }) => outcome));
  expect(outcomes).toMatchObject([
    { report: { people: { created: 1 } } },
    { report: { people: { unchanged: 1 } } },
  ]);
  expect(await store.countPeople(workspace)).toEqual({ ok: true, value: 1 });
});

test("an import that waits can be cancelled", async () => {
  let release = () => {};
  lock = new Promise((resolve) => {
    release = resolve;
  });
  const job = startImport({ hcps: file }, {}, () => undefined);
  job.cancel();
  await new Promise((resolve) => setTimeout(resolve, 50));
  release();
  expect(await job.outcome).toEqual({ ok: false, failure: { code: "import.cancelled" } });
  job.cancel();
  expect(imported).toBe(0);
});

test("a failure says what it is", async () => {
  const { outcome } = startImport({}, {}, () => undefined);
  expect(await outcome).toEqual({ ok: false, failure: { code: "import.noFiles" } });
});

test("an engine that says nothing is given up on", async () => {
  channel.close();
  vi.useFakeTimers();
  const { outcome } = startImport({ hcps: file }, {}, () => undefined);
  vi.advanceTimersByTime(20_000);
  expect(await outcome).toEqual({ ok: false, failure: { code: "import.silent" } });
});

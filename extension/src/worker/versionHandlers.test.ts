import { succeed } from "@waypost/sdk";
import { beforeEach, expect, test, vi } from "vitest";
import type { Call } from "../messaging/call";
import { createEvents, createTestWorker, page, type TestWorker } from "./testing/createTestWorker";
import { createPortalJourney } from "./testing/portalJourney";
import { createVersionHandlers } from "./versionHandlers";

const day = (number: number) => Date.UTC(2026, 8, number);
const first = JSON.stringify(createPortalJourney());
const second = JSON.stringify(createPortalJourney({ title: "Portal, anew" }));
let worker: TestWorker;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: day(3) });
  worker = createTestWorker();
});

function create(call: unknown = async () => succeed({ kind: "refused" }), ensure = async () => undefined) {
  const store = { withStore: async (work: (opened: typeof worker.store) => unknown) => work(worker.store) };
  return createVersionHandlers({ store: store as never }, { offscreen: { ensure }, call: call as Call });
}

const publish = (text: string) => worker.handlers["journey.publish"]({ text }, page);

test("every version is listed, the latest first, and comes back as it was published", async () => {
  await publish(first);
  await publish(second);
  const handlers = create();
  const listed = await handlers["journey.versions"]({}, page);
  if (!listed.ok) throw new Error(listed.error.code);
  expect(listed.value.map(({ title, isCurrent }) => [title, isCurrent])).toEqual([
    ["Portal, anew", true],
    ["Portal", false],
  ]);
  const version = listed.value[1]?.version ?? "";
  const read = await handlers["journey.version"]({ journey: "portal", version }, page);
  expect(read.ok && read.value !== null && JSON.parse(read.value)).toMatchObject({ title: "Portal" });
  expect(await handlers["journey.version"]({ journey: "portal", version: "none" }, page)).toEqual({
    ok: true,
    value: null,
  });
});

test("HCPs are counted by the version they are in [semantics 29]", async () => {
  await publish(first);
  await worker.seed(
    { hcp: "a", events: createEvents("a", ["invited", day(1)]) },
    { hcp: "b", events: createEvents("b", ["invited", day(2)]) },
    { hcp: "c" },
  );
  await publish(second);
  const handlers = create();
  const listed = await handlers["journey.versions"]({}, page);
  const old = listed.ok ? listed.value[1]?.version : undefined;
  expect(await handlers["journey.pins"]({ journey: "portal" }, page)).toEqual({
    ok: true,
    value: [[old, 2]],
  });
});

test("a trial is the engine's, and where it does not start that is said", async () => {
  const reckoned = await create()["journey.trial"]({ text: first }, page);
  expect(reckoned).toEqual({ kind: "refused" });
  const broken = create(undefined, () => Promise.reject(new Error("no document")));
  expect(await broken["journey.trial"]({ text: first }, page)).toEqual({
    kind: "unavailable",
    reason: "no document",
  });
});

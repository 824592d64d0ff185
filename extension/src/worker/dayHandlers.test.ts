import { beforeEach, expect, test, vi } from "vitest";
import { createEvents, createTestWorker, page, panel, type TestWorker } from "./testing/createTestWorker";
import { createPortalJourney } from "./testing/portalJourney";

const day = (number: number) => Date.UTC(2026, 8, number, 12);
let worker: TestWorker;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: day(3) });
  worker = createTestWorker();
  await worker.handlers["journey.publish"]({ text: JSON.stringify(createPortalJourney()) }, page);
  await worker.seed(
    { hcp: "a", name: "Nora Ohm", events: createEvents("a", ["invited", day(1)]) },
    { hcp: "b" },
  );
});

const mark = (hcp: string, isVisit = true) => worker.handlers["day.mark"]({ hcp, isVisit }, panel());
const list = () => worker.handlers["day.list"]({}, page);

test("keeps the order in which visits were picked, through a death of the worker, and takes them off", async () => {
  await mark("b");
  await mark("a");
  worker.restart();
  expect(await list()).toEqual(["b", "a"]);
  await mark("b", false);
  expect(await list()).toEqual(["a"]);
  expect(worker.pushed()).toContain("store.changed");
});

test("tells where everybody on it stands, and passes over who is gone", async () => {
  await mark("gone");
  await mark("a");
  expect(await worker.handlers["day.read"]({}, page)).toMatchObject({
    ok: true,
    value: {
      now: day(3),
      people: [{ hcp: "a", displayName: "Nora Ohm", journeys: [{ run: { stage: "emailed" } }] }],
    },
  });
});

test("is empty on another day", async () => {
  await mark("a");
  vi.setSystemTime(day(4));
  expect(await list()).toEqual([]);
  await mark("b");
  expect(await list()).toEqual(["b"]);
});

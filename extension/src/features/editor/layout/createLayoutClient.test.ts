import { afterEach, expect, test, vi } from "vitest";
import { toCanvas } from "../model/toCanvas";
import { createLayoutClient } from "./createLayoutClient";
import { createDirectWorker } from "./testing/createDirectWorker";
import { createPhasedJourney } from "./testing/createPhasedJourney";

afterEach(() => void vi.useRealTimers());

const model = toCanvas(createPhasedJourney(2, 3), {
  folded: new Set(),
  describe: ({ id }) => ({ kind: "event", trigger: id, guard: undefined }),
});
const scene = {
  boxes: new Map(),
  parentOf: new Map(),
  containers: new Set<string>(),
  headings: [],
  fixed: new Map(),
  ways: [],
};

/** A worker that takes every question with it. */
function createDyingWorker(isSilent = false): Worker {
  const onError: ((event: ErrorEvent) => void)[] = [];
  return {
    addEventListener: (type: string, listener: (event: ErrorEvent) => void) =>
      void (type === "error" && onError.push(listener)),
    postMessage: () =>
      queueMicrotask(() => {
        if (!isSilent) for (const listener of onError) listener({ message: "killed" } as ErrorEvent);
      }),
    terminate: () => undefined,
  } as unknown as Worker;
}

test("a worker that is killed while it lays out is started again, and the drawing is made", async () => {
  const workers = [createDyingWorker(), createDirectWorker()];
  const client = createLayoutClient(() => workers.shift() as Worker);
  const { boxes } = await client.layOut(model, "down");
  expect([...boxes.keys()]).toEqual(expect.arrayContaining(model.stages.map(({ id }) => id)));
  expect(workers).toEqual([]);
});

test("so is one that is killed between two questions", async () => {
  const workers = [createDyingWorker(), createDirectWorker()];
  const client = createLayoutClient(() => workers.shift() as Worker);
  expect(await client.route(scene)).toEqual(new Map());
});

test("one that is killed again is told to who asked, and the next question has a new one", async () => {
  const workers = [createDyingWorker(), createDyingWorker(), createDirectWorker()];
  const client = createLayoutClient(() => workers.shift() as Worker);
  await expect(client.layOut(model, "down")).rejects.toThrow("killed");
  expect(await client.route(scene)).toEqual(new Map());
});

test("one that says nothing at all is given up", async () => {
  vi.useFakeTimers();
  const workers = [createDyingWorker(true), createDirectWorker()];
  const client = createLayoutClient(() => workers.shift() as Worker);
  const routes = client.route(scene);
  await vi.advanceTimersByTimeAsync(61_000);
  expect(await routes).toEqual(new Map());
});

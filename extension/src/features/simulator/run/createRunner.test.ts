import { simulate } from "@waypost/sdk";
import { expect, test, vi } from "vitest";
import { createFakeWorker } from "../testing/createFakeWorker";
import { createMailing } from "../testing/createMailing";
import { createRunner } from "./createRunner";
import { toTimeLeftMs } from "./SimulationJob";

const document = createMailing();
const options = { population: 2_500, from: 0, days: 10, seed: 3, replications: 4 };
const silent = { onProgress: () => undefined };

function open(workers: number, failAtBlock?: number) {
  let nowMs = 0;
  return createRunner({
    startWorker: () => createFakeWorker(failAtBlock),
    workers,
    nowMs: () => {
      nowMs += 1_000;
      return nowMs;
    },
  });
}

test.each([1, 2, 7])("%i workers come to what one thread comes to (semantics 30)", async (workers) => {
  const expected = simulate(document, options);
  const outcome = await open(workers).start(document, options, silent).outcome;
  expect(outcome).toEqual({ kind: "done", result: expected.ok ? expected.value : undefined });
});

test("what there is so far is shown meanwhile, and progress never goes back", async () => {
  const onPartial = vi.fn();
  const done: number[] = [];
  await open(2).start(document, options, { onProgress: (progress) => done.push(progress.done), onPartial })
    .outcome;
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(onPartial).toHaveBeenCalled();
  expect(onPartial.mock.calls[0]?.[0]).toMatchObject({ isPartial: true });
});

test("a pause gives out no more work, and what follows is the same", async () => {
  const expected = await open(2).start(document, options, silent).outcome;
  let done = 0;
  const job = open(2).start(document, options, {
    onProgress: (progress) => {
      done = progress.done;
      if (done === 3) job.pause();
    },
  });
  await vi.waitFor(() => expect(done).toBeGreaterThanOrEqual(3));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const paused = done;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toBe(paused);
  expect(paused).toBeLessThan(12);
  job.resume();
  expect(await job.outcome).toEqual(expected);
});

test("stopped early, it hands out what was done, marked partial; before that, nothing", async () => {
  const job = open(1).start(document, options, { onProgress: ({ done }) => done === 5 && job.cancel() });
  expect(await job.outcome).toMatchObject({ kind: "done", result: { isPartial: true } });
  const early = open(1).start(document, options, silent);
  early.cancel();
  expect(await early.outcome).toEqual({ kind: "cancelled" });
});

test("a worker that dies loses nothing of what was done", async () => {
  const outcome = await open(2, 6).start(document, options, silent).outcome;
  expect(outcome).toMatchObject({ kind: "broken", message: "out of memory", result: { isPartial: true } });
});

test("totals that no memory can be had for end the run with what was shown last, and the workers", async () => {
  const ended = vi.fn();
  let nowMs = 0;
  const runner = createRunner({
    startWorker: () => Object.assign(createFakeWorker(undefined, 6), { terminate: ended }),
    workers: 1,
    nowMs: () => {
      nowMs += 1_000;
      return nowMs;
    },
  });
  const shown: unknown[] = [];
  const onPartial = (result: unknown) => void shown.push(result);
  const outcome = await runner.start(document, options, { ...silent, onPartial }).outcome;
  expect(outcome).toMatchObject({ kind: "broken", message: "Array buffer allocation failed" });
  expect(outcome).toMatchObject({ result: { isPartial: true } });
  expect(outcome.kind === "broken" && outcome.result).toBe(shown.at(-1));
  expect(ended).toHaveBeenCalled();
});

test("a run that cannot even begin for want of memory says so", async () => {
  const runner = createRunner({
    startWorker: () => {
      throw new RangeError("Array buffer allocation failed");
    },
    workers: 1,
    nowMs: () => 0,
  });
  expect(await runner.start(document, options, silent).outcome).toEqual({
    kind: "broken",
    message: "Array buffer allocation failed",
    result: undefined,
  });
});

test("a new simulation ends the one before", async () => {
  const runner = open(2);
  const first = runner.start(document, options, silent);
  const second = runner.start(document, { ...options, seed: 4 }, silent);
  expect((await first.outcome).kind).toBe("cancelled");
  expect(await second.outcome).toMatchObject({ kind: "done", result: { seed: 4, isPartial: false } });
});

test("options that cannot be are refused", async () => {
  expect(await open(1).start(document, { ...options, days: 0 }, silent).outcome).toMatchObject({
    kind: "refused",
  });
});

test("time left is reckoned from the time that blocks took", () => {
  expect(toTimeLeftMs({ done: 0, all: 10, elapsedMs: 50 })).toBeUndefined();
  expect(toTimeLeftMs({ done: 4, all: 10, elapsedMs: 200 })).toBe(300);
});

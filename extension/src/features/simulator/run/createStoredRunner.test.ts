import { expect, test } from "vitest";
import type { Call } from "../../../messaging/call";
import type { RehearsalNotice, RehearsalRequest } from "../../../messaging/rehearsalChannel";
import { createMailing } from "../testing/createMailing";
import { createStoredRunner } from "./createStoredRunner";

const options = { population: 3, from: 0, days: 3, seed: 1 };
const ready = (async () => ({ ok: true, value: { kind: "ready" } })) as unknown as Call;
const gone = (async () => ({ ok: true, value: { kind: "unavailable", reason: "x" } })) as unknown as Call;

function setUp(call: Call) {
  const events = new EventTarget();
  const asked: RehearsalRequest[] = [];
  let closed = 0;
  const runner = createStoredRunner({
    call,
    newToken: () => "job",
    nowMs: () => 0,
    openChannel: () => ({
      addEventListener: events.addEventListener.bind(events),
      postMessage: (request: RehearsalRequest) => void asked.push(request),
      close: () => {
        closed += 1;
      },
    }),
  });
  const tell = (data: RehearsalNotice) => events.dispatchEvent(Object.assign(new Event("message"), { data }));
  return { runner, asked, tell, closed: () => closed };
}

test("asks the engine with the journey and no people, follows it, and closes", async () => {
  const { runner, asked, tell, closed } = setUp(ready);
  const progress: number[] = [];
  const job = runner.start(createMailing(), options, { onProgress: ({ done }) => void progress.push(done) });
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]).toMatchObject({ kind: "start", options: { from: 0, days: 3, seed: 1 } });
  expect(JSON.stringify(asked[0])).not.toContain('population":');
  tell({ kind: "progress", job: "another", done: 9, all: 10 });
  tell({ kind: "progress", job: "job", done: 1, all: 2 });
  job.pause();
  job.resume();
  job.cancel();
  expect(asked.map(({ kind }) => kind)).toEqual(["start", "pause", "resume", "cancel"]);
  tell({ kind: "finished", job: "job", outcome: { kind: "cancelled" } });
  expect(await job.outcome).toEqual({ kind: "cancelled" });
  expect(progress).toEqual([1]);
  expect(closed()).toBe(1);
});

test("an engine that does not run is said", async () => {
  const { runner } = setUp(gone);
  const job = runner.start(createMailing(), options, { onProgress: () => undefined });
  expect(await job.outcome).toMatchObject({ kind: "broken", message: "engine.unavailable" });
});

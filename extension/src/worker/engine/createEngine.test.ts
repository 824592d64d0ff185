import { expect, test } from "vitest";
import { createEngine } from "./createEngine";
import type { NumberedAnswer, NumberedTask } from "./EngineTask";

function setUp() {
  const asked: NumberedTask[] = [];
  const events = new EventTarget();
  const engine = createEngine({
    addEventListener: events.addEventListener.bind(events),
    postMessage: (task: unknown) => void asked.push(task as NumberedTask),
  });
  const answer = (data: NumberedAnswer) =>
    events.dispatchEvent(Object.assign(new Event("message"), { data }));
  const fail = (message: string) => events.dispatchEvent(Object.assign(new Event("error"), { message }));
  return { engine, asked, answer, fail };
}

test("each task is settled by the answer that bears its number", async () => {
  const { engine, asked, answer } = setUp();
  const settled: string[] = [];
  const first = engine.run({ kind: "ping" }).then(() => settled.push("first"));
  const second = engine.run({ kind: "ping" }).then(() => settled.push("second"));
  answer({ number: asked[1]?.number ?? 0, ok: true, value: null });
  await second;
  expect(settled).toEqual(["second"]);
  answer({ number: asked[0]?.number ?? 0, ok: true, value: null });
  await first;
});

test("a failed task rejects with what the worker said", async () => {
  const { engine, answer } = setUp();
  const running = engine.run({ kind: "ping" });
  answer({ number: 1, ok: false, message: "disk full" });
  await expect(running).rejects.toThrow("disk full");
});

test("a worker that broke leaves nobody waiting", async () => {
  const { engine, fail } = setUp();
  const running = [engine.run({ kind: "ping" }), engine.run({ kind: "ping" })];
  fail("script failed to load");
  for (const task of running) await expect(task).rejects.toThrow("script failed to load");
});

import { beforeEach, expect, test, vi } from "vitest";
import { mostExperiments } from "./experimentHandlers";
import { createTestWorker, page, type TestWorker } from "./testing/createTestWorker";

let worker: TestWorker;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000 });
  worker = createTestWorker();
});

const keep = (id: string) =>
  worker.handlers["experiment.keep"]({ id, summary: { title: id }, content: "{}" }, page);

test("an experiment comes back as it was kept, is listed without its content, and can be deleted", async () => {
  expect(await keep("a")).toEqual({ ok: true, value: { kind: "kept", keptAt: 1_000 } });
  expect(await worker.handlers["experiment.read"]({ id: "a" }, page)).toEqual({
    ok: true,
    value: { id: "a", keptAt: 1_000, summary: { title: "a" }, content: "{}" },
  });
  const listed = { ok: true, value: [{ id: "a", keptAt: 1_000, summary: { title: "a" } }] };
  expect(await worker.handlers["experiment.list"]({}, page)).toEqual(listed);
  await worker.handlers["experiment.delete"]({ id: "a" }, page);
  expect(await worker.handlers["experiment.read"]({ id: "a" }, page)).toEqual({ ok: true, value: null });
});

test("there is an end to how many are kept, and nothing is thrown away for a further one", async () => {
  for (let one = 0; one < mostExperiments; one += 1) await keep(`e${one}`);
  const full = { ok: true, value: { kind: "full", most: mostExperiments } };
  expect(await keep("one-more")).toEqual(full);
  expect(await keep("e0")).toMatchObject({ ok: true, value: { kind: "kept" } });
  const listed = await worker.handlers["experiment.list"]({}, page);
  expect(listed.ok && listed.value.length).toBe(mostExperiments);
});

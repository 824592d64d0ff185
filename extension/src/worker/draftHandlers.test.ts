import { beforeEach, expect, test, vi } from "vitest";
import { createTestWorker, page, type TestWorker } from "./testing/createTestWorker";
import { createPortalJourney } from "./testing/portalJourney";

let worker: TestWorker;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 8, 3) });
  worker = createTestWorker();
});

const text = JSON.stringify(createPortalJourney());
const save = (changes: { id?: string; revision?: number; text?: string } = {}) =>
  worker.handlers["draft.save"](
    { id: "d", revision: 0, tags: [], isArchived: false, text, ...changes },
    page,
  );

test("a draft comes back as it was saved, and is listed with what it holds", async () => {
  expect(await save()).toEqual({ ok: true, value: { kind: "saved", revision: 1 } });
  const read = await worker.handlers["draft.read"]({ id: "d" }, page);
  expect(read).toMatchObject({ ok: true, value: { revision: 1, changedAt: Date.UTC(2026, 8, 3) } });
  const listed = await worker.handlers["draft.list"]({}, page);
  expect(listed).toMatchObject({ ok: true, value: [{ id: "d", journey: "portal", revision: 1 }] });
});

test("a window that saves over a later state gets that state instead", async () => {
  await save();
  await save({ revision: 1 });
  const late = await save({ revision: 1 });
  expect(late).toMatchObject({ ok: true, value: { kind: "conflict", current: { id: "d", revision: 2 } } });
});

test("what nobody could open again is not saved", async () => {
  expect(await save({ text: "{" })).toEqual({ ok: true, value: { kind: "refused" } });
  expect(await worker.handlers["draft.read"]({ id: "d" }, page)).toEqual({ ok: true, value: null });
});

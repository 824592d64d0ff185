import { beforeEach, describe, expect, test, vi } from "vitest";
import { workspace } from "./store/StoreAccess";
import { createEvents, createTestWorker, page, type TestWorker } from "./testing/createTestWorker";
import { createPortalJourney } from "./testing/portalJourney";

const day = (number: number) => Date.UTC(2026, 8, number);
const text = JSON.stringify(createPortalJourney());
let worker: TestWorker;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: day(3) });
  worker = createTestWorker();
  await worker.handlers["journey.publish"]({ text }, page);
});

describe("The copy of an HCP", () => {
  test("holds what happened up to now, and nothing of who it is", async () => {
    const events = createEvents("secret-token", ["invited", day(1)], ["subscribed", day(9)]);
    await worker.seed({ hcp: "secret-token", name: "Nora Ohm", events });
    const answer = await worker.handlers["person.copy"]({ hcp: "secret-token", text }, page);
    expect(answer).toMatchObject({
      ok: true,
      value: { start: { from: "2026-09-01T00:00:00.000Z" }, left: 0 },
    });
    expect(answer.ok && answer.value?.actions).toEqual([
      { kind: "event", type: "invited" },
      { kind: "advance", until: "2026-09-03T00:00:00.000Z" },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/Nora|Ohm|secret-token|crm/);
  });

  test("writes nothing: the ledger and the audit are what they were", async () => {
    await worker.seed({ hcp: "a", events: createEvents("a", ["invited", day(1)]) });
    const before = JSON.stringify([
      await worker.store.readPerson(workspace, "a"),
      await worker.store.listAudit(workspace),
    ]);
    await worker.handlers["person.copy"]({ hcp: "a", text }, page);
    const after = JSON.stringify([
      await worker.store.readPerson(workspace, "a"),
      await worker.store.listAudit(workspace),
    ]);
    expect(after).toBe(before);
  });

  test("of somebody who is gone, or for what is no journey, is none", async () => {
    expect(await worker.handlers["person.copy"]({ hcp: "nobody", text }, page)).toEqual({
      ok: false,
      error: { code: "person.unknown" },
    });
    await worker.seed({ hcp: "a" });
    expect(await worker.handlers["person.copy"]({ hcp: "a", text: "{}" }, page)).toEqual({
      ok: true,
      value: null,
    });
  });
});

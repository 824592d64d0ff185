import { createMemoryStore } from "@waypost/sdk";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createEvents, createTestWorker, page, panel, type TestWorker } from "./testing/createTestWorker";
import { createPortalJourney } from "./testing/portalJourney";

const day = (number: number) => Date.UTC(2026, 8, number);
const weekAfterInvitation = day(8);

let worker: TestWorker;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: day(3) });
  worker = createTestWorker();
  await worker.handlers["journey.publish"]({ text: JSON.stringify(createPortalJourney()) }, page);
});

async function stages(...hcps: string[]) {
  const runs = await worker.store.readRuns("default", hcps);
  return runs.ok ? runs.value.map((each) => each[0]?.stage) : [];
}

async function wake() {
  worker.fireAlarm();
  await worker.settle();
}

describe("Waits", () => {
  test("set one alarm for the earliest, and none where nobody waits", async () => {
    await worker.seed(
      { hcp: "a", events: createEvents("a", ["invited", day(2)]) },
      { hcp: "b", events: createEvents("b", ["invited", day(1)]) },
    );
    await wake();
    expect(worker.alarm.at).toBe(weekAfterInvitation);
    for (const hcp of ["a", "b"]) {
      await worker.handlers["entry.log"]({ hcp, journey: "portal", type: "left" }, panel(hcp));
    }
    expect(worker.alarm.at).toBeUndefined();
  });

  test("that are due are folded, written and told of when the alarm fires", async () => {
    await worker.seed(
      { hcp: "a", events: createEvents("a", ["invited", day(1)]) },
      { hcp: "b", events: createEvents("b", ["invited", day(2)]) },
    );
    vi.setSystemTime(weekAfterInvitation);
    await wake();
    expect(await stages("a", "b")).toEqual(["reminded", "emailed"]);
    expect(worker.pushed().at(-1)).toBe("store.changed");
    expect(worker.alarm.at).toBe(day(9));
  });

  test("that passed while nothing ran are folded when the worker starts", async () => {
    await worker.seed({ hcp: "a", events: createEvents("a", ["invited", day(1)]) });
    vi.setSystemTime(day(30));
    worker.restart();
    await worker.settle();
    expect(await stages("a")).toEqual(["reminded"]);
    expect(worker.alarm.at).toBeUndefined();
  });

  test("of more people than fit one batch are all folded, one commit a batch", async () => {
    const hcps = Array.from({ length: 450 }, (_, index) => `hcp-${index}`);
    await worker.seed(...hcps.map((hcp) => ({ hcp, events: createEvents(hcp, ["invited", day(1)]) })));
    vi.setSystemTime(day(30));
    await wake();
    expect(new Set(await stages(...hcps))).toEqual(new Set(["reminded"]));
    const audit = await worker.store.listAudit("default");
    const counts = audit.ok ? audit.value.filter(({ action }) => action === "runs.wake") : [];
    expect(counts.map(({ parameters }) => parameters.people)).toEqual([200, 200, 50]);
  });

  test("never fire more often than the browser allows", async () => {
    await worker.seed({ hcp: "a", events: createEvents("a", ["invited", day(1)]) });
    vi.setSystemTime(weekAfterInvitation - 1_000);
    await wake();
    expect(worker.alarm.at).toBe(weekAfterInvitation + 29_000);
  });

  test("an entry dated ahead counts when its time comes, and starts a run then", async () => {
    await worker.seed({ hcp: "a", events: createEvents("a", ["invited", day(5)]) });
    await wake();
    expect(worker.alarm.at).toBe(day(5));
    vi.setSystemTime(day(5));
    await wake();
    expect(await stages("a")).toEqual(["emailed"]);
  });

  test("of somebody who cannot be read do not keep the others waiting, nor the worker busy", async () => {
    await worker.seed(
      { hcp: "a", events: createEvents("a", ["invited", day(1)]) },
      { hcp: "b", events: createEvents("b", ["invited", day(1)]) },
    );
    const { readPeople } = worker.store;
    worker.store.readPeople = async (workspace, hcps) =>
      hcps.includes("a")
        ? { ok: false, error: { code: "store.unreadable", hcps: ["a"], cause: "bytes" } }
        : readPeople(workspace, hcps);
    vi.setSystemTime(day(30));
    await wake();
    expect(await stages("b")).toEqual(["reminded"]);
    expect(worker.alarm.at).toBe(day(30) + 3_600_000);
  });

  test("are folded again when somebody else was faster", async () => {
    await worker.seed({ hcp: "a", events: createEvents("a", ["invited", day(1)]) });
    const { commit } = worker.store;
    worker.store.commit = async () => {
      worker.store.commit = commit;
      return { ok: false, error: { code: "store.conflict", hcps: ["a"] } };
    };
    vi.setSystemTime(day(30));
    await wake();
    expect(await stages("a")).toEqual(["reminded"]);
  });
});

describe("The store", () => {
  test("is opened anew once it was closed under the worker", async () => {
    const { countPeople } = worker.store;
    worker.store.countPeople = async () => ({
      ok: false,
      error: { code: "store.unavailable", cause: "closed" },
    });
    expect(await worker.handlers["panel.view"]({}, panel())).toMatchObject({ ok: false });
    worker.store.countPeople = countPeople;
    expect(await worker.handlers["panel.view"]({}, panel())).toMatchObject({ ok: true });
  });

  test("is started over only where data and keys have lost each other", async () => {
    worker.setOpening({ ok: false, error: { code: "store.newer", found: 2, known: 1 } });
    expect(await worker.handlers["store.reset"]({}, page)).toMatchObject({ error: { code: "store.newer" } });
    worker.setOpening({ ok: false, error: { code: "store.keysLost" } });
    expect(await worker.handlers["panel.view"]({}, panel())).toMatchObject({
      error: { code: "store.keysLost" },
    });
    expect(await worker.handlers["store.reset"]({}, page)).toEqual({ ok: true, value: null });
    expect(await worker.handlers["panel.view"]({}, panel())).toMatchObject({ value: { peopleCount: 0 } });
  });

  test("keeps everything where it can be opened", async () => {
    await worker.seed({ hcp: "a" });
    expect(await worker.handlers["store.reset"]({}, page)).toEqual({ ok: true, value: null });
    expect(await worker.handlers["panel.view"]({}, panel())).toMatchObject({ value: { peopleCount: 1 } });
  });

  test("may change after a failure to open: the next message tries again", async () => {
    const unavailable = { code: "store.unavailable" as const, cause: "locked" };
    worker.setOpening({ ok: false, error: unavailable });
    await worker.settle();
    expect(await worker.handlers["journey.list"]({}, page)).toEqual({ ok: false, error: unavailable });
    worker.setOpening({ ok: true, value: createMemoryStore() });
    expect(await worker.handlers["journey.list"]({}, page)).toEqual({ ok: true, value: [] });
    expect(worker.failures).toEqual([]);
  });
});

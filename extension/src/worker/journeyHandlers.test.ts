import { beforeEach, describe, expect, test, vi } from "vitest";
import { createEvents, createTestWorker, page, panel, type TestWorker } from "./testing/createTestWorker";
import { createPortalJourney } from "./testing/portalJourney";

const day = (number: number) => Date.UTC(2026, 8, number);

let worker: TestWorker;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: day(3) });
  worker = createTestWorker();
});

const publish = (changes?: Record<string, unknown>) =>
  worker.handlers["journey.publish"]({ text: JSON.stringify(createPortalJourney(changes)) }, page);

async function readRuns(hcp: string) {
  const runs = await worker.store.readRuns("default", [hcp]);
  if (!runs.ok) throw new Error(runs.error.code);
  return runs.value[0]?.map(({ journey, version, stage }) => ({ journey, version, stage }));
}

async function publishedVersion(changes?: Record<string, unknown>): Promise<string> {
  const outcome = await publish(changes);
  if (outcome.kind !== "published") throw new Error(outcome.kind);
  return outcome.version;
}

describe("Publishing", () => {
  test("refuses what is no journey and what a rule forbids, with every finding", async () => {
    expect(await worker.handlers["journey.publish"]({ text: "{" }, page)).toMatchObject({
      kind: "refused",
      diagnostics: [{ code: "open.notJson" }],
    });
    const transitions = [{ id: "t", from: "emailed", to: "nowhere", event: "subscribed" }];
    const text = JSON.stringify({ ...createPortalJourney(), transitions });
    const refused = await worker.handlers["journey.publish"]({ text }, page);
    expect(refused).toMatchObject({ kind: "refused" });
    expect(refused.kind === "refused" && refused.diagnostics.length).toBeGreaterThan(0);
    expect(await worker.handlers["journey.list"]({}, page)).toEqual({ ok: true, value: [] });
  });

  test("materialises the runs of everybody who is known already", async () => {
    await worker.seed({ hcp: "a", events: createEvents("a", ["invited", day(1)]) }, { hcp: "b" });
    const version = await publishedVersion();
    expect(await readRuns("a")).toEqual([{ journey: "portal", version, stage: "emailed" }]);
    expect(await readRuns("b")).toEqual([]);
    expect(worker.pushed()).toEqual(["store.changed"]);
  });

  test("moves nobody by itself: runs stay under their version, new ones get the latest [semantics 29]", async () => {
    await worker.seed({ hcp: "a", events: createEvents("a", ["invited", day(1)]) }, { hcp: "b" });
    const first = await publishedVersion();
    const second = await publishedVersion({ initial: "interest" });
    expect(await readRuns("a")).toEqual([{ journey: "portal", version: first, stage: "emailed" }]);
    await worker.seed({ hcp: "c", events: createEvents("c", ["invited", day(1)]) });
    expect(await readRuns("c")).toEqual([{ journey: "portal", version: second, stage: "interest" }]);

    // A later change folds each under its own.
    for (const hcp of ["a", "c"]) {
      const request = { hcp, journey: "portal", type: "left" };
      expect(await worker.handlers["entry.log"](request, panel(hcp))).toMatchObject({ ok: true });
    }
    expect([await readRuns("a"), await readRuns("c")]).toMatchObject([
      [{ version: first }],
      [{ version: second }],
    ]);
  });

  test("says so where the very version is out already, and brings an older one back", async () => {
    const first = await publishedVersion();
    expect(await publish()).toEqual({ kind: "unchanged", journey: "portal", version: first });
    await publishedVersion({ title: "Second" });
    expect(await publish()).toMatchObject({ kind: "published", version: first });
    expect(await worker.handlers["journey.list"]({}, page)).toMatchObject({
      ok: true,
      value: [{ journey: "portal", version: first, title: "Portal" }],
    });
  });

  test("counts as the latest even after the clock was set back", async () => {
    await publishedVersion();
    vi.setSystemTime(day(1));
    const second = await publishedVersion({ title: "Second" });
    expect(await worker.handlers["journey.list"]({}, page)).toMatchObject({ value: [{ version: second }] });
  });

  test("folds again whom somebody changed meanwhile", async () => {
    await worker.seed({ hcp: "a", events: createEvents("a", ["invited", day(1)]) });
    const { commit } = worker.store;
    worker.store.commit = async (change, audit) => {
      worker.store.commit = commit;
      const [late] = createEvents("a", ["subscribed", day(2)]);
      await commit(
        {
          workspace: "default",
          people: [{ hcp: "a", fromRevision: 1, append: late ? [late] : [], runs: [] }],
        },
        { ...audit, action: "test" },
      );
      return commit(change, audit);
    };
    await publishedVersion();
    expect(await readRuns("a")).toMatchObject([{ stage: "subscription" }]);
  });

  test("stores nothing where the disk is full", async () => {
    worker.store.commit = async () => ({
      ok: false,
      error: { code: "store.full", cause: new Error("quota") },
    });
    expect(await publish()).toEqual({
      kind: "failed",
      failure: { code: "store.full", cause: "Error: quota" },
    });
    expect(await worker.handlers["journey.list"]({}, page)).toEqual({ ok: true, value: [] });
  });

  test("keeps journeys in the order they were first published", async () => {
    for (const id of ["one", "two"]) await publishedVersion({ id });
    await publishedVersion({ id: "one", title: "Again" });
    expect(await worker.handlers["journey.list"]({}, page)).toMatchObject({
      value: [{ journey: "one", title: "Again" }, { journey: "two" }],
    });
  });
});

import { beforeEach, describe, expect, test, vi } from "vitest";
import { createEvents, createTestWorker, page, type TestWorker } from "../../testing/createTestWorker";
import { createPortalJourney } from "../../testing/portalJourney";
import { measureFlow } from "./measureFlow";
import { measureStays } from "./measureStays";
import { listStays } from "./readFlow";

const dayMs = 86_400_000;
const day = (number: number) => Date.UTC(2026, 8, number);
let worker: TestWorker;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: day(60) });
  worker = createTestWorker();
  await worker.handlers["journey.publish"]({ text: JSON.stringify(createPortalJourney()) }, page);
});

/** Each is invited on the first day and subscribes so many days later. */
async function seed(days: readonly number[]): Promise<void> {
  const people = days.map((each, index) => {
    const hcp = `h${index}`;
    return { hcp, events: createEvents(hcp, ["invited", day(1)], ["subscribed", day(1) + each * dayMs]) };
  });
  await worker.seed(...people);
}

describe("How long a stage usually lasts", () => {
  test("is the median of those who have moved on, of an even number too", async () => {
    await seed(Array.from({ length: 20 }, (_, index) => (index < 10 ? 2 : 4)));
    const measured = await measureStays(worker.store, "portal", day(60));
    expect(measured).toMatchObject({ ok: true });
    expect(measured.ok && measured.value).toEqual(
      expect.arrayContaining([{ stage: "emailed", count: 20, medianMs: 3 * dayMs }]),
    );
  });

  test("is not told by fewer than twenty, nor by who is still there", async () => {
    await seed(Array.from({ length: 19 }, () => 2));
    await worker.seed({ hcp: "still", events: createEvents("still", ["invited", day(58)]) });
    expect(await measureStays(worker.store, "portal", day(60))).toEqual({ ok: true, value: [] });
    expect(await measureStays(worker.store, "other", day(60))).toEqual({ ok: true, value: [] });
  });

  test("counts the last stay of one who came back, and no passing through", () => {
    const move = (left: string[], entered: string[]) => ({ left, entered }) as never;
    const trace = [
      { at: 0, moves: [move([], ["a"])] },
      { at: 9, moves: [move(["a"], ["b"])] },
      { at: 10, moves: [move(["b"], ["a"])] },
      { at: 13, moves: [move(["a"], ["c"]), move(["c"], ["b"])] },
    ] as never;
    expect([...listStays({ trace })]).toEqual([
      ["a", 3],
      ["b", 1],
    ]);
  });
});

describe("The flow through a journey", () => {
  test("counts who is in each stage now, who came and who left, so that they add up", async () => {
    await seed(Array.from({ length: 20 }, () => 2));
    await worker.seed(
      { hcp: "still", events: createEvents("still", ["invited", day(58)]) },
      { hcp: "never" },
    );
    const measured = await measureFlow(worker.store, "portal", day(60));
    expect(measured.ok && measured.value).toMatchObject({ journey: "portal", total: 21 });
    const stages = measured.ok ? measured.value.stages : [];
    expect(stages.find(({ stage }) => stage === "emailed")).toEqual({
      stage: "emailed",
      now: 1,
      entered: 21,
      left: 20,
      medianMs: 2 * dayMs,
    });
    for (const { now, entered, left } of stages) expect(now + left).toBe(entered);
  });

  test("does not say how long fewer than twenty stayed", async () => {
    await seed(Array.from({ length: 19 }, () => 2));
    const measured = await measureFlow(worker.store, "portal", day(60));
    const emailed = measured.ok && measured.value.stages.find(({ stage }) => stage === "emailed");
    expect(emailed).toMatchObject({ left: 19, medianMs: null });
  });
});

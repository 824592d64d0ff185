import { beforeEach, describe, expect, test, vi } from "vitest";
import type { GuardQuestion } from "../../../messaging/insightMessages";
import { createEvents, createTestWorker, page, type TestWorker } from "../../testing/createTestWorker";
import { createPortalJourney } from "../../testing/portalJourney";
import { countGuard } from "./countGuard";

const day = (number: number) => Date.UTC(2026, 8, number);
const personas = [
  { id: "keen", label: "Keen", share: 0.25 },
  { id: "shy", label: "Shy", share: 0.75 },
];
const draft = createPortalJourney({ personas });
let worker: TestWorker;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: day(20) });
  worker = createTestWorker();
});

const ask = (guard: string, changes: Partial<GuardQuestion> = {}, isCurrent = () => true) =>
  countGuard(
    worker.store,
    { text: JSON.stringify(draft), kind: "goal", guard, ...changes },
    { now: day(20), isCurrent },
  );

describe("where HCPs are stored", () => {
  beforeEach(async () => {
    await worker.handlers["journey.publish"]({ text: JSON.stringify(createPortalJourney()) }, page);
    await worker.seed(
      { hcp: "a", name: "Dr Secret", events: createEvents("a", ["invited", day(2)], ["visit.held", day(3)]) },
      { hcp: "b", events: createEvents("b", ["invited", day(2)]) },
      { hcp: "c" },
    );
  });

  test("they are counted as they stand, and examples say nothing of who they are", async () => {
    const counted = await ask('count("visit.held", "P30D") > 0');
    expect(counted).toMatchObject({
      ok: true,
      value: { kind: "counted", people: "stored", total: 3, passing: 1, asksHistory: true, isPartial: false },
    });
    expect(JSON.stringify(counted)).not.toMatch(/Secret|"hcp"|"id"/);
    expect(await ask('inStage("reminded")')).toMatchObject({ ok: true, value: { total: 3, passing: 2 } });
  });

  test("a question after which another came is not answered", async () => {
    expect(await ask("true", {}, () => false)).toEqual({ ok: true, value: { kind: "superseded" } });
  });
});

describe("where nobody is stored", () => {
  test("people are drawn from the draft's personas, whom nothing has happened to", async () => {
    const counted = await ask('persona == "keen" && count("visit.held", "P30D") == 0');
    expect(counted).toMatchObject({ ok: true, value: { kind: "counted", people: "drawn", total: 5_000 } });
    if (!counted.ok || counted.value.kind !== "counted") throw new Error("counted");
    const { passing, byPersona, passes, fails } = counted.value;
    expect(passing / 5_000).toBeCloseTo(0.25, 1);
    expect(byPersona.find(({ persona }) => persona === "shy")?.passing).toBe(0);
    expect(passes[0]?.reading.outcome).toBe("holds");
    expect(fails[0]).toMatchObject({ persona: "shy", reading: { outcome: "fails" } });
  });

  test("a journey without personas has nobody to count", async () => {
    const text = JSON.stringify(createPortalJourney({ personas: [] }));
    expect(await ask("true", { text })).toEqual({ ok: true, value: { kind: "nobody" } });
  });
});

test("what is known only later is said to be, and mistakes are left to the problems", async () => {
  const event = { kind: "transition", event: "visit.held" } as const;
  expect(await ask("event.interested", event)).toEqual({ ok: true, value: { kind: "later", asks: "event" } });
  expect(await ask('touchpoint.channel == "visit"', { kind: "policy" })).toEqual({
    ok: true,
    value: { kind: "later", asks: "touchpoint" },
  });
  expect(await ask("hcp.nothing > 1")).toEqual({ ok: true, value: { kind: "mistakes" } });
  expect(await ask("true", { text: "{" })).toEqual({ ok: true, value: { kind: "mistakes" } });
});

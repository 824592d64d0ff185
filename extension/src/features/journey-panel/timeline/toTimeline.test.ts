import { describe, expect, test } from "vitest";
import {
  createConsent,
  createEvent,
  createPersona,
  createRetraction,
  createRun,
  createStep,
  createView,
  smallJourney,
} from "../testing/smallJourney";
import { toTimeline } from "./toTimeline";

const now = 1_000;
const keysOf = (timeline: ReturnType<typeof toTimeline>) => timeline.lines.map(({ key }) => key);

describe("the order of a timeline", () => {
  test("is newest first, with what has no date at the end", () => {
    const entries = [createPersona("p", 900), createEvent("a", 100), createEvent("b", 200)];
    expect(keysOf(toTimeline({ entries, journeys: [] }, now))).toEqual(["b", "a", "p"]);
  });

  test("places an undated consent where it was recorded, since it holds from there", () => {
    const entries = [createEvent("a", 100), createConsent("c", 150), createEvent("b", 200)];
    expect(keysOf(toTimeline({ entries, journeys: [] }, now))).toEqual(["b", "c", "a"]);
  });

  test("shows a wait above the entries of its own instant: it came due after all of them [semantics 3]", () => {
    const run = createRun({ trace: [createStep(100, { kind: "wait", transition: "remind" }, ["reminded"])] });
    const timeline = toTimeline({ entries: [createEvent("a", 100)], journeys: [createView(run)] }, now);
    expect(timeline.lines).toMatchObject([
      { kind: "wait", label: "Remind", changes: [{ kind: "stage", label: "Reminded" }] },
      { kind: "entry", key: "a" },
    ]);
  });
});

describe("what moved the stage", () => {
  test("is marked with the stage it led to, once for each journey", () => {
    const trigger = { kind: "entry", entry: "a", type: "visit.held" } as const;
    const run = createRun({ trace: [createStep(100, trigger, ["use", "regular"])] });
    const second = { ...smallJourney, id: "other" };
    const journeys = [createView(run), createView(run, second)];
    const { lines } = toTimeline({ entries: [createEvent("a", 100), createEvent("b", 200)], journeys }, now);
    expect(lines.map(({ key, changes }) => [key, changes])).toEqual([
      ["b", []],
      [
        "a",
        [
          { journey: "portal", kind: "stage", label: "Regular use" },
          { journey: "other", kind: "stage", label: "Regular use" },
        ],
      ],
    ]);
  });

  test("is an exit where one ended the run, whatever moved before it", () => {
    const trigger = { kind: "entry", entry: "a", type: "practice.left" } as const;
    const step = { ...createStep(100, trigger, ["regular"]), exit: { id: "left", guard: undefined } };
    const journeys = [createView(createRun({ trace: [step] }))];
    const { lines } = toTimeline({ entries: [createEvent("a", 100)], journeys }, now);
    expect(lines[0]?.changes).toEqual([{ journey: "portal", kind: "exit", label: "Left practice" }]);
  });

  test("is the expiry of a consent, and not the grant that brought it [semantics 8]", () => {
    const trigger = { kind: "entry", entry: "c", type: "expiry" } as const;
    const journeys = [createView(createRun({ trace: [createStep(500, trigger, ["use", "regular"])] }))];
    const entries = [createConsent("c", 100, { occurredAt: 100, expiresAt: 500 })];
    expect(toTimeline({ entries, journeys }, now).lines).toMatchObject([
      { kind: "expiry", at: 500, channel: "E-mail", changes: [{ label: "Regular use" }] },
      { kind: "entry", at: 100, changes: [] },
    ]);
  });

  test("is nothing where a guard could only not be read", () => {
    const trigger = { kind: "entry", entry: "a", type: "visit.held" } as const;
    const step = { at: 100, trigger, moves: [], goals: [], exit: undefined, errors: [] };
    const journeys = [createView(createRun({ trace: [step] }))];
    const { lines } = toTimeline({ entries: [createEvent("a", 100)], journeys }, now);
    expect(lines.map(({ changes }) => changes)).toEqual([[]]);
  });
});

test("what was undone stands apart, and its undoing is no line of its own", () => {
  const entries = [createEvent("a", 100), createEvent("b", 200), createRetraction("r", "b", 300)];
  const timeline = toTimeline({ entries, journeys: [] }, now);
  expect(keysOf(timeline)).toEqual(["a"]);
  expect(timeline.undone.map(({ id }) => id)).toEqual(["b"]);
});

test("an entry dated ahead says so", () => {
  const { lines } = toTimeline(
    { entries: [createEvent("a", now), createEvent("b", now + 1)], journeys: [] },
    now,
  );
  expect(lines).toMatchObject([
    { key: "b", isAhead: true },
    { key: "a", isAhead: false },
  ]);
});

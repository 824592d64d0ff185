import type { JourneyDocument } from "@waypost/sdk";
import { expect, test } from "vitest";
import { createRun, createStep, requireJourney, smallJourney } from "../testing/smallJourney";
import { toPhasePath } from "./toPhasePath";

const entry = { kind: "entry", entry: "e1", type: "visit.held" } as const;

function createLong(phases: number): JourneyDocument {
  const stages = Array.from({ length: phases }, (_, index) => ({
    id: `p${index + 1}`,
    label: `P${index + 1}`,
    kind: "atomic" as const,
  }));
  return requireJourney({ ...smallJourney, stages, initial: "p1", transitions: [] });
}

test("the phase that holds the stage is the current one, others are visited as the trace says", () => {
  const run = createRun({
    stages: ["use", "regular"],
    trace: [createStep(1, entry, ["invitation", "invited"]), createStep(2, entry, ["use", "regular"])],
  });
  expect(
    toPhasePath(smallJourney, run).steps.map(({ id, state, position }) => [id, state, position]),
  ).toEqual([
    ["invitation", "visited", 1],
    ["use", "current", 2],
    ["done", "ahead", 3],
  ]);
});

test("who has skipped a phase has not visited it", () => {
  const run = createRun({ stages: ["done"], trace: [createStep(1, entry, ["done"])] });
  expect(toPhasePath(smallJourney, run).steps.map(({ state }) => state)).toEqual([
    "ahead",
    "ahead",
    "current",
  ]);
});

test("who has not begun stands nowhere", () => {
  const { steps } = toPhasePath(smallJourney, createRun({ status: "notEntered" }));
  expect(steps.map(({ state }) => state)).toEqual(["ahead", "ahead", "ahead"]);
});

test.each([
  ["p1", 0, 3],
  ["p4", 0, 3],
  ["p6", 2, 1],
  ["p10", 3, 0],
])("of ten phases seven around %s are shown, and it is said that there are more", (stage, before, after) => {
  const { steps, hiddenBefore, hiddenAfter, phaseCount } = toPhasePath(
    createLong(10),
    createRun({ stages: [stage] }),
  );
  expect([steps.length, hiddenBefore, hiddenAfter, phaseCount]).toEqual([7, before, after, 10]);
  expect(steps.filter(({ state }) => state === "current").map(({ id }) => id)).toEqual([stage]);
});

test("a phase keeps its mark wherever the path begins", () => {
  const document = createLong(10);
  const markOf = (stage: string) =>
    toPhasePath(document, createRun({ stages: [stage] })).steps.find(({ id }) => id === "p5")?.mark;
  expect([markOf("p1"), markOf("p8")]).toEqual([5, 5]);
});

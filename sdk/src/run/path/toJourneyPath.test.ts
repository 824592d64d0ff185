import { expect, test } from "vitest";
import { replay } from "../replay.js";
import { day, event, journeyOf, ledgerOf } from "../testing/journeys.js";
import { type PathStage, toJourneyPath } from "./toJourneyPath.js";

const journey = journeyOf({
  stages: [
    { id: "a", label: "A", kind: "compound", initial: "a1" },
    { id: "a1", label: "A1", kind: "atomic", parent: "a" },
    { id: "a2", label: "A2", kind: "atomic", parent: "a" },
    { id: "back", label: "Back", kind: "history", history: "shallow", parent: "a", initial: "a1" },
    { id: "b", label: "B", kind: "parallel" },
    { id: "left", label: "Left", kind: "atomic", parent: "b" },
    { id: "right", label: "Right", kind: "atomic", parent: "b" },
    { id: "end", label: "End", kind: "final" },
  ],
  transitions: [
    { id: "in", from: "a1", to: "a2", event: "x" },
    { id: "on", from: "a", to: "b", event: "y" },
    { id: "again", from: "b", to: "a", event: "z" },
  ],
  exits: [{ id: "gone", label: "Gone", event: "left" }],
});

function pathAfter(...types: readonly string[]) {
  const events = types.map((type, index) => event(type, day(index + 1)));
  const run = replay(journey, ledgerOf([event("start", day(0)), ...events]), day(20));
  return toJourneyPath(journey, run);
}

const outline = (stages: readonly PathStage[]): string =>
  stages
    .map(({ stage, state, stages: inner }) => {
      return `${stage.id} ${state}${inner.length > 0 ? ` (${outline(inner)})` : ""}`;
    })
    .join(", ");

test("phases and the stages inside are past, present or ahead; a history stage is none", () => {
  expect(outline(pathAfter("x").phases)).toBe(
    "a present (a1 past, a2 present), b ahead (left ahead, right ahead), end ahead",
  );
});

test("of parallel tracks every stage is present", () => {
  expect(outline(pathAfter("y").phases)).toBe(
    "a past (a1 past, a2 ahead), b present (left present, right present), end ahead",
  );
});

test("a run that went round is past a phase that stands after the present one, and has been in both before", () => {
  const { phases, present } = pathAfter("x", "y", "z");
  expect(outline(phases)).toContain("b past (left past, right past)");
  expect(present).toMatchObject({ position: 1, visits: 2, since: day(3), leftAt: undefined });
  expect(phases[1]).toMatchObject({ visits: 1, since: day(2), leftAt: day(3) });
  expect(present?.stages[1]).toMatchObject({ state: "past", leftAt: day(2) });
});

test("an ended run stands where it ended, and one that never began nowhere", () => {
  expect(pathAfter("y", "left").present?.stage.id).toBe("b");
  const unstarted = toJourneyPath(journey, replay(journey, ledgerOf([]), day(1)));
  expect(unstarted.present).toBeUndefined();
  expect(new Set(unstarted.phases.map(({ state }) => state))).toEqual(new Set(["ahead"]));
});

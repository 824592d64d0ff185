import { expect, test } from "vitest";
import { standAt } from "../standAt.js";
import { day, event, ledgerOf } from "../testing/journeys.js";
import { send, touchpointJourney } from "../testing/touchpointJourneys.js";
import { findNextTouchpoints, planTouchpoints } from "./planTouchpoints.js";
import { settleContenders } from "./settleContenders.js";

const weekly = {
  id: "write",
  label: "Write",
  stage: "a",
  channel: "visit",
  cadence: { first: "P1D", every: "P2D", most: 3 },
};
const journey = touchpointJourney({
  touchpoints: [weekly, { id: "later", label: "Later", stage: "b", channel: "visit", cadence: {} }],
  transitions: [
    { id: "go", from: "a", to: "b", event: "x" },
    { id: "back", from: "b", to: "a", event: "y" },
  ],
});
const plan = (entries: Parameters<typeof ledgerOf>[0], now: number, until?: number) =>
  planTouchpoints(standAt(journey, ledgerOf([event("start", day(0)), ...entries]), now), until).map(
    ({ touchpoint, occurrence, dueAt }) => [touchpoint, occurrence, dueAt],
  );

test("a cadence counts from the stage's entry: first, then every, at most so often [semantics 26]", () => {
  expect(plan([], day(0))).toEqual([]);
  expect(plan([], day(1))).toEqual([["write", 1, day(1)]]);
  expect(plan([], day(0), day(30))).toEqual([
    ["write", 1, day(1)],
    ["write", 2, day(3)],
    ["write", 3, day(5)],
  ]);
});

test("what was sent for the touchpoint since the stage was entered is used up", () => {
  const own = send("visit", day(2), { touchpoint: "write", journey: "test" });
  const unnamed = send("visit", day(2));
  const foreign = send("visit", day(2), { touchpoint: "write", journey: "other", id: "f", key: "f" });
  expect(plan([own, unnamed, foreign], day(2), day(4))).toEqual([["write", 2, day(3)]]);
  const again = [event("x", day(3)), event("y", day(4))];
  expect(plan([own, ...again], day(5))).toEqual([["write", 1, day(5)]]);
});

test("only active stages plan, and the next time is told however far", () => {
  const standing = standAt(journey, ledgerOf([event("start", day(0))]), day(0));
  expect(findNextTouchpoints(standing)).toEqual([
    { touchpoint: "write", stage: "a", channel: "visit", occurrence: 1, most: 3, dueAt: day(1) },
  ]);
  const left = standAt(journey, ledgerOf([event("start", day(0)), event("x", day(1))]), day(1));
  expect(findNextTouchpoints(left).map(({ touchpoint }) => touchpoint)).toEqual(["later"]);
  const absent = standAt(journey, ledgerOf([]), day(1));
  expect(planTouchpoints(absent)).toEqual([]);
});

test("who comes first has what a cap leaves: by priority, then id, then document order [semantics 28]", () => {
  const channels = [{ id: "visit", label: "Visit", consent: "notRequired", cap: { most: 2, window: "P7D" } }];
  const see = (id: string) => ({ id, label: id, stage: "a", channel: "visit", cadence: {} });
  const make = (id: string, priority: number, touchpoints: readonly string[]) => {
    const journeyOfOne = touchpointJourney({
      id,
      priority,
      channels,
      purposes: [],
      touchpoints: touchpoints.map(see),
    });
    const standing = standAt(journeyOfOne, ledgerOf([event("start", day(0))]), day(1));
    return touchpoints.map((touchpoint) => ({ standing, touchpoint }));
  };
  const contenders = [...make("late", 1, ["x"]), ...make("b", 0, ["p", "q"]), ...make("a", 0, ["r"])];
  const settled = settleContenders(contenders).map(({ standing, touchpoint, answer }) => [
    standing.journey.document.id,
    touchpoint,
    answer.kind,
  ]);
  expect(settled).toEqual([
    ["a", "r", "allowed"],
    ["b", "p", "allowed"],
    ["b", "q", "refused"],
    ["late", "x", "refused"],
  ]);
});

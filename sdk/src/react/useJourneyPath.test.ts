// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { createFakeClock } from "../live/testing/createFakeClock.js";
import { day, event, journeyOf, ledgerOf } from "../run/testing/journeys.js";
import { mountHook } from "./testing/mountHook.js";
import { useJourneyPath } from "./useJourneyPath.js";
import { useJourneyRun } from "./useJourneyRun.js";
import { useJourneyTimeline } from "./useJourneyTimeline.js";

const journey = journeyOf({
  stages: ["a", "b"].map((id) => ({ id, label: id, kind: "atomic" })),
  transitions: [{ id: "toB", from: "a", to: "b", after: "P2D" }],
});
const ledger = ledgerOf([event("start", day(0))]);

test("path and timeline follow the run, and are the same values until it moves", () => {
  const time = createFakeClock(day(0));
  const { drawn, render, happen, unmount } = mountHook(
    ({ count }: { count: number }) => {
      const live = useJourneyRun(journey, { ledger, clock: time.clock });
      return { count, path: useJourneyPath(journey, live.run), timeline: useJourneyTimeline(journey, live) };
    },
    { count: 1 },
  );
  const first = drawn.at(-1);
  render({ count: 2 });
  const second = drawn.at(-1);
  expect(second?.path).toBe(first?.path);
  expect(second?.timeline).toBe(first?.timeline);
  happen(() => time.advanceTo(day(2)));
  const third = drawn.at(-1);
  expect(third?.path.phases.map(({ state }) => state)).toEqual(["past", "present"]);
  expect(third?.timeline.moments.at(-1)).toMatchObject({ at: day(2), cause: { kind: "wait" } });
  unmount();
});

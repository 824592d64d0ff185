import { expect, test } from "vitest";
import { findRemainingMs, followPace, roundRemainingMs } from "./pace";

test("what is left takes as long as what was done took", () => {
  const pace = followPace(undefined, { phase: "folding", done: 100, total: 1_000 }, 5_000);
  const progress = { phase: "folding", done: 400, total: 1_000 } as const;
  expect(followPace(pace, progress, 8_000)).toBe(pace);
  expect(findRemainingMs(pace, progress, 8_000)).toBe(6_000);
});

test("nothing is said too soon, nor while nothing moves", () => {
  const pace = followPace(undefined, { phase: "reading", done: 0, total: 100 }, 0);
  expect(findRemainingMs(pace, { phase: "reading", done: 50, total: 100 }, 1_000)).toBeUndefined();
  expect(findRemainingMs(pace, { phase: "reading", done: 0, total: 100 }, 9_000)).toBeUndefined();
});

test("each phase begins anew", () => {
  const pace = followPace(undefined, { phase: "reading", done: 0, total: 100 }, 0);
  const next = followPace(pace, { phase: "matching", done: 7, total: 100 }, 4_000);
  expect(next).toEqual({ phase: "matching", beganAt: 4_000, doneBefore: 7 });
});

test.each([
  [20, 1_000],
  [4_200, 5_000],
  [31_000, 35_000],
  [61_000, 120_000],
])("%i ms are said as %i ms", (remainingMs, said) => {
  expect(roundRemainingMs(remainingMs)).toBe(said);
});

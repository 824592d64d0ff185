import { expect, test } from "vitest";
import { toMedian, toQuantile } from "./quantile.ts";

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("the median lies in the middle, whatever the order", () => {
  expect(toMedian([3, 1, 2]).value).toBe(2);
  expect(toMedian([4, 1, 3, 2]).value).toBe(2.5);
});

test("of ten samples the second and the ninth hold the median with 97.9 % confidence", () => {
  expect(toMedian(upTo(10)).interval).toEqual({ low: 2, high: 9 });
});

test("of a hundred samples the 90th and the last hold the 95th percentile", () => {
  expect(toQuantile(upTo(100), 0.95)).toEqual({ value: 95.05, interval: { low: 90, high: 100 } });
});

test("few samples give the outermost ones", () => {
  expect(toQuantile(upTo(5), 0.95).interval.high).toBe(5);
  expect(toMedian([7]).interval).toEqual({ low: 7, high: 7 });
});

test("the interval holds the true median in at least 95 of 100 repetitions", () => {
  let state = 1;
  // Park and Miller's generator: good enough to be fair, and the same everywhere.
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const held = upTo(2_000).filter(() => {
    const { interval } = toMedian(Array.from({ length: 15 }, random));
    return interval.low <= 0.5 && 0.5 <= interval.high;
  });
  expect(held.length).toBeGreaterThan(1_900);
});

test("no samples have none", () => {
  expect(() => toMedian([])).toThrow(RangeError);
});

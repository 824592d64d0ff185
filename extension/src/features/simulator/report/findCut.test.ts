import { expect, test } from "vitest";
import { findCut } from "./findCut";

test("a value that dwarfs all others is cut off above the next", () => {
  expect(findCut([4_000, 40, 20, 0])).toEqual({ limit: 50, cut: 0 });
  expect(findCut([1, 2, 90, 4])).toEqual({ limit: 5, cut: 2 });
});

test("nothing is cut off where values can be read beside each other, or are none", () => {
  expect(findCut([100, 40, 20])).toEqual({ limit: 100, cut: undefined });
  expect(findCut([100, 100, 1])).toEqual({ limit: 100, cut: undefined });
  expect(findCut([7])).toEqual({ limit: 7, cut: undefined });
  expect(findCut([7, 0, 0])).toEqual({ limit: 7, cut: undefined });
  expect(findCut([0, 0])).toEqual({ limit: 0, cut: undefined });
  expect(findCut([])).toEqual({ limit: 0, cut: undefined });
});

import { expect, test } from "vitest";
import { fitChips } from "./fitChips";

const chip = (count: number, widthPx = 100) => ({ count, widthPx, labelPx: 60 });

test("where there is room every chip keeps its label", () => {
  expect(fitChips([chip(5), chip(1)], 200)).toEqual([true, true]);
  expect(fitChips([], 0)).toEqual([]);
});

test("the chips of the fewest rows lose theirs first, of equals the last, and no more of them than must", () => {
  expect(fitChips([chip(5), chip(1), chip(2)], 240)).toEqual([true, false, true]);
  expect(fitChips([chip(5), chip(1), chip(2)], 180)).toEqual([true, false, false]);
  expect(fitChips([chip(2), chip(2), chip(9)], 250)).toEqual([true, false, true]);
});

test("in no room at all every chip keeps its sign and its number", () => {
  expect(fitChips([chip(5), chip(1)], 0)).toEqual([false, false]);
});

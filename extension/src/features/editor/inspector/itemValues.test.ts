import { expect, test } from "vitest";
import { readField, toChange, withField } from "./itemValues";

test("a field below others is read and changed with all that stands beside it", () => {
  const stage = { map: { actions: ["Reads"], perspective: { logical: "Knows", emotional: "Doubts" } } };
  expect(readField(stage, "map.perspective.logical")).toBe("Knows");
  expect(readField(stage, "map.nothing.there")).toBeUndefined();
  expect(toChange(stage, "map.perspective.logical", "Is sure")).toEqual({
    map: { actions: ["Reads"], perspective: { logical: "Is sure", emotional: "Doubts" } },
  });
});

test("what was emptied goes, and a part of which nothing is left with it", () => {
  expect(toChange({ cadence: { first: "P1D" } }, "cadence.first", undefined)).toEqual({ cadence: undefined });
  expect(toChange({ map: { perspective: { logical: "Knows" } } }, "map.perspective.logical", "")).toEqual({
    map: undefined,
  });
  expect(withField({ id: "a", label: "A" }, "label", undefined)).toEqual({ id: "a" });
});

test("parts that only mean something together begin with usual values", () => {
  expect(toChange({}, "cap.most", 2)).toEqual({ cap: { most: 2, window: "P30D" } });
  expect(toChange({}, "map.objective.toBe", "Prescribes")).toEqual({
    map: { objective: { asIs: "", toBe: "Prescribes" } },
  });
});

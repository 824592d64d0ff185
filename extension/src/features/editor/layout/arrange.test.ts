import { expect, test } from "vitest";
import { arrange } from "./arrange";

const boxes = new Map([
  ["a", { x: 0, y: 0, width: 100, height: 40 }],
  ["b", { x: 130, y: 70, width: 60, height: 40 }],
  ["c", { x: 400, y: 200, width: 100, height: 60 }],
]);
const ids = ["a", "b", "c"];

test("stages are brought in line on a side; those that stand there stay", () => {
  expect([...arrange(boxes, ids, "left")]).toEqual([
    ["b", { x: 0, y: 70 }],
    ["c", { x: 0, y: 200 }],
  ]);
  expect(arrange(boxes, ids, "bottom").get("a")).toEqual({ x: 0, y: 220 });
});

test("between stages that are spread evenly there is as much room everywhere", () => {
  expect([...arrange(boxes, ids, "acrossEvenly")]).toEqual([["b", { x: 220, y: 70 }]]);
});

test("nothing is arranged of nothing", () => {
  expect(arrange(boxes, ["gone"], "left").size).toBe(0);
});

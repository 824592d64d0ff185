import { describe, expect, test } from "vitest";
import type { Box, Geometry, Point } from "../layout/Geometry";
import { toFit } from "./toFit";

const pane = { width: 1000, height: 800 };
const map = { width: 180, height: 130 };

function drawn(boxes: readonly Box[], line: readonly Point[] = []): Geometry {
  return {
    boxes: new Map(boxes.map((box, index) => [`s${index}`, box])),
    routes: new Map(line.length === 0 ? [] : [["t", { points: line, label: undefined }]]),
  };
}

/** Whether a place of the drawing is seen, and not behind the map. */
function isSeen(geometry: Geometry, at: Point): boolean {
  const view = toFit(geometry, pane, map);
  if (view === undefined) return false;
  const [x, y] = [at.x * view.zoom + view.x, at.y * view.zoom + view.y];
  const isInside = x >= 0 && y >= 0 && x <= pane.width && y <= pane.height;
  return isInside && !(x > pane.width - map.width && y > pane.height - map.height);
}

describe("the whole of a drawing in sight", () => {
  const first = { x: 0, y: 0, width: 200, height: 100 };

  test("takes all of the pane where nothing is behind the map", () => {
    const geometry = drawn([first, { x: 0, y: 1500, width: 200, height: 100 }], []);
    expect(toFit(geometry, pane, map)).toEqual(toFit(geometry, pane, undefined));
  });

  test.each([
    ["wide", { x: 2400, y: 1200, width: 600, height: 700 }],
    ["tall", { x: 1500, y: 3000, width: 600, height: 700 }],
  ])("a stage in the last corner of a %s drawing is beside the map or above it", (_shape, last) => {
    const geometry = drawn([first, last]);
    expect(isSeen(geometry, { x: last.x + last.width, y: last.y + last.height })).toBe(true);
    expect(isSeen(geometry, { x: 0, y: 0 })).toBe(true);
  });

  test("a line around the last corner is not behind it either", () => {
    const line = [
      { x: 100, y: 100 },
      { x: 100, y: 1600 },
      { x: 2000, y: 1600 },
      { x: 2000, y: 0 },
    ];
    expect(isSeen(drawn([first], line), { x: 2000, y: 1600 })).toBe(true);
  });

  test("nothing drawn has nowhere to look from, and a pane smaller than the map still has", () => {
    expect(toFit(drawn([]), pane, map)).toBeUndefined();
    expect(toFit(drawn([first]), { width: 100, height: 90 }, map)?.zoom).toBeGreaterThan(0);
  });
});

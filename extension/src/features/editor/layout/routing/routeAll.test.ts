import { expect, test } from "vitest";
import { type Box, overlaps, type Point } from "../Geometry";
import { routeAll } from "./routeAll";
import type { Scene } from "./Scene";

const box = (x: number, y: number): Box => ({ x, y, width: 120, height: 44 });

const scene = (boxes: Record<string, Box>, ways: Scene["ways"], more: Partial<Scene> = {}): Scene => ({
  boxes: new Map(Object.entries(boxes)),
  parentOf: new Map(),
  containers: new Set(),
  headings: [],
  fixed: new Map(),
  ways,
  ...more,
});

function piecesOf(points: readonly Point[]): Box[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] as Point;
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    };
  });
}

test("a line goes straight up, down and across, and round the stages in its way", () => {
  const boxes = { a: box(0, 0), between: box(0, 120), b: box(0, 240) };
  const [route] = routeAll(scene(boxes, [{ id: "w", from: "a", to: "b", label: undefined }])).values();
  const pieces = piecesOf(route?.points ?? []);
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) {
    expect(Math.min(piece.width, piece.height)).toBe(0);
    expect(overlaps(piece, boxes.between)).toBe(false);
  }
});

test("several ways between two stages have lines and labels of their own", () => {
  const label = { width: 80, height: 22 };
  const ways = ["one", "two", "three"].map((id) => ({ id, from: "a", to: "b", label }));
  const routes = [...routeAll(scene({ a: box(0, 0), b: box(0, 300) }, ways)).values()];
  const lines = routes.map(({ points }) => JSON.stringify(points));
  expect(new Set(lines).size).toBe(3);
  const labels = routes.flatMap((route) => route.label ?? []);
  expect(labels).toHaveLength(3);
  for (const one of labels) {
    expect(labels.filter((other) => other !== one && overlaps(one, other))).toEqual([]);
  }
});

test("a way back to the same stage is a loop beside it", () => {
  const route = routeAll(scene({ a: box(0, 0) }, [{ id: "w", from: "a", to: "a", label: undefined }])).get(
    "w",
  );
  expect(route?.points).toHaveLength(4);
});

test("a way from a container to its inside begins at its rim and goes inwards", () => {
  const outer = { x: 0, y: 0, width: 400, height: 300 };
  const given = scene(
    { outer, inner: box(140, 120) },
    [{ id: "w", from: "outer", to: "inner", label: undefined }],
    {
      containers: new Set(["outer"]),
      parentOf: new Map([["inner", "outer"]]),
    },
  );
  const points = routeAll(given).get("w")?.points ?? [];
  for (const { x, y } of points) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(400);
    expect(y).toBeLessThanOrEqual(300);
  }
});

test("where there is no way between two stages they are joined all the same", () => {
  const route = routeAll(
    scene({ a: box(0, 0), b: box(4, 4) }, [{ id: "w", from: "a", to: "b", label: undefined }]),
  ).get("w");
  expect(route?.points.length).toBeGreaterThan(1);
});

import { expect, test } from "vitest";
import type { FlowEdge } from "./flowTypes";
import { splitWays } from "./splitWays";
import { toSight } from "./useSight";

const pane = { clientWidth: 800, clientHeight: 600 };

function edge(id: string, x: number): FlowEdge {
  const points = [
    { x, y: 0 },
    { x, y: 100 },
  ];
  return {
    id,
    source: "a",
    target: "b",
    data: { route: { points, label: undefined } },
  } as unknown as FlowEdge;
}

test("lines in sight are near, the others far; from afar all are", () => {
  const edges = [edge("here", 50), edge("there", 5_000)];
  const { near, far } = splitWays(edges, { x: 0, y: 0, width: 800, height: 600 });
  expect(near.map(({ id }) => id)).toEqual(["here"]);
  expect(far.map(({ id }) => id)).toEqual(["there"]);
  expect(splitWays(edges, undefined)).toEqual({ near: [], far: edges });
});

test("what is in sight stays the same while it holds all that is seen", () => {
  const sight = toSight({ x: 0, y: 0, zoom: 1 }, pane, undefined);
  expect(sight).toEqual({ x: -200, y: -200, width: 1_200, height: 1_000 });
  expect(toSight({ x: -150, y: 100, zoom: 1 }, pane, sight)).toBe(sight);
  expect(toSight({ x: -300, y: 0, zoom: 1 }, pane, sight)).not.toBe(sight);
  // So near that most of it is out of sight.
  expect(toSight({ x: 0, y: 0, zoom: 2.5 }, pane, sight)).not.toBe(sight);
});

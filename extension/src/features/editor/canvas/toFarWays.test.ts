import { describe, expect, test } from "vitest";
import type { Route } from "../layout/Geometry";
import type { CanvasModel, CanvasWay } from "../model/CanvasModel";
import { findWayAt } from "./findWayAt";
import type { FlowEdge } from "./flowTypes";
import { toFarSquares, toFarWays } from "./toFarWays";

const straight: Route = {
  points: [
    { x: 0, y: 0 },
    { x: 0, y: 100 },
  ],
  label: undefined,
};
const elsewhere: Route = {
  points: [
    { x: 5_000, y: 0 },
    { x: 5_000, y: 100 },
  ],
  label: undefined,
};

function way(id: string, kind: CanvasWay["kind"] = "event"): CanvasWay {
  return {
    id,
    kind,
    from: "a",
    to: "b",
    transitions: [id],
    trigger: id,
    guard: undefined,
    isStay: false,
    isInternal: false,
  };
}

function edge(each: CanvasWay, route: Route, selected = false): FlowEdge {
  return {
    id: each.id,
    type: "way",
    source: "a",
    target: "b",
    selected,
    data: { way: each, route, emphasis: "plain", problem: undefined, lens: undefined },
  };
}

describe("lines from afar", () => {
  test("lines that look the same are one path, each with its head", () => {
    const { bands, ways } = toFarWays([edge(way("t1"), straight), edge(way("t2"), straight)]);
    expect(bands).toEqual([]);
    expect(ways.map(({ lines }) => lines)).toEqual(["M0 0L0 100M0 0L0 100"]);
    expect(ways[0]?.heads.match(/Z/g)).toHaveLength(2);
  });

  test("another kind and a choice are drawn on their own", () => {
    const { ways } = toFarWays([
      edge(way("t1"), straight),
      edge(way("t2", "after"), straight),
      edge(way("t3"), straight, true),
    ]);
    expect(ways.map(({ look }) => look)).toEqual([
      "react-flow__edge-path way way-event way-plain",
      "react-flow__edge-path way way-after way-plain",
      "react-flow__edge-path way way-event way-plain way-selected",
    ]);
  });

  test("the likely path of a persona is a band of its own, behind the lines", () => {
    const marked = edge(way("t2"), straight);
    const seen = { ...marked, data: { ...marked.data, lens: { isClosed: false, paths: ["first"] } } };
    const { bands, ways } = toFarWays([edge(way("t1"), straight), seen as unknown as FlowEdge]);
    expect(bands.map(({ look }) => look)).toEqual(["lens-path lens-first"]);
    expect(ways).toHaveLength(1);
  });

  test("only the square in which a line changed is another", () => {
    const [here, there] = [edge(way("t1"), straight), edge(way("t2"), elsewhere)];
    const before = toFarSquares([here, there]);
    expect(before).toHaveLength(2);
    const after = toFarSquares([{ ...here, selected: true }, there], before);
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
  });

  test("a point finds the nearest line within reach, never one that only marks a beginning", () => {
    const model = { stages: [], markers: [], ways: [way("i", "initial"), way("t1"), way("t2")] };
    const routes = new Map([
      ["i", straight],
      ["t1", straight],
      ["t2", elsewhere],
    ]);
    const find = (x: number, y: number) =>
      findWayAt(model as unknown as CanvasModel, { routes }, { x, y }, 10)?.id;
    expect(find(8, 50)).toBe("t1");
    expect(find(4_995, 104)).toBe("t2");
    expect(find(0, 111)).toBeUndefined();
    expect(find(30, 50)).toBeUndefined();
  });
});

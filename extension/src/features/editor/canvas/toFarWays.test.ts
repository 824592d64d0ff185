import { describe, expect, test } from "vitest";
import type { Route } from "../layout/Geometry";
import type { CanvasModel, CanvasWay } from "../model/CanvasModel";
import { findWayAt } from "./findWayAt";
import type { FlowEdge } from "./flowTypes";
import { toFarWays } from "./toFarWays";

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
  test("lines that look the same and begin near each other are one path, each with its head", () => {
    const [drawn, ...others] = toFarWays([edge(way("t1"), straight), edge(way("t2"), straight)]);
    expect(others).toEqual([]);
    expect(drawn?.lines).toBe("M0 0L0 100M0 0L0 100");
    expect(drawn?.heads.match(/Z/g)).toHaveLength(2);
  });

  test("another kind, a choice and another place are drawn on their own", () => {
    const drawn = toFarWays([
      edge(way("t1"), straight),
      edge(way("t2", "after"), straight),
      edge(way("t3"), straight, true),
      edge(way("t4"), elsewhere),
    ]);
    expect(drawn.map(({ look }) => look)).toEqual([
      "react-flow__edge-path way way-event way-plain",
      "react-flow__edge-path way way-after way-plain",
      "react-flow__edge-path way way-event way-plain way-selected",
      "react-flow__edge-path way way-event way-plain",
    ]);
  });

  test("the likely path of a persona lies behind all lines", () => {
    const marked = edge(way("t2"), straight);
    const seen = { ...marked, data: { ...marked.data, lens: { isClosed: false, paths: ["first"] } } };
    const drawn = toFarWays([edge(way("t1"), straight), seen as unknown as FlowEdge]);
    expect(drawn.map(({ look }) => look)[0]).toBe("lens-path lens-first");
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

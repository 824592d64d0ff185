import { expect, test } from "vitest";
import type { CanvasModel, CanvasStage } from "../model/CanvasModel";
import { type Box, overlaps, unite } from "./Geometry";
import { wrapPhases } from "./wrapPhases";

const count = 9;
const stage = (id: string, parent: string | undefined): CanvasStage => ({
  id,
  label: id,
  kind: parent === undefined ? "compound" : "atomic",
  parent,
  depth: parent === undefined ? 0 : 1,
  phase: 0,
  isTrack: false,
  isDeepHistory: false,
  touchpoints: 0,
  folded: undefined,
});
const way = (id: string, from: string, to: string) => ({
  id,
  kind: "event" as const,
  from,
  to,
  transitions: [id],
  trigger: "",
  guard: undefined,
  isStay: false,
  isInternal: false,
});
const phases = Array.from({ length: count }, (_, index) => `p${index}`);
const model: CanvasModel = {
  stages: phases.flatMap((id) => [stage(id, undefined), stage(`${id}a`, id)]),
  markers: [],
  ways: [...phases.map((id) => way(`in ${id}`, id, `${id}a`)), way("over", "p0a", "p1a")],
};
const boxes = new Map(
  phases.flatMap((id, index): [string, Box][] => [
    [id, { x: 0, y: index * 500, width: 200, height: 400 }],
    [`${id}a`, { x: 20, y: index * 500 + 60, width: 128, height: 44 }],
  ]),
);
const points = (index: number) => [
  { x: 20, y: index * 500 },
  { x: 20, y: index * 500 + 60 },
];
const routes = new Map([
  ...phases.map((id, index) => [`in ${id}`, { points: points(index), label: undefined }] as const),
  ["over", { points: points(0), label: undefined }] as const,
]);

test("a long thin drawing is wrapped into columns, and nothing overlaps", () => {
  const wrapped = wrapPhases(model, { boxes, routes }, "down");
  const placed = phases.flatMap((id) => wrapped.boxes.get(id) ?? []);
  const whole = unite(placed);
  expect((whole?.width ?? 0) / (whole?.height ?? 1)).toBeGreaterThan(0.6);
  for (const one of placed)
    expect(placed.filter((other) => other !== one && overlaps(one, other, 20))).toEqual([]);
});

test("what is inside a phase goes with it, its lines too; lines between phases are to be found anew", () => {
  const wrapped = wrapPhases(model, { boxes, routes }, "down");
  const [outer, inner] = [wrapped.boxes.get("p8"), wrapped.boxes.get("p8a")];
  expect([(inner?.x ?? 0) - (outer?.x ?? 0), (inner?.y ?? 0) - (outer?.y ?? 0)]).toEqual([20, 60]);
  expect(wrapped.routes.get("in p8")?.points[1]).toEqual({
    x: (outer?.x ?? 0) + 20,
    y: (outer?.y ?? 0) + 60,
  });
  expect(wrapped.routes.has("over")).toBe(false);
});

test("a drawing of good proportions stays as it is", () => {
  const geometry = { boxes: new Map([...boxes].slice(0, 4)), routes };
  const few = { ...model, stages: model.stages.slice(0, 4) };
  expect(wrapPhases(few, geometry, "down")).toBe(geometry);
});

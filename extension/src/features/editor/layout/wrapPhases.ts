import type { CanvasModel } from "../model/CanvasModel";
import { type Box, type Geometry, type Point, type Route, unite } from "./Geometry";
import type { Direction } from "./toElkGraph";

/** How wide a drawing is to be at best, for its height. */
const bestAspect = 1.5;
const gap = 140;

/**
 * A drawing that would be a long thin line, with its phases in several columns (rows, from left to right) instead, as text has lines.
 * Lines between phases are left out: they have to be found anew.
 */
export function wrapPhases(model: CanvasModel, geometry: Geometry, direction: Direction): Geometry {
  const phases = model.stages.filter(({ parent }) => parent === undefined);
  const boxes = phases.flatMap(({ id }) => {
    const box = geometry.boxes.get(id);
    return box === undefined ? [] : [{ id, box }];
  });
  const isDown = direction === "down";
  const start = ({ box }: { box: Box }) => (isDown ? box.y : box.x);
  const length = ({ box }: { box: Box }) => (isDown ? box.height : box.width);
  const across = ({ box }: { box: Box }) => (isDown ? box.width : box.height);
  const sorted = [...boxes].sort((a, b) => start(a) - start(b));
  const whole = unite(boxes.map(({ box }) => box));
  const isStacked = sorted.every((each, index) => {
    const before = sorted[index - 1];
    return before === undefined || start(before) + length(before) <= start(each);
  });
  if (whole === undefined || !isStacked || sorted.length < 4) return geometry;
  const total = sorted.reduce((sum, each) => sum + length(each) + gap, 0);
  const widest = Math.max(...sorted.map(across)) + gap;
  const aspect = isDown ? bestAspect : 1 / bestAspect;
  const best = Math.sqrt((aspect * total) / widest);
  const fewer = Math.floor(best);
  // Of the two whole numbers the one that misses the aspect by the smaller factor.
  const lines = Math.min(sorted.length, best * best > fewer * (fewer + 1) ? fewer + 1 : fewer);
  if (lines < 2) return geometry;
  return move(model, geometry, place(sorted, total / lines, { start: whole, length, across, isDown }));
}

type Measures = {
  start: Point;
  length(each: { box: Box }): number;
  across(each: { box: Box }): number;
  isDown: boolean;
};

/** Where each phase goes: one after the other, and on to a new line where one is full. */
function place(
  sorted: readonly { id: string; box: Box }[],
  full: number,
  { start, length, across, isDown }: Measures,
): ReadonlyMap<string, Point> {
  const corners = new Map<string, Point>();
  let [along, aside, widest] = [0, 0, 0];
  for (const each of sorted) {
    if (along > 0 && along + length(each) / 2 > full) {
      aside += widest + gap;
      along = 0;
      widest = 0;
    }
    corners.set(
      each.id,
      isDown ? { x: start.x + aside, y: start.y + along } : { x: start.x + along, y: start.y + aside },
    );
    along += length(each) + gap;
    widest = Math.max(widest, across(each));
  }
  return corners;
}

function move(model: CanvasModel, geometry: Geometry, corners: ReadonlyMap<string, Point>): Geometry {
  const phaseOf = new Map<string, string>();
  for (const { id, parent } of [...model.stages, ...model.markers]) {
    const phase = parent === undefined ? id : phaseOf.get(parent);
    if (phase !== undefined) phaseOf.set(id, phase);
  }
  // The journey's own marker goes with the phase that it leads to.
  for (const { kind, from, to } of model.ways) {
    if (kind === "initial" && phaseOf.get(from) === from) phaseOf.set(from, phaseOf.get(to) ?? from);
  }
  const shiftOf = (id: string): Point => {
    const phase = phaseOf.get(id) ?? "";
    const [from, to] = [geometry.boxes.get(phase), corners.get(phase)];
    return from === undefined || to === undefined ? { x: 0, y: 0 } : { x: to.x - from.x, y: to.y - from.y };
  };
  const boxes = new Map([...geometry.boxes].map(([id, box]) => [id, shift(box, shiftOf(id))]));
  const routes = new Map<string, Route>();
  for (const { id, from, to } of model.ways) {
    const route = geometry.routes.get(id);
    if (route === undefined || phaseOf.get(from) !== phaseOf.get(to)) continue;
    const by = shiftOf(from);
    const points = route.points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
    routes.set(id, { points, label: route.label && shift(route.label, by) });
  }
  return { boxes, routes };
}

function shift(box: Box, by: Point): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}

import { type CanvasModel, type CanvasStage, type CanvasWay, isContainer } from "../model/CanvasModel";
import { type Box, centerOf, type Geometry, overlaps, type Point, type Route, unite } from "./Geometry";
import {
  containerHeader,
  containerPadding,
  markerBox,
  measureContainer,
  measureLabel,
  measureStage,
} from "./measure";
import type { Placed } from "./places";

/** A drawing that followed its journey, and the ways whose lines only stand in for better ones. */
export type Followed = { geometry: Geometry; stale: readonly string[] };

/**
 * The drawing after the journey changed: what was there stays where it is, what is new finds a free place near what it belongs to,
 * what hands placed stands where they put it, and containers stay around what they hold.
 */
export function followGeometry(
  before: Geometry,
  model: CanvasModel,
  placed: ReadonlyMap<string, Placed>,
): Followed {
  const boxes = new Map<string, Box>();
  const childrenOf = groupByParent(model);
  const beginsWith = new Map(
    model.ways.flatMap(({ kind, from, to }) => (kind === "initial" ? [[from, to]] : [])),
  );
  /** A marker goes where the stage goes that it leads to. */
  const followTarget = (id: string): Box | undefined => {
    const known = before.boxes.get(id);
    const target = beginsWith.get(id) ?? "";
    const from = before.boxes.get(target);
    const to = boxes.get(target);
    if (known === undefined || from === undefined || to === undefined) return known;
    return { ...known, x: known.x + to.x - from.x, y: known.y + to.y - from.y };
  };
  const settle = (id: string, parent: string | undefined, stage: CanvasStage | undefined): Box => {
    const children = childrenOf.get(id) ?? [];
    const inside = children.map((child) => settle(child.id, id, child.stage));
    const known = stage === undefined ? followTarget(id) : before.boxes.get(id);
    const at = placed.get(id);
    const stand = () => {
      if (stage !== undefined && isContainer(stage)) return fitContainer(stage, known, at, inside);
      const size = stage === undefined ? markerBox : measureStage(stage);
      const spot = at ?? known ?? findSpot(model, id, parent, size, before.boxes, boxes);
      return { x: spot.x, y: spot.y, ...size };
    };
    const box = keepBox(before.boxes.get(id), stand());
    boxes.set(id, box);
    return box;
  };
  for (const child of childrenOf.get(undefined) ?? []) settle(child.id, undefined, child.stage);
  return followRoutes(before, boxes, model);
}

type Child = { id: string; stage: CanvasStage | undefined };

function groupByParent(model: CanvasModel): ReadonlyMap<string | undefined, readonly Child[]> {
  const groups = new Map<string | undefined, Child[]>();
  const add = (parent: string | undefined, child: Child) => {
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [child]);
    else group.push(child);
  };
  for (const stage of model.stages) add(stage.parent, { id: stage.id, stage });
  for (const { id, parent } of model.markers) add(parent, { id, stage: undefined });
  return groups;
}

/** Large enough for what it holds; never smaller than it was, so that nothing jumps. */
function fitContainer(
  stage: CanvasStage,
  known: Box | undefined,
  at: Placed | undefined,
  inside: readonly Box[],
): Box {
  const content = unite(inside);
  const least = measureContainer(stage);
  const needed = content && {
    x: content.x - containerPadding,
    y: content.y - containerHeader - 12,
    width: content.width + 2 * containerPadding,
    height: content.height + containerHeader + 12 + containerPadding,
  };
  const size =
    at?.width === undefined || at.height === undefined ? known : { width: at.width, height: at.height };
  const corner = at ?? known;
  const own = corner && { x: corner.x, y: corner.y, width: size?.width ?? 0, height: size?.height ?? 0 };
  const whole = unite([own, needed].flatMap((box) => box ?? []));
  if (whole === undefined) return { x: 0, y: 0, ...least };
  return {
    ...whole,
    width: Math.max(whole.width, least.width),
    height: Math.max(whole.height, least.height),
  };
}

const gap = 48;

/** A free place below (then beside) what leads to a new stage; within its container, if there is nothing. */
function findSpot(
  { ways, stages, markers }: CanvasModel,
  id: string,
  parent: string | undefined,
  { width, height }: { width: number; height: number },
  known: ReadonlyMap<string, Box>,
  settled: ReadonlyMap<string, Box>,
): Point {
  const boxOf = (other: string) => settled.get(other) ?? known.get(other);
  const isSibling = (other: string) =>
    [...stages, ...markers].some((each) => each.id === other && each.parent === parent);
  const way = ways.find(
    (each) => each.to === id && each.from !== id && isSibling(each.from) && boxOf(each.from),
  );
  const leads = way === undefined ? undefined : boxOf(way.from);
  const from = ways.find(
    (each) => each.from === id && each.to !== id && isSibling(each.to) && boxOf(each.to),
  );
  const follows = from === undefined ? undefined : boxOf(from.to);
  const siblings = [...stages, ...markers].flatMap((each) =>
    each.parent === parent && each.id !== id ? (boxOf(each.id) ?? []) : [],
  );
  const start = toStart(leads, follows, parent === undefined ? undefined : boxOf(parent), unite(siblings), {
    width,
    height,
  });
  for (let ring = 0; ring < 40; ring += 1) {
    for (const [dx, dy] of [
      [0, ring],
      [ring, 0],
      [-ring, 0],
      [ring, ring],
    ] as const) {
      const box = { x: start.x + dx * 64, y: start.y + dy * 48, width, height };
      if (!siblings.some((sibling) => overlaps(box, sibling, 20))) return { x: box.x, y: box.y };
    }
  }
  return start;
}

function toStart(
  leads: Box | undefined,
  follows: Box | undefined,
  container: Box | undefined,
  siblings: Box | undefined,
  { width, height }: { width: number; height: number },
): Point {
  if (leads !== undefined) return { x: centerOf(leads).x - width / 2, y: leads.y + leads.height + gap + 24 };
  if (follows !== undefined) {
    // A marker is small, and stands close to what it begins with.
    const above = height <= markerBox.height ? 24 : gap;
    return { x: centerOf(follows).x - width / 2, y: follows.y - above - height };
  }
  if (siblings !== undefined) return { x: siblings.x, y: siblings.y + siblings.height + gap };
  if (container !== undefined)
    return { x: container.x + containerPadding, y: container.y + containerHeader + 12 };
  return { x: 0, y: 0 };
}

function followRoutes(before: Geometry, boxes: ReadonlyMap<string, Box>, model: CanvasModel): Followed {
  const routes = new Map<string, Route>();
  const stale: string[] = [];
  for (const way of model.ways) {
    const from = boxes.get(way.from);
    const to = boxes.get(way.to);
    if (from === undefined || to === undefined) continue;
    const known = before.routes.get(way.id);
    const isKept = known !== undefined && joins(known, from, to);
    if (!isKept) stale.push(way.id);
    const route = isKept ? known : toProvisional(way, from, to);
    routes.set(way.id, withLabel(route, way));
  }
  const kept = keepMap(before.boxes, boxes);
  const keptRoutes = keepMap(before.routes, routes);
  const isUnchanged = kept === before.boxes && keptRoutes === before.routes;
  return { geometry: isUnchanged ? before : { boxes: kept, routes: keptRoutes }, stale };
}

/** True where a line leads from one box to another as they stand. */
export function joins({ points }: Route, from: Box | undefined, to: Box | undefined): boolean {
  return from !== undefined && to !== undefined && touches(points[0], from) && touches(points.at(-1), to);
}

/** True where a line's end stands on the rim of a box. */
function touches(point: Point | undefined, { x, y, width, height }: Box): boolean {
  if (point === undefined) return false;
  const isWithinX = point.x >= x - 2 && point.x <= x + width + 2;
  const isWithinY = point.y >= y - 2 && point.y <= y + height + 2;
  const isOnX = Math.abs(point.x - x) < 2 || Math.abs(point.x - x - width) < 2;
  const isOnY = Math.abs(point.y - y) < 2 || Math.abs(point.y - y - height) < 2;
  return isWithinX && isWithinY && (isOnX || isOnY);
}

/** A line at once, until the worker has found a better one: out of the nearest sides, with two corners. */
export function toProvisional(
  { from: fromId, to: toId }: Pick<CanvasWay, "from" | "to">,
  from: Box,
  to: Box,
): Route {
  if (fromId === toId) {
    const right = from.x + from.width;
    const [top, bottom] = [from.y + from.height * 0.28, from.y + from.height * 0.72];
    const points = [
      { x: right, y: top },
      { x: right + 26, y: top },
      { x: right + 26, y: bottom },
      { x: right, y: bottom },
    ];
    return { points, label: undefined };
  }
  const a = centerOf(from);
  const b = centerOf(to);
  const isDown = from.y + from.height + 12 < to.y;
  const isUp = to.y + to.height + 12 < from.y;
  if (isDown || isUp) {
    const start = { x: a.x, y: isDown ? from.y + from.height : from.y };
    const end = { x: b.x, y: isDown ? to.y : to.y + to.height };
    const middle = (start.y + end.y) / 2;
    return { points: [start, { x: a.x, y: middle }, { x: b.x, y: middle }, end], label: undefined };
  }
  const isRight = a.x <= b.x;
  const start = { x: isRight ? from.x + from.width : from.x, y: a.y };
  const end = { x: isRight ? to.x : to.x + to.width, y: b.y };
  const middle = (start.x + end.x) / 2;
  return { points: [start, { x: middle, y: a.y }, { x: middle, y: b.y }, end], label: undefined };
}

/** The label as large as its words are now, about the place where it was. */
function withLabel(route: Route, way: CanvasWay): Route {
  const size = measureLabel(way);
  if (size === undefined) return route.label === undefined ? route : { ...route, label: undefined };
  const { label } = route;
  if (label !== undefined && label.width === size.width && label.height === size.height) return route;
  const middle = label === undefined ? middleOf(route.points) : centerOf(label);
  return { ...route, label: { ...size, x: middle.x - size.width / 2, y: middle.y - size.height / 2 } };
}

function middleOf(points: readonly Point[]): Point {
  const at = Math.max(1, Math.ceil((points.length - 1) / 2));
  const a = points[at - 1] ?? { x: 0, y: 0 };
  const b = points[at] ?? a;
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The box as it was, where it is the same: what did not move is not drawn again. */
function keepBox(before: Box | undefined, box: Box): Box {
  const isSame =
    before !== undefined &&
    before.x === box.x &&
    before.y === box.y &&
    before.width === box.width &&
    before.height === box.height;
  return isSame ? before : box;
}

/** The map as it was, where it holds the very same. */
function keepMap<Value>(before: ReadonlyMap<string, Value>, now: ReadonlyMap<string, Value>) {
  return before.size === now.size && [...now].every(([id, value]) => before.get(id) === value) ? before : now;
}

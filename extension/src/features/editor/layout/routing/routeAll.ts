import { dropRepeated } from "../fromElkGraph";
import { type Box, contains, grow, overlaps, type Point, type Route, unite } from "../Geometry";
import { findPath } from "./findPath";
import { LineIndex, type Pieces } from "./LineIndex";
import { listPorts, type Port } from "./listPorts";
import { placeLabel } from "./placeLabel";
import { RoutingGrid } from "./RoutingGrid";
import { routeSelf } from "./routeSelf";
import { liesIn, type RoutedWay, type Scene } from "./Scene";

/** How a page asks its worker. */
export type RoutingRequest = { routing: number; scene: Scene };

/** How far around both ends a way is looked for; then, if there is none, everywhere. */
const nearby = 220;

/** What is there while ways are given their lines, one after the other. */
type Drawing = {
  scene: Scene;
  /** What no line may run through, and no label lie upon. */
  solid: readonly Box[];
  whole: Box | undefined;
  lines: LineIndex;
  made: Map<string, Route>;
};

/** Lines for the scene's ways, one after the other: each keeps clear of stages, and of the lines before it as well as it can. */
export function routeAll(scene: Scene): ReadonlyMap<string, Route> {
  const drawing: Drawing = {
    scene,
    solid: [...scene.boxes].flatMap(([id, box]) => (scene.containers.has(id) ? [] : [box])),
    whole: unite([...scene.boxes.values()]),
    lines: new LineIndex(scene.fixed),
    made: new Map(),
  };
  for (const way of sortByReach(scene)) keep(drawing, way.id, routeOne(drawing, way));
  placeLabelsAnew(drawing);
  routeAroundLabels(drawing);
  placeLabelsAnew(drawing);
  return drawing.made;
}

function keep({ lines, made }: Drawing, way: string, route: Route | undefined): void {
  if (route === undefined) return;
  lines.set(way, route);
  made.set(way, route);
}

/** Lines that run through a label are looked for once more, now that they can keep clear of it. */
function routeAroundLabels(drawing: Drawing): void {
  const { scene, lines, made } = drawing;
  for (const way of scene.ways) {
    if (!made.has(way.id) || way.from === way.to) continue;
    const crossed = lines.countCrossedLabels(way.id);
    if (crossed === 0) continue;
    const next = routeOne(drawing, way);
    if (next !== undefined && lines.countWouldCross(way.id, next) < crossed) keep(drawing, way.id, next);
  }
}

/** Once all lines are there, labels that one of them came through may have a better place. */
function placeLabelsAnew(drawing: Drawing): void {
  const { scene, lines, made } = drawing;
  for (const { id, from, to, label } of scene.ways) {
    const route = made.get(id);
    if (route?.label === undefined || label === undefined || from === to) continue;
    const region = unite(route.points.map((point) => ({ ...point, width: 1, height: 1 })));
    if (region === undefined) continue;
    const around = grow(region, Math.max(label.width, label.height));
    const pieces = lines.listPieces(around, id);
    const placed = placeLabel(route.points, label, listObstacles(drawing, around, id), pieces);
    keep(drawing, id, { ...route, label: placed });
  }
}

/** What stands in a region, and the words in it. */
function listObstacles({ scene, solid, lines }: Drawing, region: Box, except: string): readonly Box[] {
  const isIn = (box: Box) => overlaps(box, region);
  return [...solid.filter(isIn), ...lines.listLabels(region, except), ...scene.headings.filter(isIn)];
}

/** Short ways first: they have the least choice. */
function sortByReach({ ways, boxes }: Scene): readonly RoutedWay[] {
  const reach = ({ from, to }: RoutedWay) => {
    const a = boxes.get(from);
    const b = boxes.get(to);
    return a === undefined || b === undefined ? 0 : Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  };
  return ways
    .map((way) => ({ way, reach: reach(way) }))
    .sort((a, b) => a.reach - b.reach)
    .map(({ way }) => way);
}

function routeOne(drawing: Drawing, way: RoutedWay): Route | undefined {
  const { scene, solid, whole, lines } = drawing;
  const from = scene.boxes.get(way.from);
  const to = scene.boxes.get(way.to);
  if (from === undefined || to === undefined) return undefined;
  if (way.from === way.to) {
    const others = [...solid.filter((box) => box !== from), ...lines.listLabels(whole ?? from, way.id)];
    return routeSelf(from, way.label, others);
  }
  const around = unite([from, to]);
  for (const region of [around && grow(around, nearby), whole && grow(whole, 80)]) {
    if (region === undefined) continue;
    const obstacles = listObstacles(drawing, region, way.id);
    const pieces = lines.listPieces(region, way.id);
    const ends = { from, to };
    const points =
      findRoute(drawing, way, ends, closeContainers(scene, way, obstacles, region), pieces) ??
      findRoute(drawing, way, ends, obstacles, pieces);
    if (points === undefined) continue;
    const kept = dropRepeated(points);
    return { points: kept, label: way.label && placeLabel(kept, way.label, obstacles, pieces) };
  }
  return toStraight(from, to, way);
}

/** Containers that a way has nothing to do with, each as one obstacle in place of all that is inside: a way goes around them if it can. */
function closeContainers(
  scene: Scene,
  way: RoutedWay,
  obstacles: readonly Box[],
  region: Box,
): readonly Box[] {
  const foreign = new Set(listForeign(scene, way));
  const closed = [...foreign].flatMap((id) => {
    const box = scene.boxes.get(id);
    const isInside = foreign.has(scene.parentOf.get(id) ?? "");
    return box === undefined || isInside || !overlaps(box, region) ? [] : [box];
  });
  const isOpen = (box: Box) =>
    !closed.some((outer) => contains(outer, box) && contains(outer, farCorner(box)));
  return [...obstacles.filter(isOpen), ...closed];
}

function farCorner({ x, y, width, height }: Box): Point {
  return { x: x + width, y: y + height };
}

function listForeign(scene: Scene, { from, to }: RoutedWay): readonly string[] {
  return [...scene.containers].filter(
    (id) => id !== from && id !== to && !liesIn(scene, from, id) && !liesIn(scene, to, id),
  );
}

function findRoute(
  { scene, lines }: Drawing,
  way: RoutedWay,
  { from, to }: { from: Box; to: Box },
  obstacles: readonly Box[],
  pieces: Pieces,
): readonly Point[] | undefined {
  const list = (box: Box, isInward: boolean) =>
    listPorts(box, isInward, lines.listEnds(grow(box, 10), way.id));
  const sources = list(from, liesIn(scene, way.to, way.from));
  const targets = list(to, liesIn(scene, way.from, way.to));
  const slow = listForeign(scene, way).flatMap((id) => scene.boxes.get(id) ?? []);
  const grid = new RoutingGrid(obstacles, slow, [...sources, ...targets].map(awayOf), pieces);
  return findPath(grid, sources, targets);
}

function awayOf({ away }: Port): Point {
  return away;
}

/** Where stages stand upon each other there is no way between them: a bent line then says at least that they are joined. */
function toStraight(from: Box, to: Box, way: RoutedWay): Route {
  const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  const end = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
  const points = dropRepeated([start, { x: end.x, y: start.y }, end]);
  return { points, label: way.label && placeLabel(points, way.label, [], { across: [], down: [] }) };
}

import { dropRepeated } from "../fromElkGraph";
import { type Box, contains, grow, overlaps, type Point, type Route, unite } from "../Geometry";
import { findPath } from "./findPath";
import { listPorts, type Port } from "./listPorts";
import type { Piece } from "./PieceIndex";
import { placeLabel } from "./placeLabel";
import { RoutingGrid } from "./RoutingGrid";
import { routeSelf } from "./routeSelf";
import { liesIn, type RoutedWay, type Scene } from "./Scene";

/** How a page asks its worker. */
export type RoutingRequest = { routing: number; scene: Scene };

/** How far around both ends a way is looked for; then, if there is none, everywhere. */
const nearby = 220;

/** Lines for the scene's ways, one after the other: each keeps clear of stages, and of the lines before it as well as it can. */
export function routeAll(scene: Scene): ReadonlyMap<string, Route> {
  const routes = new Map(scene.fixed);
  const made = new Map<string, Route>();
  const solid = [...scene.boxes].filter(([id]) => !scene.containers.has(id));
  for (const way of sortByReach(scene)) {
    routes.delete(way.id);
    const route = routeOne(scene, way, solid, routes);
    if (route === undefined) continue;
    routes.set(way.id, route);
    made.set(way.id, route);
  }
  placeLabelsAnew(scene, solid, routes, made);
  routeAroundLabels(scene, solid, routes, made);
  placeLabelsAnew(scene, solid, routes, made);
  return made;
}

/** Lines that run through a label are looked for once more, now that they can keep clear of it. */
function routeAroundLabels(
  scene: Scene,
  solid: readonly (readonly [string, Box])[],
  routes: Map<string, Route>,
  made: Map<string, Route>,
): void {
  for (const way of scene.ways) {
    const route = made.get(way.id);
    if (route === undefined || way.from === way.to) continue;
    const others = new Map([...routes].filter(([other]) => other !== way.id));
    const labels = [...others.values()].flatMap(({ label }) => label ?? []);
    const crossed = countCrossedLabels(route, labels);
    if (crossed === 0) continue;
    const next = routeOne(scene, way, solid, others);
    if (next === undefined || countCrossedLabels(next, labels) >= crossed) continue;
    routes.set(way.id, next);
    made.set(way.id, next);
  }
}

function countCrossedLabels({ points }: Route, labels: readonly Box[]): number {
  return labels.filter((label) =>
    points.some((to, index) => {
      const from = points[index - 1];
      const piece =
        from &&
        unite([
          { ...from, width: 0, height: 0 },
          { ...to, width: 0, height: 0 },
        ]);
      return piece !== undefined && overlaps(piece, label);
    }),
  ).length;
}

/** Once all lines are there, labels that one of them came through may have a better place. */
function placeLabelsAnew(
  scene: Scene,
  solid: readonly (readonly [string, Box])[],
  routes: Map<string, Route>,
  made: Map<string, Route>,
): void {
  for (const { id, from, to, label } of scene.ways) {
    const route = made.get(id);
    if (route?.label === undefined || label === undefined || from === to) continue;
    const region = unite(route.points.map((point) => ({ ...point, width: 1, height: 1 })));
    if (region === undefined) continue;
    const others = new Map([...routes].filter(([other]) => other !== id));
    const around = grow(region, Math.max(label.width, label.height));
    const labels = [...others.values()].flatMap((other) => other.label ?? []);
    const obstacles = [...solid.map(([, box]) => box), ...labels, ...scene.headings].filter((box) =>
      overlaps(box, around),
    );
    const next = { ...route, label: placeLabel(route.points, label, obstacles, toPieces(others, around)) };
    routes.set(id, next);
    made.set(id, next);
  }
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

function routeOne(
  scene: Scene,
  way: RoutedWay,
  solid: readonly (readonly [string, Box])[],
  routes: ReadonlyMap<string, Route>,
): Route | undefined {
  const from = scene.boxes.get(way.from);
  const to = scene.boxes.get(way.to);
  if (from === undefined || to === undefined) return undefined;
  const labels = [...routes.values()].flatMap(({ label }) => label ?? []);
  if (way.from === way.to) {
    return routeSelf(from, way.label, [
      ...solid.flatMap(([id, box]) => (id === way.from ? [] : [box])),
      ...labels,
    ]);
  }
  const whole = unite([...scene.boxes.values()]);
  const around = unite([from, to]);
  for (const region of [around && grow(around, nearby), whole && grow(whole, 80)]) {
    if (region === undefined) continue;
    const obstacles = [...solid.map(([, box]) => box), ...labels, ...scene.headings].filter((box) =>
      overlaps(box, region),
    );
    const pieces = toPieces(routes, region);
    const ends = { from, to };
    const points =
      findRoute(scene, way, ends, closeContainers(scene, way, obstacles, region), pieces, routes) ??
      findRoute(scene, way, ends, obstacles, pieces, routes);
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

type Pieces = { across: readonly Piece[]; down: readonly Piece[] };

function findRoute(
  scene: Scene,
  way: RoutedWay,
  { from, to }: { from: Box; to: Box },
  obstacles: readonly Box[],
  pieces: Pieces,
  routes: ReadonlyMap<string, Route>,
): readonly Point[] | undefined {
  const ends = [...routes.values()].flatMap(({ points }) =>
    [points[0], points.at(-1)].flatMap((point) => point ?? []),
  );
  const sources = listPorts(from, liesIn(scene, way.to, way.from), ends);
  const targets = listPorts(to, liesIn(scene, way.from, way.to), ends);
  const slow = listForeign(scene, way).flatMap((id) => scene.boxes.get(id) ?? []);
  const grid = new RoutingGrid(obstacles, slow, [...sources, ...targets].map(awayOf), pieces);
  return findPath(grid, sources, targets);
}

function awayOf({ away }: Port): Point {
  return away;
}

function toPieces(routes: ReadonlyMap<string, Route>, region: Box): Pieces {
  const across: Piece[] = [];
  const down: Piece[] = [];
  for (const { points } of routes.values()) {
    for (let index = 1; index < points.length; index += 1) {
      const a = points[index - 1] as Point;
      const b = points[index] as Point;
      const box = {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
      };
      if (!overlaps(box, region)) continue;
      if (box.width >= box.height) across.push({ at: a.y, from: box.x, to: box.x + box.width });
      else down.push({ at: a.x, from: box.y, to: box.y + box.height });
    }
  }
  return { across, down };
}

/** Where stages stand upon each other there is no way between them: a bent line then says at least that they are joined. */
function toStraight(from: Box, to: Box, way: RoutedWay): Route {
  const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  const end = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
  const points = dropRepeated([start, { x: end.x, y: start.y }, end]);
  return { points, label: way.label && placeLabel(points, way.label, [], { across: [], down: [] }) };
}

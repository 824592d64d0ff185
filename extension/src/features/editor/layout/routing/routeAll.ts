import { dropRepeated } from "../fromElkGraph";
import { type Box, grow, overlaps, type Point, type Route, unite } from "../Geometry";
import { findPath } from "./findPath";
import { listPorts, type Port } from "./listPorts";
import { placeLabel } from "./placeLabel";
import { type Piece, RoutingGrid } from "./RoutingGrid";
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
  return made;
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
    const points = findRoute(scene, way, { from, to }, obstacles, pieces, routes);
    if (points === undefined) continue;
    const kept = dropRepeated(points);
    return { points: kept, label: way.label && placeLabel(kept, way.label, obstacles, pieces) };
  }
  return toStraight(from, to, way);
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
  const foreign = [...scene.containers].filter(
    (id) => id !== way.from && id !== way.to && !liesIn(scene, way.from, id) && !liesIn(scene, way.to, id),
  );
  const slow = foreign.flatMap((id) => scene.boxes.get(id) ?? []);
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

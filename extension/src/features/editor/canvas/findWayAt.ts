import type { Geometry, Point } from "../layout/Geometry";
import type { CanvasModel, CanvasWay } from "../model/CanvasModel";

/** The way whose line comes nearest to a point of the drawing, and within `reach` px of it. */
export function findWayAt(
  { ways }: CanvasModel,
  { routes }: Pick<Geometry, "routes">,
  at: Point,
  reach: number,
): CanvasWay | undefined {
  let [found, nearest]: [CanvasWay | undefined, number] = [undefined, reach];
  for (const way of ways) {
    const points = way.kind === "initial" ? [] : (routes.get(way.id)?.points ?? []);
    for (let index = 1; index < points.length; index += 1) {
      const away = toDistanceFrom(at, points[index - 1] as Point, points[index] as Point);
      if (away <= nearest) [found, nearest] = [way, away];
    }
  }
  return found;
}

/** Px from a point to the straight piece between two others. */
function toDistanceFrom({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const held = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - held * dx, y - from.y - held * dy);
}

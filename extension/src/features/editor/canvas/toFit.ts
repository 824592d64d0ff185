import { getViewportForBounds, type Viewport } from "@xyflow/react";
import { type Box, boundsOf, type Geometry, grow, overlaps, type Size } from "../layout/Geometry";

const least = 0.04;
/** Px around the drawing. */
const margin = 32;

/** How much of the map's breadth, or height, the drawing keeps off by: no more than it must. */
const steps = [0.25, 0.5, 0.75, 1];

/**
 * Where one looks from to see the whole drawing, as near as it is meant to be seen at most. The overview map lies over the lower right
 * corner: where something of the drawing would be behind it, the drawing keeps off the map's side or its foot, whichever costs less.
 */
export function toFit(geometry: Geometry, pane: Size, map: Size | undefined): Viewport | undefined {
  const bounds = boundsOf(geometry);
  if (bounds === undefined) return undefined;
  const whole = grow(bounds, margin);
  const lookAt = ({ width, height }: Size) =>
    getViewportForBounds(whole, Math.max(1, width), Math.max(1, height), least, 1, 0.02);
  const best = lookAt(pane);
  if (map === undefined) return best;
  const others = steps.flatMap((share) => [
    lookAt({ ...pane, width: pane.width - share * map.width }),
    lookAt({ ...pane, height: pane.height - share * map.height }),
  ]);
  const nearest = [best, ...others.sort((a, b) => b.zoom - a.zoom)];
  return nearest.find((view) => !isBehind(geometry, view, pane, map)) ?? best;
}

/** True where a stage, a line or its words would lie behind the map, which takes the lower right corner of the pane. */
function isBehind({ boxes, routes }: Geometry, { x, y, zoom }: Viewport, pane: Size, map: Size): boolean {
  const corner: Box = {
    x: (pane.width - map.width - x) / zoom,
    y: (pane.height - map.height - y) / zoom,
    width: map.width / zoom,
    height: map.height / zoom,
  };
  if ([...boxes.values()].some((box) => overlaps(box, corner))) return true;
  return [...routes.values()].some(
    ({ points, label }) =>
      (label !== undefined && overlaps(label, corner)) ||
      points.some((to, index) => {
        const from = points[index - 1] ?? to;
        const piece = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) };
        const size = { width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
        return overlaps({ ...piece, ...size }, corner);
      }),
  );
}

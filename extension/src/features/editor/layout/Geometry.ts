/** A point of the drawing, px from its top left. */
export type Point = { x: number; y: number };

export type Size = { width: number; height: number };

export type Box = Point & Size;

/** How a way is drawn: straight pieces between points, and the place of its label. */
export type Route = { points: readonly Point[]; label: Box | undefined };

/** Where everything stands, in the coordinates of the drawing as a whole. */
export type Geometry = { boxes: ReadonlyMap<string, Box>; routes: ReadonlyMap<string, Route> };

export const emptyGeometry: Geometry = { boxes: new Map(), routes: new Map() };

export function centerOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** True where two boxes have a place in common, or would with `margin` px between them. */
export function overlaps(a: Box, b: Box, margin = 0): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}

export function contains(outer: Box, { x, y }: Point): boolean {
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

export function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

export function unite(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

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
  const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, width, height } of boxes) {
    edges.left = Math.min(edges.left, x);
    edges.top = Math.min(edges.top, y);
    edges.right = Math.max(edges.right, x + width);
    edges.bottom = Math.max(edges.bottom, y + height);
  }
  const { left, top, right, bottom } = edges;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The box around everything that is drawn: stages, and lines and labels that go around them. */
export function boundsOf({ boxes, routes }: Geometry): Box | undefined {
  const lines = [...routes.values()].flatMap(({ points, label }) => [
    ...points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })),
    ...(label === undefined ? [] : [label]),
  ]);
  return unite([...boxes.values(), ...lines]);
}

import type { Box, Point } from "./places.js";

/** A line that a moved box came to lie on, from the first to the last box that lies there. */
export interface SnapLine {
  readonly axis: "vertical" | "horizontal";
  /** Where it crosses the other axis. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** How far a moved box has to go to lie on a line with others, and the lines to show. */
export interface Snap {
  readonly by: Point;
  readonly lines: readonly SnapLine[];
}

/** What a dragged stage snaps to. */
export interface SnapOptions {
  /** How near a line is felt, in pixels of the canvas: a caller divides by its zoom. */
  readonly within: number;
  /** Where no line is near, corners go to the points of a grid this wide. */
  readonly grid?: number;
}

type Axis = readonly [at: "x" | "y", size: "width" | "height"];
const axes: readonly [Axis, Axis] = [
  ["x", "width"],
  ["y", "height"],
];

/** Finds for a box that is being moved the nearest edges and middles of others, along each axis by itself. */
export function findSnap(moved: Box, others: readonly Box[], { within, grid }: SnapOptions): Snap {
  const [x, y] = axes.map((axis) => findShift(moved, others, axis, within) ?? toGrid(moved[axis[0]], grid));
  const by = { x: x ?? 0, y: y ?? 0 };
  const landed = { ...moved, x: moved.x + by.x, y: moved.y + by.y };
  return { by, lines: [...listLines(landed, others, 0), ...listLines(landed, others, 1)] };
}

function getMarks(box: Box, [at, size]: Axis): readonly number[] {
  return [box[at], box[at] + box[size] / 2, box[at] + box[size]];
}

function findShift(moved: Box, others: readonly Box[], axis: Axis, within: number): number | undefined {
  const own = getMarks(moved, axis);
  let nearest: number | undefined;
  for (const other of others) {
    for (const mark of getMarks(other, axis)) {
      for (const edge of own) {
        const shift = mark - edge;
        const isNearer = nearest === undefined || Math.abs(shift) < Math.abs(nearest);
        if (Math.abs(shift) <= within && isNearer) nearest = shift;
      }
    }
  }
  return nearest;
}

function toGrid(at: number, grid: number | undefined): number {
  return grid === undefined || grid <= 0 ? 0 : Math.round(at / grid) * grid - at;
}

function listLines(moved: Box, others: readonly Box[], along: 0 | 1): readonly SnapLine[] {
  const axis = axes[along];
  const [at, size] = axes[1 - along] ?? axes[1];
  return [...new Set(getMarks(moved, axis))].flatMap((mark) => {
    const touching = others.filter((other) =>
      getMarks(other, axis).some((edge) => Math.abs(edge - mark) < 0.01),
    );
    if (touching.length === 0) return [];
    const all = [moved, ...touching];
    return [
      {
        axis: along === 0 ? ("vertical" as const) : ("horizontal" as const),
        at: mark,
        from: all.reduce((least, box) => Math.min(least, box[at]), moved[at]),
        to: all.reduce((most, box) => Math.max(most, box[at] + box[size]), moved[at] + moved[size]),
      },
    ];
  });
}

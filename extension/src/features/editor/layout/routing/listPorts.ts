import type { Box, Point } from "../Geometry";

/** Where a line may leave a box, and the first point away from it. `heading` is the way it goes: 0 right, 1 down, 2 left, 3 up. */
export type Port = { at: Point; away: Point; heading: 0 | 1 | 2 | 3; cost: number };

/** How far from a box a line first goes straight. */
export const stubPx = 16;
const besideMiddle = 6;

/**
 * The ports of a box: the middle of each side and two beside it. `isInward` is for lines that lead from a container to
 * something inside it.
 */
export function listPorts(
  { x, y, width, height }: Box,
  isInward: boolean,
  taken: readonly Point[],
): readonly Port[] {
  const sign = isInward ? -1 : 1;
  const ports: Port[] = [];
  const add = (at: Point, dx: number, dy: number, cost: number) => {
    const away = { x: at.x + dx * stubPx * sign, y: at.y + dy * stubPx * sign };
    const isTaken = taken.some((point) => Math.abs(point.x - at.x) < 9 && Math.abs(point.y - at.y) < 9);
    ports.push({ at, away, heading: toHeading(dx * sign, dy * sign), cost: cost + (isTaken ? 70 : 0) });
  };
  for (const [share, cost] of shares(height)) {
    add({ x: x + width, y: y + height * share }, 1, 0, cost);
    add({ x, y: y + height * share }, -1, 0, cost);
  }
  for (const [share, cost] of shares(width)) {
    add({ x: x + width * share, y: y + height }, 0, 1, cost);
    add({ x: x + width * share, y }, 0, -1, cost);
  }
  return ports;
}

function shares(length: number): readonly [share: number, cost: number][] {
  if (length < 20) return [[0.5, 0]];
  const wide: [number, number][] =
    length > 120
      ? [
          [0.12, 3 * besideMiddle],
          [0.88, 3 * besideMiddle],
        ]
      : [];
  return [[0.5, 0], [0.28, besideMiddle], [0.72, besideMiddle], ...wide];
}

function toHeading(dx: number, dy: number): Port["heading"] {
  if (dx !== 0) return dx > 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}

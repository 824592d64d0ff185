import { type Box, overlaps, type Route, type Size } from "../Geometry";

const reach = 26;

/** A loop beside its stage, on the first side that is free: right, left, below, above. */
export function routeSelf(stage: Box, label: Size | undefined, obstacles: readonly Box[]): Route {
  const candidates = [
    toLoop(stage, label, 1),
    toLoop(stage, label, -1),
    toHanging(stage, label, 1),
    toHanging(stage, label, -1),
  ];
  const cost = ({ label: box }: Route) =>
    box === undefined ? 0 : obstacles.filter((obstacle) => overlaps(box, obstacle, 4)).length;
  return candidates.reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

function toLoop({ x, y, width, height }: Box, label: Size | undefined, side: 1 | -1): Route {
  const edge = side === 1 ? x + width : x;
  const out = edge + side * reach;
  const top = y + height * 0.28;
  const bottom = y + height * 0.72;
  const labelWidth = label?.width ?? 0;
  return {
    points: [
      { x: edge, y: top },
      { x: out, y: top },
      { x: out, y: bottom },
      { x: edge, y: bottom },
    ],
    label: label && {
      ...label,
      x: side === 1 ? out + 4 : out - 4 - labelWidth,
      y: (top + bottom) / 2 - label.height / 2,
    },
  };
}

function toHanging({ x, y, width, height }: Box, label: Size | undefined, side: 1 | -1): Route {
  const edge = side === 1 ? y + height : y;
  const out = edge + side * reach;
  const left = x + width * 0.34;
  const right = x + width * 0.66;
  return {
    points: [
      { x: left, y: edge },
      { x: left, y: out },
      { x: right, y: out },
      { x: right, y: edge },
    ],
    label: label && {
      ...label,
      x: (left + right) / 2 - label.width / 2,
      y: side === 1 ? out + 4 : out - 4 - label.height,
    },
  };
}

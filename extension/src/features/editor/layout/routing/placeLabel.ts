import { type Box, overlaps, type Point, type Size } from "../Geometry";
import type { Piece } from "./PieceIndex";

const shares = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.22, 0.78, 0.14, 0.86];

/** The best place for a label upon its own line: clear of stages and labels first, then of other lines, then in the middle. */
export function placeLabel(
  points: readonly Point[],
  { width, height }: Size,
  obstacles: readonly Box[],
  pieces: { across: readonly Piece[]; down: readonly Piece[] },
): Box | undefined {
  let best: { box: Box; cost: number } | undefined;
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1] as Point;
    const to = points[index] as Point;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const needed = from.y === to.y ? width : height;
    for (const share of shares) {
      const x = from.x + (to.x - from.x) * share - width / 2;
      const y = from.y + (to.y - from.y) * share - height / 2;
      const box = { x, y, width, height };
      const room = Math.max(0, needed + 24 - length * (1 - 2 * Math.abs(share - 0.5)));
      const cost =
        room +
        Math.abs(share - 0.5) * 20 +
        400 * obstacles.filter((obstacle) => overlaps(box, obstacle, 3)).length +
        60 * countCrossed(box, pieces);
      if (best === undefined || cost < best.cost) best = { box, cost };
    }
  }
  return best?.box;
}

function countCrossed(
  { x, y, width, height }: Box,
  { across, down }: { across: readonly Piece[]; down: readonly Piece[] },
): number {
  const isOver = (piece: Piece, at: number, size: number, from: number, length: number) =>
    piece.at > at - 2 && piece.at < at + size + 2 && piece.to > from && piece.from < from + length;
  return (
    across.filter((piece) => isOver(piece, y, height, x, width)).length +
    down.filter((piece) => isOver(piece, x, width, y, height)).length
  );
}

import { type Box, overlaps, type Point, type Route, unite } from "../Geometry";
import type { Piece } from "./PieceIndex";

export type Pieces = { across: readonly Piece[]; down: readonly Piece[] };

type Stretch = { box: Box; piece: Piece; isAcross: boolean };
type Line = {
  label: Box | undefined;
  ends: readonly Point[];
  bounds: Box | undefined;
  stretches: readonly Stretch[];
};

/** The lines of a drawing, with what the router asks of them for each way anew reckoned once. `except` is the way that asks. */
export class LineIndex {
  readonly #lines = new Map<string, Line>();

  constructor(routes: ReadonlyMap<string, Route>) {
    for (const [id, route] of routes) this.set(id, route);
  }

  set(id: string, { points, label }: Route): void {
    const stretches = points.slice(1).map((to, index) => toStretch(points[index] as Point, to));
    const ends = [points[0], points.at(-1)].flatMap((point) => point ?? []);
    this.#lines.set(id, { label, ends, bounds: unite(stretches.map(({ box }) => box)), stretches });
  }

  /** Labels that come into a region. */
  listLabels(region: Box, except: string): readonly Box[] {
    const labels: Box[] = [];
    for (const [id, { label }] of this.#lines)
      if (label !== undefined && id !== except && overlaps(label, region)) labels.push(label);
    return labels;
  }

  /** Pieces of lines that come into a region. */
  listPieces(region: Box, except: string): Pieces {
    const across: Piece[] = [];
    const down: Piece[] = [];
    for (const [id, { bounds, stretches }] of this.#lines) {
      if (id === except || bounds === undefined || !overlaps(bounds, region)) continue;
      for (const { box, piece, isAcross } of stretches)
        if (overlaps(box, region)) (isAcross ? across : down).push(piece);
    }
    return { across, down };
  }

  /** Where lines begin and end in a region. */
  listEnds({ x, y, width, height }: Box, except: string): readonly Point[] {
    const found: Point[] = [];
    for (const [id, { ends }] of this.#lines) {
      if (id === except) continue;
      for (const end of ends)
        if (end.x >= x && end.x <= x + width && end.y >= y && end.y <= y + height) found.push(end);
    }
    return found;
  }

  /** How many labels of others the line of a way runs through. */
  countCrossedLabels(way: string): number {
    const line = this.#lines.get(way);
    return line === undefined ? 0 : this.#countCrossed(line, way);
  }

  /** As `countCrossedLabels`, were this its line. */
  countWouldCross(way: string, { points }: Route): number {
    const stretches = points.slice(1).map((to, index) => toStretch(points[index] as Point, to));
    return this.#countCrossed({ bounds: unite(stretches.map(({ box }) => box)), stretches }, way);
  }

  #countCrossed({ bounds, stretches }: Pick<Line, "bounds" | "stretches">, way: string): number {
    if (bounds === undefined) return 0;
    return this.listLabels(bounds, way).filter((label) => stretches.some(({ box }) => overlaps(box, label)))
      .length;
  }
}

function toStretch(from: Point, to: Point): Stretch {
  const box = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
  const isAcross = box.width >= box.height;
  const piece = isAcross
    ? { at: from.y, from: box.x, to: box.x + box.width }
    : { at: from.x, from: box.y, to: box.y + box.height };
  return { box, piece, isAcross };
}

import type { Box, Point } from "../Geometry";
import { type Piece, PieceIndex } from "./PieceIndex";

const clearance = 7;
const lanes = [16, 28];
const tooNear = 9;
/** Lines that are nearer to each other than this are one: what a lane loses by it still keeps clear of its obstacle. */
const leastSpacing = 8;

/**
 * The lines on which ways may run: beside each obstacle, through each port. What lies between two neighbouring lines is free or
 * blocked as a whole, because every obstacle has a line through its middle.
 */
export class RoutingGrid {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly #blocked: Uint8Array;
  readonly #slow: Uint8Array;
  readonly #across: PieceIndex;
  readonly #down: PieceIndex;
  readonly #costs: Float32Array;

  constructor(
    obstacles: readonly Box[],
    slow: readonly Box[],
    points: readonly Point[],
    pieces: { across: readonly Piece[]; down: readonly Piece[] },
  ) {
    const exact = { xs: points.map(({ x }) => x), ys: points.map(({ y }) => y) };
    this.xs = toLines(
      obstacles.flatMap(({ x, width }) => linesOf(x, width)),
      exact.xs,
    );
    this.ys = toLines(
      obstacles.flatMap(({ y, height }) => linesOf(y, height)),
      exact.ys,
    );
    this.#across = new PieceIndex(pieces.across);
    this.#down = new PieceIndex(pieces.down);
    this.#blocked = new Uint8Array(this.xs.length * this.ys.length);
    this.#slow = new Uint8Array(this.#blocked.length);
    this.#costs = new Float32Array(this.#blocked.length * 2).fill(-1);
    for (const box of obstacles) this.#mark(this.#blocked, box, clearance);
    for (const box of slow) this.#mark(this.#slow, box, 0);
  }

  get size(): number {
    return this.#blocked.length;
  }

  find({ x, y }: Point): number {
    return search(this.ys, y) * this.xs.length + search(this.xs, x);
  }

  toPoint(cell: number): Point {
    return { x: this.xs[cell % this.xs.length] ?? 0, y: this.ys[Math.floor(cell / this.xs.length)] ?? 0 };
  }

  /** The neighbouring cell in a direction; -1 where there is none, or it is blocked. */
  step(cell: number, heading: number): number {
    const columns = this.xs.length;
    const column = cell % columns;
    if (heading === 0 && column === columns - 1) return -1;
    if (heading === 2 && column === 0) return -1;
    const next = cell + (heading === 0 ? 1 : heading === 2 ? -1 : heading === 1 ? columns : -columns);
    return next < 0 || next >= this.size || this.#blocked[next] === 1 ? -1 : next;
  }

  /** What it costs to go from a cell to the next one right of it or below. */
  cost(cell: number, isAcross: boolean): number {
    const key = cell * 2 + (isAcross ? 0 : 1);
    const known = this.#costs[key] ?? -1;
    if (known >= 0) return known;
    const from = this.toPoint(cell);
    const to = this.toPoint(cell + (isAcross ? 1 : this.xs.length));
    const cost = this.#reckon(cell, from, to, isAcross);
    this.#costs[key] = cost;
    return cost;
  }

  #reckon(cell: number, from: Point, to: Point, isAcross: boolean): number {
    const [start, end, at] = isAcross ? [from.x, to.x, from.y] : [from.y, to.y, from.x];
    let cost = (end - start) * (this.#slow[cell] === 1 ? 1.7 : 1);
    const [along, athwart] = isAcross ? [this.#across, this.#down] : [this.#down, this.#across];
    along.forEachWithin(at - tooNear, at + tooNear, (piece) => {
      const shared = Math.min(end, piece.to) - Math.max(start, piece.from);
      if (shared > 0 && Math.abs(piece.at - at) < tooNear) cost += 12 + shared * 5;
    });
    athwart.forEachWithin(start, end, (piece) => {
      if (at > piece.from && at < piece.to) cost += 36;
    });
    return cost;
  }

  #mark(cells: Uint8Array, { x, y, width, height }: Box, margin: number): void {
    const firstColumn = lowerBound(this.xs, x - margin);
    const firstRow = lowerBound(this.ys, y - margin);
    for (let row = firstRow; row < this.ys.length && (this.ys[row] ?? 0) < y + height + margin; row += 1) {
      for (let column = firstColumn; column < this.xs.length; column += 1) {
        if ((this.xs[column] ?? 0) >= x + width + margin) break;
        cells[row * this.xs.length + column] = 1;
      }
    }
  }
}

function linesOf(start: number, length: number): number[] {
  return [start + length / 2, ...lanes.flatMap((lane) => [start - lane, start + length + lane])];
}

/** The lines through ports as they are, and of the others as many as stand far enough apart. */
function toLines(values: readonly number[], exact: readonly number[]): Float64Array {
  const kept = [...new Set(exact)].sort((a, b) => a - b);
  const others: number[] = [];
  let next = 0;
  for (const value of values.toSorted((a, b) => a - b)) {
    while (next < kept.length && (kept[next] ?? 0) < value) next += 1;
    const near = Math.min(
      Math.abs(value - (kept[next] ?? Number.POSITIVE_INFINITY)),
      Math.abs(value - (kept[next - 1] ?? Number.NEGATIVE_INFINITY)),
      Math.abs(value - (others.at(-1) ?? Number.NEGATIVE_INFINITY)),
    );
    if (near >= leastSpacing) others.push(value);
  }
  return Float64Array.from([...kept, ...others]).sort();
}

function lowerBound(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function search(values: Float64Array, wanted: number): number {
  const at = lowerBound(values, wanted);
  return values[at - 1] === wanted ? at - 1 : Math.min(at, values.length - 1);
}

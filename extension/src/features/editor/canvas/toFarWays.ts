import type { Point } from "../layout/Geometry";
import type { FlowEdge } from "./flowTypes";
import { toPath } from "./toPath";
import { toWayLook } from "./toWayLook";

/** Lines that look the same, in one path, and their heads. */
export type FarWay = { look: string; lines: string; heads: string };

/** The lines that begin in one square of the drawing. */
export type FarSquare = { key: string; edges: readonly FlowEdge[] };

/** Px. Squares keep a path so small that what is out of sight need not be painted, and that a change draws few of them anew. */
const square = 600;
const headPx = 8;

/** Lines by where they begin; a square whose lines did not change is the very object of `before`. */
export function toFarSquares(
  edges: readonly FlowEdge[],
  before: readonly FarSquare[] = [],
): readonly FarSquare[] {
  const squares = new Map<string, FlowEdge[]>();
  for (const edge of edges) {
    const first = edge.data?.route.points[0];
    if (first === undefined) continue;
    const key = `${Math.floor(first.x / square)} ${Math.floor(first.y / square)}`;
    const known = squares.get(key);
    if (known === undefined) squares.set(key, [edge]);
    else known.push(edge);
  }
  const drawn = new Map(before.map((each) => [each.key, each]));
  return [...squares].map(([key, inside]) => {
    const known = drawn.get(key);
    return known !== undefined && isSame(known.edges, inside) ? known : { key, edges: inside };
  });
}

function isSame(a: readonly FlowEdge[], b: readonly FlowEdge[]): boolean {
  return a.length === b.length && a.every((edge, index) => edge === b[index]);
}

/** What is drawn of lines: the bands of personas, which lie behind, and the lines themselves. */
export type FarParts = { bands: readonly FarWay[]; ways: readonly FarWay[] };

export function toFarWays(edges: readonly FlowEdge[]): FarParts {
  const bands = new Map<string, FarWay>();
  const ways = new Map<string, FarWay>();
  for (const { data, selected } of edges) {
    if (data === undefined) continue;
    const { line, head } = toPieces(data.route.points);
    const paths = data.lens?.paths ?? [];
    for (const side of paths)
      add(bands, `lens-path lens-${side}${paths.length === 1 ? "" : " lens-shared"}`, line, "");
    add(ways, `react-flow__edge-path ${toWayLook(data, selected === true)}`, line, head);
  }
  return { bands: [...bands.values()], ways: [...ways.values()] };
}

function add(to: Map<string, FarWay>, look: string, line: string, head: string): void {
  const known = to.get(look);
  if (known === undefined) to.set(look, { look, lines: line, heads: head });
  else {
    known.lines += line;
    known.heads += head;
  }
}

const pieces = new WeakMap<readonly Point[], { line: string; head: string }>();

function toPieces(points: readonly Point[]): { line: string; head: string } {
  const known = pieces.get(points);
  if (known !== undefined) return known;
  const made = { line: toPath(points), head: toHead(points) };
  pieces.set(points, made);
  return made;
}

/** A path of many lines has one end only, so that heads are drawn, not marked. */
function toHead(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return "";
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const along = { x: ((tip.x - before.x) / length) * headPx, y: ((tip.y - before.y) / length) * headPx };
  const corner = (side: number) =>
    `${Math.round(tip.x - along.x + (side * along.y) / 2)} ${Math.round(tip.y - along.y - (side * along.x) / 2)}`;
  return `M${corner(1)}L${Math.round(tip.x)} ${Math.round(tip.y)}L${corner(-1)}Z`;
}

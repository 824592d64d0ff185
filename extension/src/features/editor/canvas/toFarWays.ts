import type { Point } from "../layout/Geometry";
import type { FlowEdge } from "./flowTypes";
import { toPath } from "./toPath";
import { toWayLook } from "./toWayLook";

/** Lines that look the same and begin in the same square of the drawing. */
export type FarWay = { key: string; look: string; lines: string; heads: string };

/** Px. Squares keep a path so small that what is out of sight need not be painted, and that a drag changes few of them. */
const square = 600;
const headPx = 8;

/** Bands of personas first, so that they lie behind the lines. */
export function toFarWays(edges: readonly FlowEdge[]): readonly FarWay[] {
  const bands = new Map<string, FarWay>();
  const ways = new Map<string, FarWay>();
  for (const { data, selected } of edges) {
    const first = data?.route.points[0];
    if (data === undefined || first === undefined) continue;
    const place = `${Math.floor(first.x / square)} ${Math.floor(first.y / square)}`;
    const { line, head } = toPieces(data.route.points);
    for (const side of data.lens?.paths ?? [])
      add(
        bands,
        place,
        `lens-path lens-${side}${data.lens?.paths.length === 1 ? "" : " lens-shared"}`,
        line,
        "",
      );
    add(ways, place, `react-flow__edge-path ${toWayLook(data, selected === true)}`, line, head);
  }
  return [...bands.values(), ...ways.values()];
}

function add(to: Map<string, FarWay>, place: string, look: string, line: string, head: string): void {
  const key = `${look} ${place}`;
  const known = to.get(key);
  if (known === undefined) to.set(key, { key, look, lines: line, heads: head });
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

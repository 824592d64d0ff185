import type { ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api";
import type { Box, Geometry, Point, Route } from "./Geometry";

/** Reads where elk put everything; ways that are `back` were told the other way round. */
export function fromElkGraph(graph: ElkNode, back: ReadonlySet<string>): Geometry {
  const boxes = new Map<string, Box>();
  const visit = ({ id, x = 0, y = 0, width = 0, height = 0, children = [] }: ElkNode) => {
    boxes.set(id, { x, y, width, height });
    for (const child of children) visit(child);
  };
  for (const child of graph.children ?? []) visit(child);
  const routes = new Map<string, Route>();
  for (const edge of graph.edges ?? []) {
    const route = toRoute(edge);
    routes.set(edge.id, back.has(edge.id) ? { ...route, points: route.points.toReversed() } : route);
  }
  return { boxes, routes };
}

function toRoute({ sections = [], labels = [] }: ElkExtendedEdge): Route {
  const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const [label] = labels;
  const box =
    label === undefined
      ? undefined
      : { x: label.x ?? 0, y: label.y ?? 0, width: label.width ?? 0, height: label.height ?? 0 };
  return { points: dropRepeated(points), label: box };
}

/** Without points that repeat the one before, or lie on the way between their neighbours. */
export function dropRepeated(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const { x, y } of points) {
    const last = kept.at(-1);
    if (last !== undefined && isNear(last.x, x) && isNear(last.y, y)) continue;
    const before = kept.at(-2);
    const isBetween =
      last !== undefined &&
      before !== undefined &&
      ((isNear(before.x, last.x) && isNear(last.x, x)) || (isNear(before.y, last.y) && isNear(last.y, y)));
    if (isBetween) kept.pop();
    kept.push({ x, y });
  }
  return kept;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5;
}

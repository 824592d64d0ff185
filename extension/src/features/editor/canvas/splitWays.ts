import { type Box, overlaps, type Route, unite } from "../layout/Geometry";
import type { FlowEdge } from "./flowTypes";
import type { Sight } from "./useSight";

/** Lines that have elements and words of their own, and those that are only drawn. */
export type SplitWays = { near: FlowEdge[]; far: FlowEdge[] };

/** The lines that come through what is in sight, and the others. */
export function splitWays(edges: readonly FlowEdge[], sight: Sight): SplitWays {
  const [near, far]: [FlowEdge[], FlowEdge[]] = [[], []];
  for (const edge of edges) {
    const box = edge.data && toBounds(edge.data.route);
    (sight !== undefined && box !== undefined && overlaps(box, sight) ? near : far).push(edge);
  }
  return { near, far };
}

const bounds = new WeakMap<Route, Box>();

function toBounds(route: Route): Box | undefined {
  const known = bounds.get(route);
  if (known !== undefined) return known;
  const { points, label } = route;
  const made = unite([
    ...points.map((point) => ({ ...point, width: 0, height: 0 })),
    ...(label ? [label] : []),
  ]);
  if (made !== undefined) bounds.set(route, made);
  return made;
}

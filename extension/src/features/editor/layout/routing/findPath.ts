import { type Point, unite } from "../Geometry";
import type { Port } from "./listPorts";
import type { RoutingGrid } from "./RoutingGrid";
import { StateQueue } from "./StateQueue";

const bendCost = 56;

/** The cheapest way from one of the ports to one of the others, bends and crossings counted; undefined where there is none (A*). */
export function findPath(
  grid: RoutingGrid,
  sources: readonly Port[],
  targets: readonly Port[],
): readonly Point[] | undefined {
  const count = grid.size * 4;
  const costs = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(count).fill(-1);
  const queue = new StateQueue();
  const goals = new Map<number, Port>();
  for (const port of targets) goals.set(toState(grid.find(port.away), (port.heading + 2) % 4), port);
  const around = unite(targets.map(({ away }) => ({ ...away, width: 0, height: 0 }))) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  /** Never more than what is left to go: the distance to the box around all ends, and the bends on the way there. */
  const guess = (state: number) => {
    const { x, y } = grid.toPoint(state >> 2);
    const right = Math.max(0, around.x - x);
    const left = Math.max(0, x - around.x - around.width);
    const down = Math.max(0, around.y - y);
    const up = Math.max(0, y - around.y - around.height);
    return right + left + down + up;
  };
  const starts = new Map<number, Port>();
  for (const port of sources) {
    const state = toState(grid.find(port.away), port.heading);
    if (port.cost >= (costs[state] ?? 0)) continue;
    costs[state] = port.cost;
    starts.set(state, port);
    queue.push(state, port.cost + guess(state));
  }
  const reached = new Uint8Array(count);
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (state < 0) return toPoints(grid, cameFrom, starts, goals, -state - 1);
    if (reached[state] === 1) continue;
    reached[state] = 1;
    const cost = costs[state] ?? 0;
    const goal = goals.get(state);
    if (goal !== undefined) queue.push(-state - 1, cost + goal.cost);
    const cell = state >> 2;
    for (let heading = 0; heading < 4; heading += 1) {
      if (heading === ((state & 3) + 2) % 4) continue;
      const next = grid.step(cell, heading);
      if (next < 0) continue;
      const isAcross = heading === 0 || heading === 2;
      const length = grid.cost(heading < 2 ? cell : next, isAcross);
      const total = cost + length + (heading === (state & 3) ? 0 : bendCost);
      const nextState = toState(next, heading);
      if (total >= (costs[nextState] ?? 0)) continue;
      costs[nextState] = total;
      cameFrom[nextState] = state;
      queue.push(nextState, total + guess(nextState));
    }
  }
  return undefined;
}

function toState(cell: number, heading: number): number {
  return cell * 4 + heading;
}

function toPoints(
  grid: RoutingGrid,
  cameFrom: Int32Array,
  starts: ReadonlyMap<number, Port>,
  goals: ReadonlyMap<number, Port>,
  last: number,
): readonly Point[] {
  const points: Point[] = [];
  const end = goals.get(last);
  if (end !== undefined) points.push(end.at);
  let state = last;
  for (let before = cameFrom[state] ?? -1; ; before = cameFrom[state] ?? -1) {
    points.push(grid.toPoint(state >> 2));
    if (before < 0) break;
    state = before;
  }
  const start = starts.get(state);
  if (start !== undefined) points.push(start.at);
  return points.reverse();
}

import { type Point, unite } from "../Geometry";
import type { Port } from "./listPorts";
import type { RoutingGrid } from "./RoutingGrid";

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
  const queue = new Queue();
  const goals = new Map<number, Port>();
  for (const port of targets) goals.set(toState(grid.find(port.away), (port.heading + 2) % 4), port);
  const around = unite(targets.map(({ away }) => ({ ...away, width: 0, height: 0 }))) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  /** Never more than what is left to go: the distance to the box around all ends. */
  const guess = (cell: number) => {
    const { x, y } = grid.toPoint(cell);
    const dx = Math.max(around.x - x, 0, x - around.x - around.width);
    return dx + Math.max(around.y - y, 0, y - around.y - around.height);
  };
  const starts = new Map<number, Port>();
  for (const port of sources) {
    const state = toState(grid.find(port.away), port.heading);
    if (port.cost >= (costs[state] ?? 0)) continue;
    costs[state] = port.cost;
    starts.set(state, port);
    queue.push(state, port.cost + guess(state >> 2));
  }
  const reached = new Uint8Array(count);
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (state < 0) return toPoints(grid, cameFrom, starts, goals, -state - 1);
    if (reached[state] === 1) continue;
    reached[state] = 1;
    const cost = costs[state] ?? 0;
    const goal = goals.get(state);
    if (goal !== undefined) queue.push(-state - 1, cost + goal.cost);
    for (const heading of [0, 1, 2, 3]) {
      if (heading === ((state & 3) + 2) % 4) continue;
      const cell = state >> 2;
      const next = grid.step(cell, heading);
      if (next < 0) continue;
      const isAcross = heading === 0 || heading === 2;
      const length = grid.cost(heading < 2 ? cell : next, isAcross);
      const total = cost + length + (heading === (state & 3) ? 0 : bendCost);
      const nextState = toState(next, heading);
      if (total >= (costs[nextState] ?? 0)) continue;
      costs[nextState] = total;
      cameFrom[nextState] = state;
      queue.push(nextState, total + guess(next));
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

/** A binary heap of states, the cheapest first. */
class Queue {
  readonly #states: number[] = [];
  readonly #costs: number[] = [];

  push(state: number, cost: number): void {
    let at = this.#states.length;
    this.#states.push(state);
    this.#costs.push(cost);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#costs[parent] ?? 0) <= cost) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): number | undefined {
    const first = this.#states[0];
    const lastState = this.#states.pop();
    const lastCost = this.#costs.pop();
    if (first === undefined || lastState === undefined || lastCost === undefined) return undefined;
    if (this.#states.length === 0) return first;
    this.#states[0] = lastState;
    this.#costs[0] = lastCost;
    this.#sink();
    return first;
  }

  #sink(): void {
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#costs.length && (this.#costs[child] ?? 0) < (this.#costs[least] ?? 0))
          least = child;
      }
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    const state = this.#states[a] ?? 0;
    const cost = this.#costs[a] ?? 0;
    this.#states[a] = this.#states[b] ?? 0;
    this.#costs[a] = this.#costs[b] ?? 0;
    this.#states[b] = state;
    this.#costs[b] = cost;
  }
}

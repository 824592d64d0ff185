import { type Chain, type ChainEdge, findReaching } from "./Chain.js";
import { LuFactors } from "./LuFactors.js";

/** How a chain comes to some of its states, from each state it may come to them from. */
export interface Hitting {
  /** By state: the probability of ever coming to a target; 1 for the targets. */
  readonly probability: Float64Array;
  /** By state: E[time; it comes to one], ms, and the same of the time's square. */
  readonly firstMs: Float64Array;
  readonly secondMs: Float64Array;
  /** Expected visits to each state before, from each; 0 for targets and for states that cannot come to one. */
  readonly visits: (from: number, to: number) => number;
  /** The largest expected number of stays before: by how much an error of one stay may grow. */
  readonly mostStays: number;
}

/**
 * Solves for the way to a set of states by the fundamental matrix N = (I − Q)⁻¹: Kemeny and Snell, "Finite Markov Chains"
 * (1960), 3.2 to 3.3. For times, with p, a, b the moments of a stay before each way: h = N r, m = N (a h), and
 * v = N (b h + 2 a m). Howard, "Dynamic Probabilistic Systems" II (1971), 10–11.
 */
export function solveHitting(chain: Chain, isTarget: (state: number) => boolean): Hitting {
  const reaches = findReaching(chain, isTarget);
  const states = chain.flatMap((_, state) => (reaches[state] && !isTarget(state) ? [state] : []));
  const places = new Map(states.map((state, place) => [state, place]));
  const inverse = invert(chain, states, places);
  const apply = (read: (edge: ChainEdge) => number) => multiply(inverse, states, chain, read);
  const value = (values: Float64Array, state: number) => values[places.get(state) ?? -1] ?? 0;

  const h = apply(({ to, probability }) => (isTarget(to) ? probability : 0));
  const reached = (to: number) => (isTarget(to) ? 1 : value(h, to));
  const m = apply(({ to, firstMs }) => firstMs * reached(to));
  const v = apply(({ to, firstMs, secondMs }) => secondMs * reached(to) + 2 * firstMs * value(m, to));
  return {
    probability: Float64Array.from(chain, (_, state) => reached(state)),
    firstMs: Float64Array.from(chain, (_, state) => value(m, state)),
    secondMs: Float64Array.from(chain, (_, state) => value(v, state)),
    visits: (from, to) => {
      const [row, column] = [places.get(from), places.get(to)];
      return row === undefined || column === undefined ? 0 : (inverse[column * states.length + row] ?? 0);
    },
    mostStays: states.reduce((most, _state, row) => Math.max(most, sumRow(inverse, row, states.length)), 1),
  };
}

function invert(chain: Chain, states: readonly number[], places: ReadonlyMap<number, number>): Float64Array {
  const size = states.length;
  const matrix = new Float64Array(size * size);
  states.forEach((state, row) => {
    matrix[row * size + row] = 1;
    for (const { to, probability } of chain[state] ?? []) {
      const column = places.get(to);
      if (column === undefined) continue;
      matrix[row * size + column] = (matrix[row * size + column] ?? 0) - probability;
    }
  });
  return new LuFactors(matrix, size).toInverseColumns();
}

/** N times what the ways out of each state come to. */
function multiply(
  inverse: Float64Array,
  states: readonly number[],
  chain: Chain,
  read: (edge: ChainEdge) => number,
): Float64Array {
  const size = states.length;
  const product = new Float64Array(size);
  states.forEach((state, column) => {
    const sum = (chain[state] ?? []).reduce((total, edge) => total + read(edge), 0);
    if (sum === 0) return;
    for (let row = 0; row < size; row++) {
      product[row] = (product[row] ?? 0) + (inverse[column * size + row] ?? 0) * sum;
    }
  });
  return product;
}

function sumRow(inverse: Float64Array, row: number, size: number): number {
  let sum = 0;
  for (let column = 0; column < size; column++) sum += inverse[column * size + row] ?? 0;
  return sum;
}

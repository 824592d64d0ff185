import type { Chain } from "./Chain.js";
import { LuFactors } from "./LuFactors.js";
import type { Hitting } from "./solveHitting.js";

/** What one place is worth to a goal. */
export interface ChainLever {
  readonly place: string;
  /** How much likelier the goal becomes if, wherever the place is one of several ways on, it is taken 10 % more often. */
  readonly change: number;
  /** Per cent of the goal's probability gained for each per cent the place is taken more often, at first. */
  readonly elasticity: number;
}

/** By how much a place is improved. */
export const improvement = 0.1;

/** The rows of a chain that change with a place, and how. */
interface ChangedRow {
  readonly state: number;
  readonly edges: readonly { readonly to: number; readonly by: number }[];
}

/**
 * How much each place moves the probability of coming to a target, the most helpful first. A place is improved by making its
 * ways a tenth likelier in every state, the other ways out shrinking in proportion, how long stays last unchanged.
 *
 * The change is exact, not a slope: rows change by Δ = E D, so that h' = h + N E (I − D N E)⁻¹ D h. Sherman and Morrison, Ann.
 * Math. Statist. 21 (1950), for several rows by Woodbury (1950). The elasticity is the slope of the same.
 */
export function rankLevers(chain: Chain, start: number, hitting: Hitting): readonly ChainLever[] {
  const places = new Set(chain.flatMap((edges) => edges.map(({ place }) => place)));
  const present = hitting.probability[start] ?? 0;
  const levers = [...places].map((place): ChainLever => {
    const slope = listChanges(chain, place, hitting, 1e-6).reduce(
      (sum, row) => sum + hitting.visits(start, row.state) * weigh(row, hitting),
      0,
    );
    return {
      place,
      change: findChange(listChanges(chain, place, hitting, improvement), start, hitting),
      elasticity: present === 0 ? 0 : slope / 1e-6 / present,
    };
  });
  return levers
    .filter(({ change }) => Math.abs(change) > 1e-12)
    .sort((a, b) => b.change - a.change || (a.place < b.place ? -1 : 1));
}

function listChanges(chain: Chain, place: string, hitting: Hitting, by: number): readonly ChangedRow[] {
  return chain.flatMap((edges, state) => {
    if (hitting.visits(state, state) === 0) return [];
    const whole = edges.reduce((sum, { probability }) => sum + probability, 0);
    const own = edges.reduce((sum, edge) => sum + (edge.place === place ? edge.probability : 0), 0);
    // Where it is the only way on, it cannot be taken more often.
    if (own === 0 || own >= whole - 1e-12) return [];
    const more = Math.min(own * (1 + by), whole) - own;
    const changed = edges.map((edge) => ({
      to: edge.to,
      by: edge.place === place ? (edge.probability / own) * more : -(edge.probability / (whole - own)) * more,
    }));
    return [{ state, edges: changed }];
  });
}

/** D h for one row. */
function weigh({ edges }: ChangedRow, { probability }: Hitting): number {
  return edges.reduce((sum, { to, by }) => sum + by * (probability[to] ?? 0), 0);
}

function findChange(rows: readonly ChangedRow[], start: number, hitting: Hitting): number {
  const size = rows.length;
  if (size === 0) return 0;
  const matrix = new Float64Array(size * size);
  rows.forEach(({ edges }, row) => {
    rows.forEach(({ state }, column) => {
      const sum = edges.reduce((total, { to, by }) => total + by * hitting.visits(to, state), 0);
      matrix[row * size + column] = (row === column ? 1 : 0) - sum;
    });
  });
  const y = new LuFactors(matrix, size).solve(rows.map((row) => weigh(row, hitting)));
  return rows.reduce((sum, { state }, row) => sum + hitting.visits(start, state) * (y[row] ?? 0), 0);
}

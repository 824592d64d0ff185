/** One way from a state to another: E[T^k; this way] of the stay T before it, in ms^k, for k = 0, 1, 2. */
export interface ChainEdge {
  readonly to: number;
  readonly probability: number;
  readonly firstMs: number;
  readonly secondMs: number;
  /** What moved: edges of one place are improved together. */
  readonly place: string;
}

/** A semi-Markov chain: for each state the ways out of it. Where they sum to less than 1, the rest stays for ever. */
export type Chain = readonly (readonly ChainEdge[])[];

/** For every state of a chain, whether it may come to one of some others. */
export function findReaching(chain: Chain, isTarget: (state: number) => boolean): readonly boolean[] {
  const comingFrom = chain.map((): number[] => []);
  chain.forEach((edges, from) => {
    for (const { to, probability } of edges) if (probability > 0) comingFrom[to]?.push(from);
  });
  const reaches = chain.map((_, state) => isTarget(state));
  const open = chain.flatMap((_, state) => (isTarget(state) ? [state] : []));
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const from of comingFrom[state] ?? []) {
      if (reaches[from]) continue;
      reaches[from] = true;
      open.push(from);
    }
  }
  return reaches;
}

/** That a stay in a state never ends; rounding is no reason to. */
export function staysForever(edges: readonly ChainEdge[]): number {
  const left = 1 - edges.reduce((sum, { probability }) => sum + probability, 0);
  return left > 1e-9 ? left : 0;
}

/**
 * The classes of states that, once entered, are never left and visited again and again: strongly connected, with no way out
 * and no stay for ever. Two sweeps, forwards from each state and backwards, since journeys have few states.
 */
export function findClosedClasses(chain: Chain): readonly (readonly number[])[] {
  const ends = (state: number) => staysForever(chain[state] ?? []) > 0;
  const canEnd = findReaching(chain, ends);
  const open = new Set(chain.flatMap((_, state) => (canEnd[state] ? [] : [state])));
  const classes: (readonly number[])[] = [];
  while (open.size > 0) {
    const [seed = 0] = open;
    const bottom = descend(chain, seed);
    const reaching = findReaching(chain, (state) => state === bottom[0]);
    classes.push(bottom);
    for (const state of [...open]) if (reaching[state]) open.delete(state);
  }
  return classes;
}

/** All states after one, then after one of those from which the first cannot be reached again, until all can. */
function descend(chain: Chain, seed: number): readonly number[] {
  let after = listAfter(chain, seed);
  for (;;) {
    const [first = seed] = after;
    const reaches = findReaching(chain, (state) => state === first);
    const deeper = after.find((state) => !reaches[state]);
    if (deeper === undefined) return [...after].sort((a, b) => a - b);
    after = listAfter(chain, deeper);
  }
}

function listAfter(chain: Chain, seed: number): readonly number[] {
  const found = new Set([seed]);
  for (const state of found) {
    for (const { to, probability } of chain[state] ?? []) if (probability > 0) found.add(to);
  }
  return [...found];
}

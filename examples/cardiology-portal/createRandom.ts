/** Random values that depend on seed, person, purpose and occurrence only: adding a draw changes no other. */
export interface Random {
  /** In [0, 1). */
  uniform(purpose: string, occurrence?: number): number;
  /** In [least, most), a real number. */
  between(purpose: string, least: number, most: number, occurrence?: number): number;
  /** From least to most, both included. */
  integer(purpose: string, least: number, most: number, occurrence?: number): number;
  chance(purpose: string, probability: number, occurrence?: number): boolean;
  /** One of the choices, each as likely as its weight among all weights. */
  weighted<Choice>(purpose: string, choices: readonly (readonly [Choice, number])[]): Choice;
  pick<Choice>(purpose: string, choices: readonly Choice[]): Choice;
}

/** Counter-based: there is no state to share or to lose, only a hash of where the value is wanted. */
export function createRandom(seed: number, person: number): Random {
  const base = absorb(absorb(0x9e3779b9, seed), person);
  const uniform = (purpose: string, occurrence = 0) => {
    let hash = base;
    for (let at = 0; at < purpose.length; at += 1) hash = absorb(hash, purpose.charCodeAt(at));
    const high = finish(absorb(hash, occurrence)) >>> 5;
    const low = finish(absorb(high, hash)) >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  };
  const weighted: Random["weighted"] = (purpose, choices) => {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
    let left = uniform(purpose) * total;
    const chosen = choices.find(([, weight]) => {
      left -= weight;
      return left < 0;
    });
    const found = chosen ?? choices.at(-1);
    if (found === undefined) throw new Error(`Nothing to choose from for ${purpose}.`);
    return found[0];
  };
  return {
    uniform,
    between: (purpose, least, most, occurrence) => least + (most - least) * uniform(purpose, occurrence),
    integer: (purpose, least, most, occurrence) =>
      least + Math.floor((most - least + 1) * uniform(purpose, occurrence)),
    chance: (purpose, probability, occurrence) => uniform(purpose, occurrence) < probability,
    weighted,
    pick: (purpose, choices) =>
      weighted(
        purpose,
        choices.map((choice) => [choice, 1] as const),
      ),
  };
}

function absorb(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ Math.imul(value | 0, 0x85ebca6b), 0xc2b2ae35);
  return ((mixed << 13) | (mixed >>> 19)) ^ 0x27d4eb2f;
}

function finish(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

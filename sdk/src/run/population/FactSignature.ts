/**
 * Numbers combinations of facts in the order in which they come up: two HCPs, or one at two times, have the same number
 * exactly if all their facts are the same.
 */
export class FactSignature {
  /** By place of the fact: a number for its value, 0 for none. */
  readonly #facts: Int32Array;
  /** For each combination of the facts so far, by value of the next one, the combination with it. */
  readonly #next: Map<number, number>[] = [new Map()];
  /** Combinations of all facts are numbered on their own, so that few of them are few numbers. */
  readonly #numbers = new Map<number, number>();
  #isKnown = false;
  #number = 0;

  constructor(factCount: number) {
    this.#facts = new Int32Array(factCount);
  }

  reset(): void {
    this.#facts.fill(0);
    this.#isKnown = false;
  }

  set(fact: number, value: number): void {
    if (this.#facts[fact] === value) return;
    this.#facts[fact] = value;
    this.#isKnown = false;
  }

  clear(from: number, until: number): void {
    this.#facts.fill(0, from, until);
    this.#isKnown = false;
  }

  get number(): number {
    if (!this.#isKnown) this.#number = this.#find();
    this.#isKnown = true;
    return this.#number;
  }

  #find(): number {
    let node = 0;
    for (const value of this.#facts) node = this.#step(node, value);
    let number = this.#numbers.get(node);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(node, number);
    }
    return number;
  }

  #step(node: number, value: number): number {
    const ways = this.#next[node];
    let next = ways?.get(value);
    if (next === undefined) {
      next = this.#next.push(new Map()) - 1;
      ways?.set(value, next);
    }
    return next;
  }
}

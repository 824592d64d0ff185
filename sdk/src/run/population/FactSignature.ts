/** Of the table of steps, before it is made wider. */
const placesAtFirst = 1_024;

/**
 * Numbers combinations of facts in the order in which they come up: two HCPs, or one at two times, have the same number
 * exactly if all their facts are the same. Past a limit all have the limit for their number.
 */
export class FactSignature {
  readonly #limit: number;
  /** By place of the fact: a number for its value, 0 for none. */
  readonly #facts: Int32Array;
  /** 1 for the facts that matter. */
  readonly #isAsked: Uint8Array;
  /** For each combination of the facts so far, by value of the next one, the combination with it. */
  readonly #next: Map<number, number>[] = [new Map()];
  /** Combinations of all facts are numbered on their own, so that few of them are few numbers. */
  readonly #numbers = new Map<number, number>();
  /** Steps from number to number that were made before: four numbers a place, the first one more than it is. */
  #steps = new Int32Array(placesAtFirst * 4);
  #stepCount = 0;
  readonly #none: number;
  #number: number;

  constructor(isAsked: Uint8Array, limit: number) {
    this.#isAsked = isAsked;
    this.#limit = limit;
    this.#facts = new Int32Array(isAsked.length);
    this.#none = this.#find();
    this.#number = this.#none;
  }

  get number(): number {
    return this.#number;
  }

  reset(): void {
    if (this.#number === this.#none) return;
    for (let fact = 0; fact < this.#facts.length; fact++) this.#facts[fact] = 0;
    this.#number = this.#none;
  }

  set(fact: number, value: number): void {
    if (this.#isAsked[fact] === 0 || this.#facts[fact] === value) return;
    this.#facts[fact] = value;
    this.#number = this.#number < this.#limit ? this.#follow(this.#number, fact, value) : this.#find();
  }

  clear(from: number, until: number): void {
    for (let fact = from; fact < until; fact++) this.set(fact, 0);
  }

  #follow(number: number, fact: number, value: number): number {
    const steps = this.#steps;
    const last = steps.length / 4 - 1;
    let place = this.#hash(number, fact, value) & last;
    for (; steps[place * 4] !== 0; place = (place + 1) & last) {
      const at = place * 4;
      if (steps[at] === number + 1 && steps[at + 1] === fact && steps[at + 2] === value)
        return steps[at + 3] ?? 0;
    }
    const next = this.#find();
    steps.set([number + 1, fact, value, next], place * 4);
    this.#stepCount += 1;
    if (this.#stepCount * 2 > last) this.#forget();
    return next;
  }

  #hash(number: number, fact: number, value: number): number {
    const mixed = Math.imul(number, 0x9e3779b1) ^ Math.imul(fact, 0x85ebca6b) ^ Math.imul(value, 0xc2b2ae35);
    return mixed ^ (mixed >>> 15);
  }

  /** Makes room: wider as long as that stays small. */
  #forget(): void {
    const { length } = this.#steps;
    this.#steps = new Int32Array(length < placesAtFirst * 256 ? length * 4 : length);
    this.#stepCount = 0;
  }

  #find(): number {
    let node: number | undefined = 0;
    const isOpen = this.#numbers.size < this.#limit;
    for (const value of this.#facts) {
      node = this.#step(node, value, isOpen);
      if (node === undefined) return this.#limit;
    }
    let number = this.#numbers.get(node);
    if (number === undefined) {
      if (!isOpen) return this.#limit;
      number = this.#numbers.size;
      this.#numbers.set(node, number);
    }
    return number;
  }

  #step(node: number, value: number, isOpen: boolean): number | undefined {
    const ways = this.#next[node];
    let next = ways?.get(value);
    if (next === undefined && isOpen) {
      next = this.#next.push(new Map()) - 1;
      ways?.set(value, next);
    }
    return next;
  }
}

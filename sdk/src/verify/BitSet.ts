/** A set of whole numbers below a bound, 32 to a word. */
export class BitSet {
  readonly size: number;
  readonly #words: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.#words = new Uint32Array((size + 31) >>> 5);
  }

  get isEmpty(): boolean {
    return this.#words.every((word) => word === 0);
  }

  has(member: number): boolean {
    return ((this.#words[member >>> 5] ?? 0) & (1 << (member & 31))) !== 0;
  }

  add(member: number): void {
    const at = member >>> 5;
    this.#words[at] = (this.#words[at] ?? 0) | (1 << (member & 31));
  }

  /** Adds all from `start` to before `end`. */
  addRange(start: number, end: number): void {
    let member = start;
    while (member < end && (member & 31) !== 0) this.add(member++);
    const whole = end - (end & 31);
    if (whole > member) {
      this.#words.fill(0xffffffff, member >>> 5, whole >>> 5);
      member = whole;
    }
    while (member < end) this.add(member++);
  }

  /** Adds what another has; whether that made a difference. */
  addAll(other: BitSet): boolean {
    return this.#combine(other, (own, others) => own | others);
  }

  /** Keeps only what another has too; whether that made a difference. */
  keepAll(other: BitSet): boolean {
    return this.#combine(other, (own, others) => own & others);
  }

  /** Takes away what another has; whether that made a difference. */
  removeAll(other: BitSet): boolean {
    return this.#combine(other, (own, others) => own & ~others);
  }

  clone(): BitSet {
    const copy = new BitSet(this.size);
    copy.#words.set(this.#words);
    return copy;
  }

  /** The least member; undefined of an empty set. */
  findFirst(): number | undefined {
    const at = this.#words.findIndex((word) => word !== 0);
    if (at === -1) return undefined;
    const word = this.#words[at] ?? 0;
    return at * 32 + (31 - Math.clz32(word & -word));
  }

  #combine(other: BitSet, combine: (own: number, others: number) => number): boolean {
    const own = this.#words;
    const others = other.#words;
    let hasChanged = false;
    for (let at = 0; at < own.length; at++) {
      const before = own[at] ?? 0;
      const after = combine(before, others[at] ?? 0) >>> 0;
      if (after === before) continue;
      own[at] = after;
      hasChanged = true;
    }
    return hasChanged;
  }
}

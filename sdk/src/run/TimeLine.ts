/** Instants with an amount each, in the order of time, so that windows are counted by halving. Used again after `clear`. */
export class TimeLine {
  #times = new Float64Array(16);
  /** Sum of the amounts before each instant, and of all at the end. */
  #before = new Float64Array(17);
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  /** The last instant; undefined where there is none. */
  get last(): number | undefined {
    return this.#count === 0 ? undefined : this.#times[this.#count - 1];
  }

  /** Adds an amount at an instant that is not before the last. */
  push(at: number, amount: number): void {
    if (this.#count === this.#times.length) this.#grow();
    this.#times[this.#count] = at;
    this.#before[this.#count + 1] = (this.#before[this.#count] ?? 0) + amount;
    this.#count += 1;
  }

  #grow(): void {
    const times = new Float64Array(this.#times.length * 2);
    const before = new Float64Array(times.length + 1);
    times.set(this.#times);
    before.set(this.#before);
    this.#times = times;
    this.#before = before;
  }

  /** How many instants lie after `start`. */
  countAfter(start: number): number {
    return this.#count - this.#firstAfter(start);
  }

  /** The sum of the amounts after `start`. */
  sumAfter(start: number): number {
    return (this.#before[this.#count] ?? 0) - (this.#before[this.#firstAfter(start)] ?? 0);
  }

  #firstAfter(start: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#times[middle] ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

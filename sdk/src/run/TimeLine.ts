/** Instants with an amount each, in the order of time, so that windows are counted by halving. */
export class TimeLine {
  readonly #times: number[] = [];
  /** Sum of the amounts before each instant. */
  readonly #before: number[] = [0];

  /** Adds an amount at an instant that is not before the last. */
  push(at: number, amount: number): void {
    this.#times.push(at);
    this.#before.push((this.#before.at(-1) ?? 0) + amount);
  }

  /** How many instants lie after `start`. */
  countAfter(start: number): number {
    return this.#times.length - this.#firstAfter(start);
  }

  /** The sum of the amounts after `start`. */
  sumAfter(start: number): number {
    return (this.#before.at(-1) ?? 0) - (this.#before[this.#firstAfter(start)] ?? 0);
  }

  #firstAfter(start: number): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#times[middle] ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/**
 * Instants at which things of a person are due, a few at a time, by number; of several at one instant the smallest number
 * comes first. Used again after `clear`.
 */
export class TimerQueue {
  /** Whether starting and stopping may have changed which is next: a step does both many times before anybody asks. */
  #isStale = false;
  #nextDueAt = Number.POSITIVE_INFINITY;
  #next = -1;
  readonly #dueAt: Float64Array;
  readonly #places: Int32Array;
  readonly #running: Int32Array;
  #count = 0;

  /** @param size - How many numbers there are. */
  constructor(size: number) {
    this.#dueAt = new Float64Array(size);
    this.#places = new Int32Array(size).fill(-1);
    this.#running = new Int32Array(size);
  }

  /** When the next one is due, ms; Infinity where none is. */
  get dueAt(): number {
    if (this.#isStale) this.#findNext();
    return this.#nextDueAt;
  }

  /** The next one; −1 for none. */
  get next(): number {
    if (this.#isStale) this.#findNext();
    return this.#next;
  }

  clear(): void {
    for (let place = 0; place < this.#count; place++) this.#places[this.#running[place] ?? 0] = -1;
    this.#count = 0;
    this.#isStale = true;
  }

  isRunning(timer: number): boolean {
    return (this.#places[timer] ?? -1) >= 0;
  }

  start(timer: number, at: number): void {
    this.#dueAt[timer] = at;
    if ((this.#places[timer] ?? -1) < 0) {
      this.#places[timer] = this.#count;
      this.#running[this.#count++] = timer;
    }
    this.#isStale = true;
  }

  stop(timer: number): void {
    const place = this.#places[timer] ?? -1;
    if (place < 0) return;
    this.#count -= 1;
    const last = this.#running[this.#count] ?? 0;
    this.#running[place] = last;
    this.#places[last] = place;
    this.#places[timer] = -1;
    this.#isStale = true;
  }

  #findNext(): void {
    let next = -1;
    let dueAt = Number.POSITIVE_INFINITY;
    for (let place = 0; place < this.#count; place++) {
      const timer = this.#running[place] ?? 0;
      const at = this.#dueAt[timer] ?? 0;
      if (next >= 0 && (at > dueAt || (at === dueAt && timer > next))) continue;
      next = timer;
      dueAt = at;
    }
    this.#next = next;
    this.#nextDueAt = dueAt;
    this.#isStale = false;
  }
}

/**
 * Instants at which things of a person are due, a few at a time, by number; of several at one instant the smallest number
 * comes first. Used again after `clear`.
 */
export class TimerQueue {
  /** When the next one is due, ms; Infinity where none is. */
  dueAt = Number.POSITIVE_INFINITY;
  /** The next one; −1 for none. */
  next = -1;
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

  clear(): void {
    for (let place = 0; place < this.#count; place++) this.#places[this.#running[place] ?? 0] = -1;
    this.#count = 0;
    this.next = -1;
    this.dueAt = Number.POSITIVE_INFINITY;
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
    if (this.next === timer || at < this.dueAt || (at === this.dueAt && timer < this.next)) this.#findNext();
  }

  stop(timer: number): void {
    const place = this.#places[timer] ?? -1;
    if (place < 0) return;
    this.#count -= 1;
    const last = this.#running[this.#count] ?? 0;
    this.#running[place] = last;
    this.#places[last] = place;
    this.#places[timer] = -1;
    if (this.next === timer) this.#findNext();
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
    this.next = next;
    this.dueAt = dueAt;
  }
}

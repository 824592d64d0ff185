/** Numbers with the instants at which they are due, the earliest first; of several at one instant the first put in. */
export class DueHeap {
  /** When the next one is due, ms; Infinity where none is. */
  dueAt = Number.POSITIVE_INFINITY;
  #times = new Float64Array(8);
  #orders = new Float64Array(8);
  #numbers = new Int32Array(8);
  #count = 0;
  #put = 0;

  clear(): void {
    this.#count = 0;
    this.#put = 0;
    this.dueAt = Number.POSITIVE_INFINITY;
  }

  push(number: number, at: number): void {
    if (this.#count === this.#times.length) this.#grow();
    let place = this.#count++;
    const order = this.#put++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isAfter(parent, at, order)) break;
      this.#move(parent, place);
      place = parent;
    }
    this.#set(place, at, order, number);
    this.dueAt = this.#times[0] ?? at;
  }

  /** Takes the next one out; −1 where there is none. */
  pop(): number {
    if (this.#count === 0) return -1;
    const first = this.#numbers[0] ?? -1;
    this.#count -= 1;
    const at = this.#times[this.#count] ?? 0;
    const order = this.#orders[this.#count] ?? 0;
    const number = this.#numbers[this.#count] ?? 0;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.#count) break;
      if (
        child + 1 < this.#count &&
        this.#isAfter(child, this.#times[child + 1] ?? 0, this.#orders[child + 1] ?? 0)
      )
        child++;
      if (this.#isAfter(child, at, order)) break;
      this.#move(child, place);
      place = child;
    }
    this.#set(place, at, order, number);
    this.dueAt = this.#count === 0 ? Number.POSITIVE_INFINITY : (this.#times[0] ?? 0);
    return first;
  }

  #isAfter(place: number, at: number, order: number): boolean {
    const time = this.#times[place] ?? 0;
    return time > at || (time === at && (this.#orders[place] ?? 0) > order);
  }

  #move(from: number, to: number): void {
    this.#set(to, this.#times[from] ?? 0, this.#orders[from] ?? 0, this.#numbers[from] ?? 0);
  }

  #set(place: number, at: number, order: number, number: number): void {
    this.#times[place] = at;
    this.#orders[place] = order;
    this.#numbers[place] = number;
  }

  #grow(): void {
    const size = this.#times.length * 2;
    const [times, orders, numbers] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)];
    times.set(this.#times);
    orders.set(this.#orders);
    numbers.set(this.#numbers);
    this.#times = times;
    this.#orders = orders;
    this.#numbers = numbers;
  }
}

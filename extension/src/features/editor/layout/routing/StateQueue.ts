/** A binary heap of whole numbers, the cheapest first. */
export class StateQueue {
  #states = new Int32Array(1_024);
  #costs = new Float64Array(1_024);
  #length = 0;

  push(state: number, cost: number): void {
    if (this.#length === this.#states.length) this.#grow();
    const [states, costs] = [this.#states, this.#costs];
    let at = this.#length;
    this.#length += 1;
    // What is dearer sinks into the gap, until the new one fits into it.
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = costs[parent] as number;
      if (above <= cost) break;
      costs[at] = above;
      states[at] = states[parent] as number;
      at = parent;
    }
    costs[at] = cost;
    states[at] = state;
  }

  pop(): number | undefined {
    if (this.#length === 0) return undefined;
    const [states, costs] = [this.#states, this.#costs];
    const first = states[0];
    this.#length -= 1;
    const length = this.#length;
    const [state, cost] = [states[length] as number, costs[length] as number];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      if (child + 1 < length && (costs[child + 1] as number) < (costs[child] as number)) child += 1;
      const below = costs[child] as number;
      if (below >= cost) break;
      costs[at] = below;
      states[at] = states[child] as number;
      at = child;
    }
    costs[at] = cost;
    states[at] = state;
    return first;
  }

  #grow(): void {
    const [states, costs] = [this.#states, this.#costs];
    this.#states = new Int32Array(states.length * 2);
    this.#costs = new Float64Array(costs.length * 2);
    this.#states.set(states);
    this.#costs.set(costs);
  }
}

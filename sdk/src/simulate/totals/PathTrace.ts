/** Stages of a path that are told; what comes after them is not. */
export const mostPathStages = 12;

/** The path of one person: the innermost stages that they stayed in for a while, without going back to the same. */
export class PathTrace {
  readonly #stages = new Int32Array(mostPathStages + 1);
  #length = 0;
  #enteredAt = Number.NaN;

  clear(): void {
    this.#length = 0;
    this.#enteredAt = Number.NaN;
  }

  enter(stage: number, at: number): void {
    // Left in the instant in which it was entered: only passed through.
    if (at === this.#enteredAt && this.#length > 0) this.#length -= 1;
    this.#enteredAt = at;
    if (this.#length > mostPathStages || this.#stages[this.#length - 1] === stage) return;
    this.#stages[this.#length++] = stage;
  }

  /** Up to the twelfth; a view, valid until something is entered. */
  get stages(): Int32Array {
    return this.#stages.subarray(0, Math.min(this.#length, mostPathStages));
  }
}

type Column = Float64Array | Int32Array | Uint32Array | Uint16Array;

/** A typed array that numbers are appended to. */
export class GrowingColumn<Kind extends Column> {
  #values: Kind;
  readonly #create: new (
    length: number,
  ) => Kind;
  #length = 0;

  constructor(create: new (length: number) => Kind) {
    this.#create = create;
    this.#values = new create(1_024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new this.#create(this.#length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }

  /** A view of what was appended so far. */
  toArray(): Kind {
    return this.#values.subarray(0, this.#length) as Kind;
  }
}

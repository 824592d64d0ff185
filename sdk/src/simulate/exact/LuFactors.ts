import { invariant } from "../../model/invariant.js";

/**
 * A square matrix taken apart into a lower and an upper triangle, rows swapped for the largest pivot, so that equations with
 * it are solved one after the other. Golub and Van Loan, "Matrix Computations" (2013), 3.4. Rows are skipped where they hold
 * a zero below the pivot, which in a journey is nearly everywhere.
 */
export class LuFactors {
  readonly #size: number;
  readonly #factors: Float64Array;
  readonly #rows: Int32Array;

  /** @param matrix - Row by row; taken over and overwritten. @throws for a singular one. */
  constructor(matrix: Float64Array, size: number) {
    invariant(matrix.length === size * size, "a matrix has as many entries as its size says");
    this.#size = size;
    this.#factors = matrix;
    this.#rows = Int32Array.from({ length: size }, (_, row) => row);
    for (let column = 0; column < size; column++) this.#eliminate(column);
  }

  #eliminate(column: number): void {
    const a = this.#factors;
    const n = this.#size;
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(a[row * n + column] ?? 0) > Math.abs(a[pivot * n + column] ?? 0)) pivot = row;
    }
    const largest = a[pivot * n + column] ?? 0;
    invariant(largest !== 0, "the matrix can be inverted");
    if (pivot !== column) this.#swap(pivot, column);
    for (let row = column + 1; row < n; row++) {
      const below = a[row * n + column] ?? 0;
      if (below === 0) continue;
      const factor = below / largest;
      a[row * n + column] = factor;
      for (let k = column + 1; k < n; k++) {
        a[row * n + k] = (a[row * n + k] ?? 0) - factor * (a[column * n + k] ?? 0);
      }
    }
  }

  #swap(row: number, other: number): void {
    const n = this.#size;
    const kept = this.#factors.slice(row * n, (row + 1) * n);
    this.#factors.copyWithin(row * n, other * n, (other + 1) * n);
    this.#factors.set(kept, other * n);
    const index = this.#rows[row] ?? 0;
    this.#rows[row] = this.#rows[other] ?? 0;
    this.#rows[other] = index;
  }

  /** The x with A x = b. */
  solve(b: ArrayLike<number>): Float64Array {
    const a = this.#factors;
    const n = this.#size;
    const x = Float64Array.from(this.#rows, (row) => b[row] ?? 0);
    for (let row = 1; row < n; row++) {
      let sum = x[row] ?? 0;
      for (let k = 0; k < row; k++) sum -= (a[row * n + k] ?? 0) * (x[k] ?? 0);
      x[row] = sum;
    }
    for (let row = n - 1; row >= 0; row--) {
      let sum = x[row] ?? 0;
      for (let k = row + 1; k < n; k++) sum -= (a[row * n + k] ?? 0) * (x[k] ?? 0);
      x[row] = sum / (a[row * n + row] ?? 1);
    }
    return x;
  }

  /** The inverse, column by column: entry (row, column) stands at column · size + row. */
  toInverseColumns(): Float64Array {
    const n = this.#size;
    const inverse = new Float64Array(n * n);
    const unit = new Float64Array(n);
    for (let column = 0; column < n; column++) {
      unit.fill(0);
      unit[column] = 1;
      inverse.set(this.solve(unit), column * n);
    }
    return inverse;
  }
}

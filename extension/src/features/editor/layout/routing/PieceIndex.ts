/** A straight piece of a line that is there already; `at` is its fixed coordinate. */
export type Piece = { at: number; from: number; to: number };

/** Pieces by their fixed coordinate: whoever asks what lies near one need not look at all of them. */
export class PieceIndex {
  readonly #sorted: readonly Piece[];

  constructor(pieces: readonly Piece[]) {
    this.#sorted = pieces.toSorted((a, b) => a.at - b.at);
  }

  /** Calls `visit` with each piece that lies at more than `low` and at most `high`. */
  forEachWithin(low: number, high: number, visit: (piece: Piece) => void): void {
    for (let index = this.#findAfter(low); index < this.#sorted.length; index += 1) {
      const piece = this.#sorted[index] as Piece;
      if (piece.at > high) return;
      visit(piece);
    }
  }

  /** The place of the first piece that lies at more than `at`. */
  #findAfter(at: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] as Piece).at <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A chip with its natural widths, px: all of it, and of that its label with the gap before it. */
export type ChipWidths = { count: number; widthPx: number; labelPx: number };

/** Which chips keep their label in so much room: the least of the others lose theirs first, and the last of equals. */
export function fitChips(chips: readonly ChipWidths[], roomPx: number): readonly boolean[] {
  const isWhole = chips.map(() => true);
  let wantedPx = chips.reduce((sum, { widthPx }) => sum + widthPx, 0);
  const leastFirst = chips
    .map((chip, index) => ({ ...chip, index }))
    .sort((one, other) => one.count - other.count || other.index - one.index);
  for (const { index, labelPx } of leastFirst) {
    if (wantedPx <= roomPx) break;
    isWhole[index] = false;
    wantedPx -= labelPx;
  }
  return isWhole;
}

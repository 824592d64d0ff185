import { type ChipWidths, fitChips } from "./fitChips";
import type { Share } from "./summarise";

/** What stands in a strip, from its begin to its end; a chip for each share. */
export type RowParts = {
  row: HTMLElement;
  total: HTMLElement;
  chips: readonly HTMLElement[];
  fold: HTMLElement;
  shares: readonly Share[];
};

/** As in strip.css. */
const gapPx = 4;
const labelGapPx = 6;
const paddingPx = 2;
const narrowestPx = 36;

/** What to do each time that the row has another width: takes labels away where there is no room for all, and gives them back. */
export function createRowFit({ row, total, chips, fold, shares }: RowParts): () => void {
  let natural: { widths: readonly ChipWidths[]; totalPx: number } | undefined;
  return () => {
    // Nothing has a width while the strip is folded.
    if ((chips[0]?.offsetWidth ?? 0) === 0) return;
    natural ??= measure(total, chips, shares);
    const { widths, totalPx } = natural;
    const roomPx = row.clientWidth - fold.offsetWidth - 2 * paddingPx - totalPx;
    const isWhole = fitChips(widths, roomPx);
    for (const [index, chip] of chips.entries()) chip.classList.toggle("short", isWhole[index] === false);
    // Last goes how many there are, which the hint of each chip says as well.
    const shortPx = widths.reduce((sum, { widthPx, labelPx }) => sum + widthPx - labelPx, 0);
    total.classList.toggle("gone", shortPx > roomPx);
  };
}

/** The widths that all have by themselves, as long as none is short. */
function measure(total: HTMLElement, chips: readonly HTMLElement[], shares: readonly Share[]) {
  const widths = chips.map((chip, index): ChipWidths => {
    const label = chip.querySelector<HTMLElement>(".label")?.offsetWidth ?? 0;
    return {
      count: shares[index]?.count ?? 0,
      widthPx: chip.offsetWidth + gapPx,
      labelPx: Math.min(label + labelGapPx, chip.offsetWidth - narrowestPx),
    };
  });
  return { widths, totalPx: total.offsetWidth + gapPx };
}

import { countColumns, toPlainLine } from "../../sdk/src/cli/Terminal.ts";
import type { Standing } from "./describeStanding.ts";

const heads = ["record", "HCP", "persona", "stage", "since", "cause"];
const gap = "  ";
const longestName = 28;
const shortestCause = 24;

/**
 * The table of `npm start -- --once`. Causes are cut where the terminal ends, and are whole where there is none.
 *
 * @param columns - The terminal's width; infinite in a file.
 */
export function printStandings(standings: readonly Standing[], columns: number): string {
  const rows = standings.map(({ record, name, persona, stage, since, cause }) =>
    [String(record), cut(name, longestName), persona ?? "–", stage, since ?? "–", cause].map(toPlainLine),
  );
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column] ?? "")].map(countColumns)),
  );
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + gap.length, 0);
  const causeWidth = Math.max(shortestCause, columns - before);
  const toLine = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === heads.length - 1
          ? cut(cell, causeWidth)
          : cell + " ".repeat((widths[column] ?? 0) - countColumns(cell)),
      )
      .join(gap);
  return [heads, ...rows].map((cells) => `${toLine(cells)}\n`).join("");
}

function cut(text: string, columns: number): string {
  if (countColumns(text) <= columns) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (countColumns(kept + segment) >= columns) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

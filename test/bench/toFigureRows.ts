import type { Figure } from "./Figure.ts";

/** A figure as `--json` prints one. */
export type FigureRow = Pick<Figure, "name" | "value" | "unit" | "against" | "ratio">;

/** A figure and the ends of its interval, each as a row of its own. */
export function toFigureRows({ name, value, unit, against, ratio, interval }: Figure): readonly FigureRow[] {
  const row = { name, value, unit, against, ratio };
  if (interval === undefined) return [row];
  const toEnd = (end: "low" | "high"): FigureRow => ({
    name: `${name}.${end}`,
    value: interval[end],
    unit,
    against: `95 % interval of ${name}`,
    ratio: null,
  });
  return [row, toEnd("low"), toEnd("high")];
}

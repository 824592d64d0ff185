/** How often the largest is as large as the next before it is cut off. */
const muchLarger = 3;
const roomAbove = 1.25;

/** How far an axis reaches, and which value is cut off there because all others would be lost beside it. */
export type Cut = { limit: number; cut: number | undefined };

/** Lets an axis end above the second largest value where the largest dwarfs all others. */
export function findCut(values: readonly number[]): Cut {
  const most = Math.max(...values, 0);
  const largest = values.indexOf(most);
  const next = Math.max(...values.filter((_, place) => place !== largest), 0);
  return next > 0 && most > muchLarger * next
    ? { limit: next * roomAbove, cut: largest }
    : { limit: most, cut: undefined };
}

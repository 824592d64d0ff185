/**
 * The order of a merged list: that of the side which reordered, mine where both did; what only the other side has comes behind what it
 * stands behind there.
 */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const reordered = isReordered(base, mine) || !isReordered(base, theirs);
  const [lead, other] = reordered ? [mine, theirs] : [theirs, mine];
  const order = [...lead];
  const placed = new Set(lead);
  let previous: string | undefined;
  for (const id of other) {
    if (!placed.has(id)) {
      const position = previous === undefined ? 0 : order.indexOf(previous) + 1;
      order.splice(position, 0, id);
      placed.add(id);
    }
    previous = id;
  }
  return order;
}

/** Whether what both have stands in another order. */
function isReordered(base: readonly string[], changed: readonly string[]): boolean {
  const known = new Set(changed);
  const kept = base.filter((id) => known.has(id));
  const before = new Set(base);
  const now = changed.filter((id) => before.has(id));
  return kept.some((id, index) => id !== now[index]);
}

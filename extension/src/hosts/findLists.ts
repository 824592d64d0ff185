/** Parts that stand inside a table or grid and are not yet the whole of it. */
const parts = 'table, tbody, thead, tr, [role="rowgroup"], [role="row"], [role="presentation"]';
const wholes = 'table, [role="grid"], [role="treegrid"], [role="table"]';
/** A page shows a few lists; what falls into more is one that is divided, such as by first letters. */
const mostLists = 3;

/**
 * The element that holds the list of each row: what `around` says, else the nearest that holds a second row, and all of the
 * table where that is a part of one.
 */
export function findLists(rows: readonly Element[], around?: string): ReadonlyMap<Element, Element> {
  const counts = countRows(rows);
  const found = new Map(rows.map((row) => [row, findAround(row, around) ?? findHolder(row, counts)]));
  const holders = new Set(found.values());
  if (holders.size <= mostLists) return found;
  const whole = findCommon([...holders]);
  return new Map(rows.map((row) => [row, whole ?? row.parentElement ?? row]));
}

function findAround(row: Element, around: string | undefined): Element | undefined {
  if (around === undefined) return undefined;
  try {
    return row.closest(around) ?? undefined;
  } catch {
    return undefined;
  }
}

/** How many rows stand below each element, as far up as the first that has two. */
function countRows(rows: readonly Element[]): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  for (const row of rows) {
    for (let at = row.parentElement; at !== null; at = at.parentElement) {
      const before = counts.get(at) ?? 0;
      counts.set(at, before + 1);
      // Whatever stands above has been counted with the row that came first.
      if (before > 0) break;
    }
  }
  return counts;
}

function findHolder(row: Element, counts: ReadonlyMap<Element, number>): Element {
  let holder = row.parentElement ?? row;
  for (let at: Element | null = holder; at !== null; at = at.parentElement) {
    if ((counts.get(at) ?? 0) < 2) continue;
    holder = at;
    break;
  }
  if (holder.matches(parts)) return holder.closest(wholes) ?? holder;
  // The only row of a table, beside another list.
  const whole = row.parentElement?.closest(wholes);
  return whole && holder.contains(whole) ? whole : holder;
}

function findCommon(elements: readonly Element[]): Element | undefined {
  for (let at = elements[0]?.parentElement; at; at = at.parentElement) {
    const whole = at;
    if (elements.every((each) => whole.contains(each))) return whole;
  }
  return undefined;
}

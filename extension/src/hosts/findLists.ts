import { composedClosest, composedContains, composedParent } from "./composedParent";

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
  const holderOf = new Map<Element | null, Element>();
  const findHolderOnce = (row: Element): Element => {
    // What holds a row is a matter of what the row stands in.
    const parent = composedParent(row);
    const holder = holderOf.get(parent) ?? findHolder(row, counts);
    if (parent !== null) holderOf.set(parent, holder);
    return holder;
  };
  const found = new Map(rows.map((row) => [row, findAround(row, around) ?? findHolderOnce(row)]));
  const holders = new Set(found.values());
  if (holders.size <= mostLists) return found;
  const whole = findCommon([...holders]);
  return new Map(rows.map((row) => [row, whole ?? composedParent(row) ?? row]));
}

function findAround(row: Element, around: string | undefined): Element | undefined {
  if (around === undefined) return undefined;
  try {
    return composedClosest(row, around) ?? undefined;
  } catch {
    return undefined;
  }
}

/** How many rows stand below each element, as far up as the first that has two. */
function countRows(rows: readonly Element[]): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  for (const row of rows) {
    for (let at = composedParent(row); at !== null; at = composedParent(at)) {
      const before = counts.get(at) ?? 0;
      counts.set(at, before + 1);
      // Whatever stands above has been counted with the row that came first.
      if (before > 0) break;
    }
  }
  return counts;
}

function findHolder(row: Element, counts: ReadonlyMap<Element, number>): Element {
  const parent = composedParent(row);
  let holder = parent ?? row;
  for (let at: Element | null = holder; at !== null; at = composedParent(at)) {
    if ((counts.get(at) ?? 0) < 2) continue;
    holder = at;
    break;
  }
  if (holder.matches(parts)) return composedClosest(holder, wholes) ?? holder;
  // The only row of a table, beside another list.
  for (let at = parent; at !== null && at !== holder; at = composedParent(at))
    if (at.matches(wholes)) return at;
  return holder;
}

function findCommon(elements: readonly Element[]): Element | undefined {
  const [first] = elements;
  for (let at = first && composedParent(first); at; at = composedParent(at)) {
    const whole = at;
    if (elements.every((each) => composedContains(whole, each))) return whole;
  }
  return undefined;
}

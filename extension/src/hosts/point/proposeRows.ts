import { composedClosest, composedContains, composedParent } from "../composedParent";
import type { ListSpec, Place } from "../spec/HostSpec";
import { selectAll } from "../spec/readPlace";
import { lightTree, type Tree } from "../spec/Tree";
import { proposePlaces } from "./proposePlaces";
import { proposeRowFields } from "./proposeRowFields";
import { listTokens } from "./stableTokens";

/** How the list is read whose row holds the element that shows a name; `count` rows with a name were found on this page. */
export type RowsProposal = Pick<ListSpec, "row" | "name" | "id" | "fields"> & { count: number };

/** The rows around a name: the nearest ancestor that repeats beside itself with a name in each. Undefined where nothing repeats. */
export function proposeRows(
  name: Element,
  page: ParentNode,
  tree: Tree = lightTree,
): RowsProposal | undefined {
  for (let row = composedParent(name); row !== null; row = composedParent(row)) {
    const named = proposePlaces(name, row, tree).flatMap(({ select, labelled }) =>
      labelled ? [] : [select],
    );
    const selector = findRowSelector(row, named, page, tree);
    if (selector === undefined) continue;
    const rows = selectAll(page, selector, tree);
    const names = named.filter((select) => isNameOfMost(rows, select, tree));
    if (names.length === 0) continue;
    const count = rows.filter((each) => isNamed(each, names, tree)).length;
    const fields = proposeRowFields(row, rows, tree);
    return { row: selector, name: names, id: listIdPlaces(row, name, tree), fields, count };
  }
  return undefined;
}

/** A selector that finds the row and most of what stands beside it. */
function findRowSelector(
  row: Element,
  names: readonly string[],
  page: ParentNode,
  tree: Tree,
): string | undefined {
  const siblings = [...(row.parentNode?.children ?? [])].filter(
    ({ localName }) => localName === row.localName,
  );
  const alike = siblings.filter((each) => isNamed(each, names, tree));
  if (alike.length < 2) return undefined;
  const parent = row.parentElement ?? composedParent(row);
  const parents = listTokens(parent ?? row, tree).filter(({ strength }) => strength > 1);
  const below = row.parentElement === null ? " :host > " : " > ";
  const tokens = [...listTokens(row, tree).filter(({ selector }) => selector !== row.localName)];
  const candidates = [
    ...tokens.map(({ selector }) => selector),
    ...parents.map(({ selector }) => `${selector}${below}${row.localName}`),
    row.localName,
  ];
  return candidates.find((selector) => {
    const found = new Set(selectAll(page, selector, tree));
    return found.has(row) && alike.every((each) => found.has(each)) && found.size <= alike.length * 2;
  });
}

function isNamed(row: Element, names: readonly string[], tree: Tree): boolean {
  return names.some((select) => selectAll(row, select, tree).length > 0);
}

function isNameOfMost(rows: readonly Element[], select: string, tree: Tree): boolean {
  const named = rows.filter((row) => selectAll(row, select, tree).length > 0);
  return named.length * 2 > rows.length;
}

/** Where a row says whose it is: the link around or in the name first, then links and keys of the row. */
function listIdPlaces(row: Element, name: Element, tree: Tree): Place[] {
  const link = composedClosest(name, "a[href]");
  const places: Place[] = [];
  if (link !== null && composedContains(row, link))
    places.push(
      link === row ? toHref(":scope") : toHref(proposePlaces(link, row, tree)[0]?.select ?? "a[href]"),
    );
  if (selectAll(row, "a[href]", tree).length > 0) places.push(toHref("a[href]"));
  if (row.matches("a[href]")) places.push(toHref(":scope"));
  for (const { name: attribute } of row.attributes)
    if (/id|key|record/i.test(attribute)) places.push({ select: ":scope", attribute });
  return places;
}

function toHref(select: string): Place {
  return { select, attribute: "href" };
}

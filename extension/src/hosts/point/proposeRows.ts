import type { ListSpec, Place } from "../spec/HostSpec";
import { selectAll } from "../spec/readPlace";
import { proposePlaces } from "./proposePlaces";
import { proposeRowFields } from "./proposeRowFields";
import { listTokens } from "./stableTokens";

/** How the list is read whose row holds the element that shows a name; `count` rows with a name were found on this page. */
export type RowsProposal = Pick<ListSpec, "row" | "name" | "id" | "fields"> & { count: number };

/** The rows around a name: the nearest ancestor that repeats beside itself with a name in each. Undefined where nothing repeats. */
export function proposeRows(name: Element, page: ParentNode): RowsProposal | undefined {
  for (let row = name.parentElement; row !== null && row.parentElement !== null; row = row.parentElement) {
    const named = proposePlaces(name, row).flatMap(({ select, labelled }) => (labelled ? [] : [select]));
    const selector = findRowSelector(row, named, page);
    if (selector === undefined) continue;
    const rows = selectAll(page, selector);
    const names = named.filter((select) => isNameOfMost(rows, select));
    if (names.length === 0) continue;
    const count = rows.filter((each) => names.some((select) => selectAll(each, select).length > 0)).length;
    const fields = proposeRowFields(row, rows);
    return { row: selector, name: names, id: listIdPlaces(row, name), fields, count };
  }
  return undefined;
}

/** A selector that finds the row and most of what stands beside it. */
function findRowSelector(row: Element, names: readonly string[], page: ParentNode): string | undefined {
  const siblings = [...(row.parentElement?.children ?? [])].filter(
    ({ localName }) => localName === row.localName,
  );
  const alike = siblings.filter((each) => names.some((select) => selectAll(each, select).length > 0));
  if (alike.length < 2) return undefined;
  const parents = listTokens(row.parentElement ?? row).filter(({ strength }) => strength > 1);
  const tokens = [...listTokens(row).filter(({ selector }) => selector !== row.localName)];
  const candidates = [
    ...tokens.map(({ selector }) => selector),
    ...parents.map(({ selector }) => `${selector} > ${row.localName}`),
    row.localName,
  ];
  return candidates.find((selector) => {
    const found = new Set(selectAll(page, selector));
    return found.has(row) && alike.every((each) => found.has(each)) && found.size <= alike.length * 2;
  });
}

function isNameOfMost(rows: readonly Element[], select: string): boolean {
  const named = rows.filter((row) => selectAll(row, select).length > 0);
  return named.length * 2 > rows.length;
}

/** Where a row says whose it is: the link around or in the name first, then links and keys of the row. */
function listIdPlaces(row: Element, name: Element): Place[] {
  const link = name.closest("a[href]");
  const places: Place[] = [];
  if (link !== null && row.contains(link))
    places.push(link === row ? toHref(":scope") : toHref(proposePlaces(link, row)[0]?.select ?? "a[href]"));
  if (row.querySelector("a[href]") !== null) places.push(toHref("a[href]"));
  if (row.matches("a[href]")) places.push(toHref(":scope"));
  for (const { name: attribute } of row.attributes)
    if (/id|key|record/i.test(attribute)) places.push({ select: ":scope", attribute });
  return places;
}

function toHref(select: string): Place {
  return { select, attribute: "href" };
}

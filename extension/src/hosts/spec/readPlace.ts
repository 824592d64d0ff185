import type { Place } from "./HostSpec";
import { takeFrom } from "./matchAddress";
import { lightTree, type Tree } from "./Tree";

/** An element and what stands in it. */
export type Found = { element: Element; text: string };

/** Everything that the place finds below the root and that is not empty, in the order of the page. */
export function readPlace(
  root: ParentNode,
  { select, attribute, labelled, take }: Place,
  tree: Tree = lightTree,
): Found[] {
  return selectAll(root, select, tree).flatMap((selected) => {
    const element = labelled === undefined ? selected : findLabelled(selected, labelled, tree);
    if (element === undefined) return [];
    const whole = attribute === undefined ? readText(element, tree) : readAttribute(element, attribute);
    const text = take === undefined ? whole : (takeFrom(take, whole) ?? "");
    return text === "" ? [] : [{ element, text }];
  });
}

function findLabelled(label: Element, words: readonly string[], tree: Tree): Element | undefined {
  const said = readText(label, tree)
    .replace(/\s*[:*]+$/, "")
    .toLowerCase();
  const isMeant = words.some((word) => word.toLowerCase() === said);
  return isMeant ? (label.nextElementSibling ?? undefined) : undefined;
}

/** The first value of the first place that has one. */
export function readFirst(root: ParentNode, places: readonly Place[], tree?: Tree): Found | undefined {
  for (const place of places) {
    const [found] = readPlace(root, place, tree);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the selector finds; a selector that is none finds nothing, since users write them too. `:scope` alone is the root. */
export function selectAll(root: ParentNode, selector: string, tree: Tree = lightTree): Element[] {
  if (selector === ":scope") return isElement(root) ? [root] : [];
  try {
    return tree.select(root, selector);
  } catch {
    return [];
  }
}

/** Text as it is in the document: CSS may show it in capitals. */
export function readText(element: Element, tree: Tree = lightTree): string {
  return squeeze(tree.text(element));
}

function readAttribute(element: Element, attribute: string): string {
  const held = attribute === "value" && "value" in element ? element.value : undefined;
  return squeeze(typeof held === "string" ? held : (element.getAttribute(attribute) ?? ""));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function isElement(node: ParentNode): node is Element {
  return "matches" in node;
}

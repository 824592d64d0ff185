import type { Place } from "./HostSpec";
import { takeFrom } from "./matchAddress";

/** An element and what stands in it. */
export type Found = { element: Element; text: string };

/** Everything that the place finds below the root and that is not empty, in the order of the page. */
export function readPlace(root: ParentNode, { select, attribute, labelled, take }: Place): Found[] {
  return selectAll(root, select).flatMap((selected) => {
    const element = labelled === undefined ? selected : findLabelled(selected, labelled);
    if (element === undefined) return [];
    const whole = attribute === undefined ? readText(element) : readAttribute(element, attribute);
    const text = take === undefined ? whole : (takeFrom(take, whole) ?? "");
    return text === "" ? [] : [{ element, text }];
  });
}

function findLabelled(label: Element, words: readonly string[]): Element | undefined {
  const said = readText(label)
    .replace(/\s*[:*]+$/, "")
    .toLowerCase();
  const isMeant = words.some((word) => word.toLowerCase() === said);
  return isMeant ? (label.nextElementSibling ?? undefined) : undefined;
}

/** The first value of the first place that has one. */
export function readFirst(root: ParentNode, places: readonly Place[]): Found | undefined {
  for (const place of places) {
    const [found] = readPlace(root, place);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the selector finds; a selector that is none finds nothing, since users write them too. `:scope` alone is the root. */
export function selectAll(root: ParentNode, selector: string): Element[] {
  if (selector === ":scope") return isElement(root) ? [root] : [];
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** Text as it is in the document: CSS may show it in capitals. */
export function readText(element: Element): string {
  return squeeze(element.textContent ?? "");
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

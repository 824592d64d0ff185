import { composedParent } from "../../hosts/composedParent";

/** What the summary of a list stands before; its parent lays out from top to bottom. */
export function findStripPlace(list: Element): Element {
  let before = list;
  for (let parent = composedParent(before); parent !== null; parent = composedParent(before)) {
    if (parent === list.ownerDocument.documentElement || (isStacked(parent) && isInFlow(before)))
      return before;
    before = parent;
  }
  return before;
}

/** Whether a block put into it takes a line of its own. */
function isStacked(parent: Element): boolean {
  const { display, flexDirection } = getComputedStyle(parent);
  if (/^(block|flow-root|list-item|inline-block|table-cell|table-caption)$/.test(display)) return true;
  return /flex$/.test(display) && flexDirection === "column";
}

function isInFlow(element: Element): boolean {
  const { position, float, display } = getComputedStyle(element);
  return !["absolute", "fixed"].includes(position) && float === "none" && !/^(table-|inline)/.test(display);
}

/** The element around another as the browser lays them out: around the top of an open root it is the root's host. */
export function composedParent(element: Element): Element | null {
  return element.parentElement ?? (element.parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}

/** The nearest element that the selector finds, from this one up and out of every root. */
export function composedClosest(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at !== null; at = composedParent(at)) {
    const found = at.closest(selector);
    if (found !== null) return found;
    at = findTop(at);
  }
  return null;
}

/** The elements around one, the nearest first, up to a root that is not among them. */
export function listComposedParents(element: Element, root: ParentNode, most: number): Element[] {
  const parents: Element[] = [];
  let each = composedParent(element);
  while (each !== null && each !== root && parents.length < most) {
    parents.push(each);
    each = composedParent(each);
  }
  return parents;
}

/** Whether an element holds another, in whatever root inside it. */
export function composedContains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at !== null; at = composedParent(findTop(at)))
    if (outer.contains(at)) return true;
  return false;
}

/** The highest element in the same tree. */
function findTop(element: Element): Element {
  let top = element;
  while (top.parentElement !== null) top = top.parentElement;
  return top;
}

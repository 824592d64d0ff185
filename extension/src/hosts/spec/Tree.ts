import { composedParent } from "../composedParent";

/** How a page's elements and their text are found: in the document alone, or in its open shadow roots as well. */
export type Tree = {
  /** In the order of the page. @throws where the selector is none */
  select(root: ParentNode, selector: string): Element[];
  text(element: Element): string;
  /** The element at whose end something is shown beside the text. */
  holder(element: Element): Element;
};

/** The document without any root in it. */
export const lightTree: Tree = {
  select: (root, selector) => [...root.querySelectorAll(selector)],
  text: (element) => element.textContent ?? "",
  holder: (element) => element,
};

/**
 * The document and all open roots in it, as they are now: make one for each look. The blanks of a selector cross from a host
 * into its root, however deep; every other part holds within one root. After a blank `:host > ` is the root of that very host.
 */
export function createOpenTree(): Tree {
  const known = new Map<ParentNode, readonly ParentNode[]>();
  const list = (root: ParentNode) => {
    const trees = known.get(root) ?? [root, ...listOpenRoots(root)];
    known.set(root, trees);
    return trees;
  };
  /** Where a step of a selector is looked for, below what the steps before it found. */
  const listTrees = (within: ParentNode, step: string): readonly ParentNode[] => {
    if (step.startsWith(":scope>")) return [within];
    if (!step.startsWith(":host>")) return list(within);
    const { shadowRoot } = within as Partial<Element>;
    return shadowRoot ? [shadowRoot] : [];
  };
  const takeStep = (within: readonly ParentNode[], step: string): readonly ParentNode[] => {
    if (step === ":scope") return within;
    const found = within.flatMap((each) =>
      listTrees(each, step).flatMap((tree) => [...tree.querySelectorAll(step)]),
    );
    return [...new Set(found)];
  };
  return {
    select(root, selector) {
      const found = splitSelector(selector).flatMap((steps) => steps.reduce(takeStep, [root]));
      return [...new Set(found)] as Element[];
    },
    text: (element) => (list(element).length === 1 ? (element.textContent ?? "") : readThrough(element)),
    holder: findHolder,
  };
}

/** Every open root at and below an element or document, each before those in it. */
export function listOpenRoots(root: ParentNode): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const own = (root as Partial<Element>).shadowRoot;
  if (own) addRoots(own, roots);
  addRootsBelow(root, roots);
  return roots;
}

function addRoots(found: ShadowRoot, roots: ShadowRoot[]): void {
  roots.push(found);
  addRootsBelow(found, roots);
}

/** Looks at every element of a page of thousands, many times a minute, so it makes nothing on the way. */
function addRootsBelow(root: ParentNode, roots: ShadowRoot[]): void {
  const all = root.querySelectorAll("*");
  for (let at = 0; at < all.length; at += 1) {
    const found = all[at]?.shadowRoot;
    if (found) addRoots(found, roots);
  }
}

/** As `Node.TEXT_NODE`, which is another one in a frame. */
const textNode = 3;

/** The text that is shown, where hosts show their roots in place of what is in them. */
function readThrough(node: Node): string {
  const { localName, shadowRoot } = node as Partial<Element>;
  if (node.nodeType === textNode) return node.nodeValue ?? "";
  if (localName === "style" || localName === "script") return "";
  const assigned = localName === "slot" ? (node as HTMLSlotElement).assignedNodes() : [];
  const shown = assigned.length > 0 ? assigned : [...(shadowRoot ?? node).childNodes];
  return shown.map(readThrough).join("");
}

/** A host shows nothing that is put into it unless its root has a place for it: then it goes beside the text, or beside the host. */
function findHolder(element: Element): Element {
  const { shadowRoot } = element;
  if (shadowRoot === null || shadowRoot.querySelector("slot") !== null) return element;
  const inside = [...shadowRoot.children].find(
    (child) => !["style", "script"].includes(child.localName) && readThrough(child).trim() !== "",
  );
  return inside === undefined ? (composedParent(element) ?? element) : findHolder(inside);
}

const split = new Map<string, readonly (readonly string[])[]>();

/** The alternatives of a selector, and of each the parts between blanks that mean "somewhere below". */
function splitSelector(selector: string): readonly (readonly string[])[] {
  const known = split.get(selector) ?? cut(selector, ",").map((each) => cut(joinTight(each.trim()), " "));
  split.set(selector, known);
  return known;
}

/** Without blanks around what binds closer than they do. */
function joinTight(selector: string): string {
  return selector.replace(/\s+/g, " ").replace(/ ?([>+~](?!=)) ?/g, "$1");
}

/** At every separator that stands in no bracket and no quotes. */
function cut(text: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  let quote = "";
  for (const letter of text) {
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === "[" || letter === "(") depth += 1;
    else if (letter === "]" || letter === ")") depth -= 1;
    else if (letter === separator && depth === 0) {
      parts.push("");
      continue;
    }
    parts[parts.length - 1] += letter;
  }
  return parts.filter((part) => part !== "");
}

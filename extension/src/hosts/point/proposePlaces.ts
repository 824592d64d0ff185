import { composedContains, composedParent, listComposedParents } from "../composedParent";
import type { Place } from "../spec/HostSpec";
import { readPlace, readText, selectAll } from "../spec/readPlace";
import { lightTree, type Tree } from "../spec/Tree";
import { listTokens, type Token } from "./stableTokens";

const mostAncestors = 8;
const mostTokens = 4;
/** Around a value, which shows nothing else; components in one another are several. */
const mostWrappers = 6;
const mostLabelLetters = 60;

/** Places that find the element and nothing else below the root, the likeliest to last first; at least one, its bare path. */
export function proposePlaces(element: Element, root: ParentNode, tree: Tree = lightTree): Place[] {
  const labelled = proposeLabelled(element, root, tree);
  const selectors = listSelectors(element, root, tree);
  const places = selectors.map(({ selector, strength }) => ({ place: { select: selector }, strength }));
  if (labelled !== undefined && findsOnly(labelled, element, root, tree))
    places.push({ place: labelled, strength: 5 });
  const value = isField(element) ? { attribute: "value" } : {};
  return [
    ...places.sort((a, b) => b.strength - a.strength).map(({ place }) => ({ ...place, ...value })),
    { select: toPath(element, root), ...value },
  ];
}

/** Selectors that find the element alone: by itself, or below something that stands out. */
function listSelectors(element: Element, root: ParentNode, tree: Tree): Token[] {
  const isAlone = ({ selector }: Token) => {
    const found = selectAll(root, selector, tree);
    return found.length === 1 && found[0] === element;
  };
  const own = listTokens(element, tree).slice(0, mostTokens);
  const alone = own.filter(isAlone).filter(({ strength }) => strength > 1);
  for (const ancestor of listComposedParents(element, root, mostAncestors)) {
    for (const above of listTokens(ancestor, tree).slice(0, mostTokens)) {
      if (above.strength < 2) continue;
      for (const below of own) {
        const selector = `${above.selector} ${below.selector}`;
        // As strong as the weaker of two, unless the lower is a mere tag under a strong name.
        const strength = Math.min(above.strength, Math.max(below.strength, 2)) - 0.5;
        if (isAlone({ selector, strength })) alone.push({ selector, strength });
      }
    }
    if (alone.length >= mostTokens) break;
  }
  return alone.slice(0, mostTokens);
}

/** The same words may stand before something else, such as the sign of a person before every name. */
function findsOnly(labelled: Place, element: Element, root: ParentNode, tree: Tree): boolean {
  const found = readPlace(root, labelled, tree);
  return found.length === 1 && found.every((each) => composedContains(each.element, element));
}

/** By the label beside it, which outlives most redesigns and every build. */
function proposeLabelled(element: Element, root: ParentNode, tree: Tree): Place | undefined {
  const own = readText(element, tree);
  for (const value of [element, ...listComposedParents(element, root, mostWrappers)]) {
    if (readText(value, tree) !== own) return undefined;
    const label = value.previousElementSibling;
    const words = label === null ? "" : readText(label, tree);
    if (label === null || words === "" || words.length > mostLabelLetters) continue;
    const [token] = listTokens(label, tree);
    if (token === undefined) continue;
    const said = words.replace(/\s*[:*]+$/, "");
    return { select: token.selector, labelled: [said] };
  }
  return undefined;
}

/** Tag by tag from the root and into every root on the way: always right today, and the first to break. */
function toPath(element: Element, root: ParentNode): string {
  const around = listComposedParents(element, root, Number.POSITIVE_INFINITY);
  const path = [element, ...around].map(toStep).reverse().join("");
  const start = isElement(root) ? ":scope" : "";
  return `${start}${path}`.replace(/^ > /, "");
}

/** One tag, after what binds it to the step before: its parent, or the host in whose root it stands. */
function toStep(element: Element): string {
  const { localName, parentElement } = element;
  const same = [...(element.parentNode?.children ?? [])].filter((each) => each.localName === localName);
  const nth = same.length > 1 ? `:nth-of-type(${same.indexOf(element) + 1})` : "";
  const isInRoot = parentElement === null && composedParent(element) !== null;
  return `${isInRoot ? " :host" : ""} > ${localName}${nth}`;
}

function isField(element: Element): boolean {
  return ["input", "textarea", "select"].includes(element.localName);
}

function isElement(root: ParentNode): root is Element {
  return "matches" in root;
}

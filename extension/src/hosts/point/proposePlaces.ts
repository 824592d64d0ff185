import type { Place } from "../spec/HostSpec";
import { readPlace, readText, selectAll } from "../spec/readPlace";
import { listTokens, type Token } from "./stableTokens";

const mostAncestors = 8;
const mostTokens = 4;
const mostLabelLetters = 60;

/** Places that find the element and nothing else below the root, the likeliest to last first; at least one, its bare path. */
export function proposePlaces(element: Element, root: ParentNode): Place[] {
  const labelled = proposeLabelled(element, root);
  const selectors = listSelectors(element, root);
  const places = selectors.map(({ selector, strength }) => ({ place: { select: selector }, strength }));
  if (labelled !== undefined && findsOnly(labelled, element, root))
    places.push({ place: labelled, strength: 5 });
  const value = isField(element) ? { attribute: "value" } : {};
  return [
    ...places.sort((a, b) => b.strength - a.strength).map(({ place }) => ({ ...place, ...value })),
    { select: toPath(element, root), ...value },
  ];
}

/** Selectors that find the element alone: by itself, or below something that stands out. */
function listSelectors(element: Element, root: ParentNode): Token[] {
  const isAlone = ({ selector }: Token) => {
    const found = selectAll(root, selector);
    return found.length === 1 && found[0] === element;
  };
  const own = listTokens(element).slice(0, mostTokens);
  const alone = own.filter(isAlone).filter(({ strength }) => strength > 1);
  for (const ancestor of listAncestors(element, root)) {
    for (const above of listTokens(ancestor).slice(0, mostTokens)) {
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
function findsOnly(labelled: Place, element: Element, root: ParentNode): boolean {
  const found = readPlace(root, labelled);
  return found.length === 1 && found.every((each) => each.element.contains(element));
}

/** By the label beside it, which outlives most redesigns and every build. */
function proposeLabelled(element: Element, root: ParentNode): Place | undefined {
  const own = readText(element);
  for (const value of [element, ...listAncestors(element, root).slice(0, 2)]) {
    if (readText(value) !== own) return undefined;
    const label = value.previousElementSibling;
    const words = (label?.textContent ?? "").replace(/\s+/g, " ").trim();
    if (label === null || words === "" || words.length > mostLabelLetters) continue;
    const [token] = listTokens(label);
    if (token === undefined) continue;
    const said = words.replace(/\s*[:*]+$/, "");
    return { select: token.selector, labelled: [said] };
  }
  return undefined;
}

/** Tag by tag from the root: always right today, and the first to break. */
function toPath(element: Element, root: ParentNode): string {
  const steps = [element, ...listAncestors(element, root, Number.POSITIVE_INFINITY)].map((each) => {
    const same = [...(each.parentElement?.children ?? [])].filter(
      ({ localName }) => localName === each.localName,
    );
    return same.length > 1 ? `${each.localName}:nth-of-type(${same.indexOf(each) + 1})` : each.localName;
  });
  const path = steps.reverse().join(" > ");
  return isElement(root) ? `:scope > ${path}` : path;
}

function listAncestors(element: Element, root: ParentNode, most = mostAncestors): Element[] {
  const ancestors: Element[] = [];
  let each = element.parentElement;
  while (each !== null && each !== root && ancestors.length < most) {
    ancestors.push(each);
    each = each.parentElement;
  }
  return ancestors;
}

function isField(element: Element): boolean {
  return ["input", "textarea", "select"].includes(element.localName);
}

function isElement(root: ParentNode): root is Element {
  return "matches" in root;
}

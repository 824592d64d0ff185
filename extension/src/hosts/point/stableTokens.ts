import { lightTree, type Tree } from "../spec/Tree";

/** A part of a selector for one element, and how likely it is to outlive the next redesign (more is better). */
export type Token = { selector: string; strength: number };

/** Attributes that developers and testers keep, the best first. */
const attributes: readonly [name: RegExp, strength: number][] = [
  [/^data-(test-?id|selenium.*|target-selection-name|field.*|qa.*|cy)$/, 9],
  [/^(itemprop|name|field-label|col-id|selenium-value-name)$/, 8],
  [/^data-(?!reactid|v-|rowkey|row-key|index|id$).*/, 6],
  [/^(role|type|aria-label|headers)$/, 4],
];

/** What tells the element apart by itself, the strongest first; the tag's name comes last. Nothing of the person's own text is used. */
export function listTokens(element: Element, tree: Tree = lightTree): Token[] {
  const own = tree.text(element).trim();
  const tokens: Token[] = [];
  for (const { name, value } of element.attributes) {
    const strength = attributes.find(([form]) => form.test(name))?.[1];
    if (strength !== undefined && isStable(value) && !isPersonal(value, own))
      tokens.push({ selector: `[${name}="${escapeValue(value)}"]`, strength });
  }
  if (element.id !== "" && isStable(element.id))
    tokens.push({ selector: `[id="${escapeValue(element.id)}"]`, strength: 7 });
  for (const name of element.classList)
    if (isNamedByPeople(name)) tokens.push({ selector: `.${escapeName(name)}`, strength: 3 });
  const tag = element.localName;
  // A heading and a custom element say something; a div does not.
  tokens.push({ selector: escapeName(tag), strength: /^h[1-6]$|-/.test(tag) ? 2 : 1 });
  return tokens.sort((a, b) => b.strength - a.strength);
}

/** Machines number and hash; what they made changes with the next build or the next record. */
function isStable(value: string): boolean {
  return value !== "" && value.length <= 80 && !/\d{3,}|[:{}]|[0-9a-f]{8}/i.test(value);
}

function isPersonal(value: string, own: string): boolean {
  return own !== "" && (value.includes(own) || own.includes(value));
}

/** Not `css-1q2w3e`, `sc-bdVaJa`, `jss12`, `_3fK9x` nor a utility such as `mt-4` or `md:flex`. */
function isNamedByPeople(name: string): boolean {
  if (name.length < 4 || /^(css|sc|jss|emotion|svelte|ng|_)[-_]?/.test(name)) return false;
  if (/[:[\]/!]|^-?[a-z]{1,3}-|\d/.test(name)) return false;
  return /[aeiouy]/i.test(name) && !/[a-z][A-Z][a-z]?[A-Z]/.test(name);
}

function escapeValue(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
}

function escapeName(name: string): string {
  return name.replaceAll(/[^\w-]/g, (letter) => `\\${letter}`);
}

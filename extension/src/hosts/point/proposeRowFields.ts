import type { FieldSpec } from "../spec/HostSpec";
import { readPlace, readText, selectAll } from "../spec/readPlace";
import { lightTree, type Tree } from "../spec/Tree";
import { proposePlaces } from "./proposePlaces";

/** What identifies a person wherever it stands alone, by its shape. */
const shapes: readonly [system: FieldSpec["system"], shape: RegExp][] = [
  ["email", /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ["npi", /^\d{10}$/],
];

/** Fields in a row that tell a person where rows carry no id: what looks like an e-mail or an NPI in most of the rows. */
export function proposeRowFields(
  row: Element,
  rows: readonly Element[],
  tree: Tree = lightTree,
): FieldSpec[] {
  const leaves = selectAll(row, "*", tree).filter(isLeaf);
  return shapes.flatMap(([system, shape]) => {
    const places = leaves
      .filter((element) => shape.test(readText(element, tree)))
      .flatMap((element) => proposePlaces(element, row, tree))
      .filter((place) => {
        const found = rows.filter((each) =>
          readPlace(each, place, tree).some(({ text }) => shape.test(text)),
        );
        return found.length * 2 > rows.length;
      });
    // The likeliest only: two places of one field would be two values where the second means somebody else.
    return places.length === 0 ? [] : [{ system, places: places.slice(0, 1) }];
  });
}

/** Whether nothing in it shows anything but its own text. */
function isLeaf({ shadowRoot, childElementCount }: Element): boolean {
  return (
    childElementCount === 0 &&
    [...(shadowRoot?.children ?? [])].every(({ localName }) => localName === "style")
  );
}

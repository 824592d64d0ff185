import type { FieldSpec } from "../spec/HostSpec";
import { readPlace, readText } from "../spec/readPlace";
import { proposePlaces } from "./proposePlaces";

/** What identifies a person wherever it stands alone, by its shape. */
const shapes: readonly [system: FieldSpec["system"], shape: RegExp][] = [
  ["email", /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ["npi", /^\d{10}$/],
];

/** Fields in a row that tell a person where rows carry no id: what looks like an e-mail or an NPI in most of the rows. */
export function proposeRowFields(row: Element, rows: readonly Element[]): FieldSpec[] {
  return shapes.flatMap(([system, shape]) => {
    const shown = [...row.querySelectorAll("*")].filter(
      (element) => element.childElementCount === 0 && shape.test(readText(element)),
    );
    const places = shown
      .flatMap((element) => proposePlaces(element, row))
      .filter((place) => {
        const found = rows.filter((each) => readPlace(each, place).some(({ text }) => shape.test(text)));
        return found.length * 2 > rows.length;
      });
    // The likeliest only: two places of one field would be two values where the second means somebody else.
    return places.length === 0 ? [] : [{ system, places: places.slice(0, 1) }];
  });
}

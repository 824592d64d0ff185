import type { Place } from "../spec/HostSpec";
import { readPlace, selectAll } from "../spec/readPlace";
import type { Tree } from "../spec/Tree";
import type { RowsProposal } from "./proposeRows";

/** Whether these places, or rows, are read in the document alone as they are with the open roots in it. */
export function needsOpenRoots(
  page: Document,
  places: readonly Place[],
  rows: RowsProposal | undefined,
  tree: Tree,
): boolean {
  if (places.some((place) => isReadOtherwise(page, place, tree))) return true;
  if (rows === undefined) return false;
  const found = selectAll(page, rows.row, tree);
  const inRow = [
    ...rows.name.map((select) => ({ select })),
    ...rows.id,
    ...rows.fields.flatMap((field) => field.places),
  ];
  return (
    selectAll(page, rows.row).length !== found.length ||
    found.some((row) => inRow.some((place) => isReadOtherwise(row, place, tree)))
  );
}

function isReadOtherwise(root: ParentNode, place: Place, tree: Tree): boolean {
  const plain = readPlace(root, place);
  const deep = readPlace(root, place, tree);
  return (
    plain.length !== deep.length ||
    plain.some(({ element, text }, index) => element !== deep[index]?.element || text !== deep[index].text)
  );
}

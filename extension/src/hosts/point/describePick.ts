import type { Surface } from "../lookAtSurfaces";
import { readPlace, readText } from "../spec/readPlace";
import { createOpenTree, lightTree, listOpenRoots } from "../spec/Tree";
import { needsOpenRoots } from "./needsOpenRoots";
import type { PointResult, PointTask } from "./PointTask";
import { proposeAddresses } from "./proposeAddresses";
import { proposePlaces } from "./proposePlaces";
import { proposeRows } from "./proposeRows";

const mostPlaces = 6;

/**
 * What the page tells of an element that the user pointed at. Where the page has open roots, what is proposed finds that
 * element alone in all of them, so that it stays right when something else of the site has to be read there.
 */
export function describePick(
  task: Exclude<PointTask["kind"], "try" | "none">,
  element: Element,
  { page, url }: Surface,
): PointResult {
  const tree = listOpenRoots(page).length > 0 ? createOpenTree() : lightTree;
  const places = proposePlaces(element, page, tree).slice(0, mostPlaces);
  const rows = task === "list-name" ? proposeRows(element, page, tree) : undefined;
  const shown = places.flatMap((place) => readPlace(page, place, tree)).at(0)?.text;
  const addresses = proposeAddresses(url).slice(0, mostPlaces);
  const asked = task === "list-name" ? [] : places;
  return {
    kind: "picked",
    url: url.href,
    text: (shown ?? readText(element, tree)).slice(0, 500),
    places,
    addresses,
    ...(rows !== undefined && { rows }),
    ...(tree !== lightTree && needsOpenRoots(page, asked, rows, tree) && { openRoots: true }),
  };
}

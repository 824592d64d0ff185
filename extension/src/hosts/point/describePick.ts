import type { Surface } from "../lookAtSurfaces";
import { readPlace, readText } from "../spec/readPlace";
import type { PointResult, PointTask } from "./PointTask";
import { proposeAddresses } from "./proposeAddresses";
import { proposePlaces } from "./proposePlaces";
import { proposeRows } from "./proposeRows";

const mostPlaces = 6;

/** What the page tells of an element that the user pointed at. */
export function describePick(
  task: Exclude<PointTask["kind"], "try" | "none">,
  element: Element,
  { page, url }: Surface,
): PointResult {
  const places = proposePlaces(element, page).slice(0, mostPlaces);
  const rows = task === "list-name" ? proposeRows(element, page) : undefined;
  const shown = places.flatMap((place) => readPlace(page, place)).at(0)?.text ?? readText(element);
  const addresses = proposeAddresses(url).slice(0, mostPlaces);
  return {
    kind: "picked",
    url: url.href,
    text: shown.slice(0, 500),
    places,
    addresses,
    ...(rows !== undefined && { rows }),
  };
}

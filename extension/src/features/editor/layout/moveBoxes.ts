import type { Box, Point } from "./Geometry";

/** Boxes after some were moved to new corners: what stands inside a moved box goes with it, unless it was moved itself. */
export function moveBoxes(
  boxes: ReadonlyMap<string, Box>,
  parentOf: ReadonlyMap<string, string | undefined>,
  moved: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Box> {
  const next = new Map<string, Box>();
  for (const [id, box] of boxes) {
    const at = moved.get(id);
    if (at !== undefined) {
      next.set(id, { ...box, x: at.x, y: at.y });
      continue;
    }
    const carrier = findCarrier(id, parentOf, moved);
    const from = carrier === undefined ? undefined : boxes.get(carrier);
    const to = carrier === undefined ? undefined : moved.get(carrier);
    if (from === undefined || to === undefined) next.set(id, box);
    else next.set(id, { ...box, x: box.x + to.x - from.x, y: box.y + to.y - from.y });
  }
  return next;
}

/** The nearest moved stage around one; the marker inside a container is named after it. */
function findCarrier(
  id: string,
  parentOf: ReadonlyMap<string, string | undefined>,
  moved: ReadonlyMap<string, Point>,
): string | undefined {
  let outer = id.startsWith("initial:") ? id.slice("initial:".length) : parentOf.get(id);
  for (let depth = 0; outer !== undefined && outer !== "" && depth < 64; depth += 1) {
    if (moved.has(outer)) return outer;
    outer = parentOf.get(outer);
  }
  return undefined;
}

import type { CanvasModel } from "../model/CanvasModel";
import type { Box, Geometry, Point } from "./Geometry";

/** Where a stage stands as the document keeps it: from the corner of the stage around it, in whole pixels. */
export type StagePlace = {
  stage: string;
  x: number;
  y: number;
  width?: number | undefined;
  height?: number | undefined;
  collapsed: boolean;
};

/** A place in the coordinates of the drawing as a whole; containers have a size of their own. */
export type Placed = Point & { width: number | undefined; height: number | undefined };

type ParentOf = ReadonlyMap<string, string | undefined>;

/** The places of a document, in the coordinates of the whole. One whose container has no place has none either. */
export function toPlaced(layout: readonly StagePlace[], parentOf: ParentOf): ReadonlyMap<string, Placed> {
  const places = new Map(layout.map((place) => [place.stage, place]));
  const placed = new Map<string, Placed>();
  const find = (id: string, depth: number): Placed | undefined => {
    const known = placed.get(id);
    if (known !== undefined) return known;
    const place = places.get(id);
    // Parents in a circle have no corner to reckon from.
    if (place === undefined || depth > 64) return undefined;
    const parent = parentOf.get(id);
    const corner = parent === undefined ? { x: 0, y: 0 } : find(parent, depth + 1);
    if (corner === undefined) return undefined;
    const found = { x: corner.x + place.x, y: corner.y + place.y, width: place.width, height: place.height };
    placed.set(id, found);
    return found;
  };
  for (const id of places.keys()) find(id, 0);
  return placed;
}

/** The drawing as places of the document; what is folded away keeps the places it has. */
export function toPlaces(
  { boxes }: Pick<Geometry, "boxes">,
  model: CanvasModel,
  before: readonly StagePlace[],
): readonly StagePlace[] {
  const known = new Map(before.map((place) => [place.stage, place]));
  const shown = new Set(model.stages.map(({ id }) => id));
  const places = model.stages.flatMap((stage): StagePlace[] => {
    const box = boxes.get(stage.id);
    if (box === undefined) return [];
    const outer = stage.parent === undefined ? undefined : boxes.get(stage.parent);
    const corner = { x: Math.round(box.x - (outer?.x ?? 0)), y: Math.round(box.y - (outer?.y ?? 0)) };
    const isAround = stage.kind === "compound" || stage.kind === "parallel";
    if (!isAround) return [{ stage: stage.id, ...corner, collapsed: false }];
    const size = stage.folded === undefined ? toSize(box) : toSize(known.get(stage.id));
    return [{ stage: stage.id, ...corner, ...size, collapsed: stage.folded !== undefined }];
  });
  return [...places, ...before.filter(({ stage }) => !shown.has(stage))];
}

function toSize(box: Partial<Pick<Box, "width" | "height">> | StagePlace | undefined) {
  if (box?.width === undefined || box.height === undefined) return {};
  return { width: Math.round(box.width), height: Math.round(box.height) };
}

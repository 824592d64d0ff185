import { type CanvasModel, isContainer } from "../model/CanvasModel";
import { type Box, contains, type Geometry, overlaps, type Point } from "./Geometry";

/** The innermost container at a point, without those left out; undefined for the journey itself. */
export function findContainerAt(
  model: CanvasModel,
  { boxes }: Pick<Geometry, "boxes">,
  point: Point,
  isLeftOut: (stage: string) => boolean = () => false,
): string | undefined {
  const around = model.stages.filter((stage) => {
    const box = boxes.get(stage.id);
    return isContainer(stage) && box !== undefined && contains(box, point) && !isLeftOut(stage.id);
  });
  // Parents stand before their children.
  return around.at(-1)?.id;
}

/** The stage at a point, containers included, the innermost first. */
export function findStageAt(
  model: CanvasModel,
  { boxes }: Pick<Geometry, "boxes">,
  point: Point,
): string | undefined {
  return model.stages.findLast(({ id }) => {
    const box = boxes.get(id);
    return box !== undefined && contains(box, point);
  })?.id;
}

/** A point from the corner of a container, in whole pixels, as the document keeps places. */
export function toRelative(
  { boxes }: Pick<Geometry, "boxes">,
  parent: string | undefined,
  { x, y }: Point,
): Point {
  const corner = (parent === undefined ? undefined : boxes.get(parent)) ?? { x: 0, y: 0 };
  return { x: Math.round(x - corner.x), y: Math.round(y - corner.y) };
}

/** The place nearest below a wanted one where a stage stands on no other. */
export function findFreeSpot(model: CanvasModel, { boxes }: Pick<Geometry, "boxes">, wanted: Box): Box {
  const solid = model.stages.flatMap((stage) => (isContainer(stage) ? [] : (boxes.get(stage.id) ?? [])));
  let spot = wanted;
  for (let tries = 0; tries < 50; tries += 1) {
    const inTheWay = solid.find((box) => overlaps(spot, box, 12));
    if (inTheWay === undefined) return spot;
    spot = { ...spot, y: inTheWay.y + inTheWay.height + 24 };
  }
  return wanted;
}

import type { CanvasModel } from "../model/CanvasModel";
import type { LayoutClient } from "./createLayoutClient";
import { followGeometry } from "./followGeometry";
import { type Box, type Geometry, type Route, unite } from "./Geometry";
import type { Direction } from "./toElkGraph";

/**
 * Lays out the whole drawing, or only what is inside some containers: these keep their corners, and everything outside stays.
 *
 * @throws Error where elk cannot
 */
export async function layOutPart(
  client: Pick<LayoutClient, "layOut">,
  model: CanvasModel,
  geometry: Geometry,
  direction: Direction,
  within: readonly string[] | undefined,
): Promise<Geometry> {
  if (within === undefined) return client.layOut(model, direction);
  let next = geometry;
  for (const container of within) {
    const part = takeInside(model, container);
    if (part.stages.length === 0) continue;
    next = graft(next, await client.layOut(part, direction), container, part, model);
  }
  return next;
}

/** What is drawn inside a container, as a drawing of its own. */
function takeInside(model: CanvasModel, container: string): CanvasModel {
  const inside = new Set<string>([container]);
  for (const { id, parent } of model.stages) if (parent !== undefined && inside.has(parent)) inside.add(id);
  inside.delete(container);
  const isIn = ({ id }: { id: string }) => inside.has(id);
  const lift = <Item extends { parent: string | undefined }>(item: Item): Item =>
    item.parent === container ? { ...item, parent: undefined } : item;
  const markers = model.markers.filter(
    ({ parent }) => parent === container || (parent !== undefined && inside.has(parent)),
  );
  const known = new Set([...inside, ...markers.map(({ id }) => id)]);
  return {
    stages: model.stages.filter(isIn).map(lift),
    markers: markers.map(lift),
    ways: model.ways.filter(({ from, to }) => known.has(from) && known.has(to)),
  };
}

function graft(
  whole: Geometry,
  part: Geometry,
  container: string,
  inside: CanvasModel,
  model: CanvasModel,
): Geometry {
  const ids = new Set([...inside.stages, ...inside.markers].map(({ id }) => id));
  const before = unite([...ids].flatMap((id) => whole.boxes.get(id) ?? []));
  const after = unite([...part.boxes.values()]);
  const corner = before ?? whole.boxes.get(container) ?? { x: 0, y: 0 };
  const dx = corner.x - (after?.x ?? 0);
  const dy = corner.y - (after?.y ?? 0);
  const shift = (box: Box): Box => ({ ...box, x: box.x + dx, y: box.y + dy });
  const boxes = new Map(whole.boxes);
  for (const [id, box] of part.boxes) boxes.set(id, shift(box));
  const routes = new Map(whole.routes);
  for (const [id, { points, label }] of part.routes) {
    const moved: Route = {
      points: points.map(({ x, y }) => ({ x: x + dx, y: y + dy })),
      label: label && shift(label),
    };
    routes.set(id, moved);
  }
  return followGeometry({ boxes, routes }, model, new Map()).geometry;
}

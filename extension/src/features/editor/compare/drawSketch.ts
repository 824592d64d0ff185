import type { LayoutClient } from "../layout/createLayoutClient";
import { followGeometry } from "../layout/followGeometry";
import { emptyGeometry, type Geometry } from "../layout/Geometry";
import { toScene } from "../layout/toScene";
import type { Sketch } from "./toUnion";

/**
 * Where everything of a sketch stands: as hands placed it, or laid out where nobody has yet.
 *
 * @throws Error where it cannot be laid out
 */
export async function drawSketch(
  client: Pick<LayoutClient, "layOut" | "route">,
  { model, placed, direction }: Sketch,
): Promise<Geometry> {
  if (placed.size === 0) return client.layOut(model, direction);
  const { geometry, stale } = followGeometry(emptyGeometry, model, placed);
  const routes = await client.route(toScene(model, geometry, new Set(stale)));
  return { boxes: geometry.boxes, routes: new Map([...geometry.routes, ...routes]) };
}

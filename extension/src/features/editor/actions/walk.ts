import { centerOf } from "../layout/Geometry";
import type { StudioState } from "../store/StudioState";

export type Heading = "up" | "down" | "left" | "right";

type Drawn = Pick<StudioState, "model" | "geometry">;

/** The nearest stage in a direction on the drawing; the first one there is, if none is chosen. */
export function findNeighbour(
  { model, geometry }: Drawn,
  from: string | undefined,
  heading: Heading,
): string | undefined {
  const box = from === undefined ? undefined : geometry.boxes.get(from);
  if (box === undefined) return model.stages[0]?.id;
  const here = centerOf(box);
  let best: { id: string; cost: number } | undefined;
  for (const { id } of model.stages) {
    const other = geometry.boxes.get(id);
    if (other === undefined || id === from) continue;
    const there = centerOf(other);
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const [along, aside] = heading === "left" || heading === "right" ? [dx, dy] : [dy, dx];
    const ahead = heading === "right" || heading === "down" ? along : -along;
    if (ahead < 4) continue;
    const cost = ahead + Math.abs(aside) * 2;
    if (best === undefined || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}

/** The stages that ways lead to from a stage, or come from, in the order of the document. */
export function listAlong(
  { model }: Pick<StudioState, "model">,
  from: string,
  isBack: boolean,
): readonly string[] {
  const ends = model.ways.flatMap((way) => {
    if (way.kind === "initial" || way.from === way.to) return [];
    if (isBack) return way.to === from ? [way.from] : [];
    return way.from === from ? [way.to] : [];
  });
  return [...new Set(ends)];
}

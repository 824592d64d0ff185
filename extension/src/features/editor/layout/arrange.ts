import { type Box, type Point, unite } from "./Geometry";

/** How several stages are brought in line with each other, or spread evenly. */
export type Arrangement =
  | "left"
  | "center"
  | "right"
  | "top"
  | "middle"
  | "bottom"
  | "acrossEvenly"
  | "downEvenly";

/** Where some boxes stand once they are arranged; those that stay are left out. */
export function arrange(
  boxes: ReadonlyMap<string, Box>,
  ids: readonly string[],
  how: Arrangement,
): ReadonlyMap<string, Point> {
  const chosen = ids.flatMap((id) => {
    const box = boxes.get(id);
    return box === undefined ? [] : [{ id, box }];
  });
  const around = unite(chosen.map(({ box }) => box));
  if (around === undefined) return new Map();
  const placed = how.endsWith("Evenly")
    ? spread(chosen, around, how === "acrossEvenly")
    : chosen.map(({ id, box }) => ({ id, at: align(box, around, how) }));
  return new Map(
    placed.flatMap(({ id, at }) => {
      const box = boxes.get(id);
      return box !== undefined && box.x === at.x && box.y === at.y ? [] : [[id, at] as const];
    }),
  );
}

function align({ x, y, width, height }: Box, around: Box, how: Arrangement): Point {
  switch (how) {
    case "left":
      return { x: around.x, y };
    case "center":
      return { x: around.x + (around.width - width) / 2, y };
    case "right":
      return { x: around.x + around.width - width, y };
    case "top":
      return { x, y: around.y };
    case "middle":
      return { x, y: around.y + (around.height - height) / 2 };
    default:
      return { x, y: around.y + around.height - height };
  }
}

/** The outermost stay; between neighbours there is as much room everywhere. */
function spread(chosen: readonly { id: string; box: Box }[], around: Box, isAcross: boolean) {
  const length = ({ box }: { box: Box }) => (isAcross ? box.width : box.height);
  const start = ({ box }: { box: Box }) => (isAcross ? box.x : box.y);
  const sorted = [...chosen].sort((a, b) => start(a) - start(b));
  const taken = sorted.reduce((sum, each) => sum + length(each), 0);
  const gap = ((isAcross ? around.width : around.height) - taken) / Math.max(1, sorted.length - 1);
  let at = isAcross ? around.x : around.y;
  return sorted.map((each) => {
    const { id, box } = each;
    const placed = isAcross ? { x: at, y: box.y } : { x: box.x, y: at };
    at += length(each) + gap;
    return { id, at: placed };
  });
}

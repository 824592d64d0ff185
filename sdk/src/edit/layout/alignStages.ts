import { succeed } from "../../model/result.js";
import { createStageTree } from "../../model/stageTree.js";
import { type Command, type Draft, refuse } from "../EditIssue.js";
import { type Box, findBounds, getOrigin, getPlaces, type Spot, toBox, withPlaces } from "./places.js";

/** The line on which stages are put: an edge of the box around them, or its middle. */
export type AlignEdge = "left" | "centre" | "right" | "top" | "middle" | "bottom";

/** What `align` takes. */
export interface AlignArgs {
  readonly stages: readonly string[];
  readonly edge: AlignEdge;
}

/** Puts stages on one line: their edges or their middles, as they are seen, whatever stage is around each. */
export const alignStages: Command<AlignArgs> = (document, { stages, edge }) => {
  const boxes = findBoxes(document, stages);
  const bounds = findBounds([...boxes.values()]);
  if (boxes.size < 2 || bounds === undefined) return refuse("edit.tooFew", { least: 2, found: boxes.size });
  return succeed(shift(document, boxes, (box) => alignBox(box, bounds, edge)));
};

function alignBox(box: Box, bounds: Box, edge: AlignEdge): Box {
  switch (edge) {
    case "left":
      return { ...box, x: bounds.x };
    case "centre":
      return { ...box, x: bounds.x + (bounds.width - box.width) / 2 };
    case "right":
      return { ...box, x: bounds.x + bounds.width - box.width };
    case "top":
      return { ...box, y: bounds.y };
    case "middle":
      return { ...box, y: bounds.y + (bounds.height - box.height) / 2 };
    case "bottom":
      return { ...box, y: bounds.y + bounds.height - box.height };
  }
}

/** What `distribute` takes. */
export interface DistributeArgs {
  readonly stages: readonly string[];
  readonly axis: "horizontal" | "vertical";
}

/** Makes the gaps between stages equal; the first and the last stay. */
export const distributeStages: Command<DistributeArgs> = (document, { stages, axis }) => {
  const boxes = findBoxes(document, stages);
  if (boxes.size < 3) return refuse("edit.tooFew", { least: 3, found: boxes.size });
  const [at, size] = axis === "horizontal" ? (["x", "width"] as const) : (["y", "height"] as const);
  const ordered = [...boxes].sort(([, a], [, b]) => a[at] - b[at]);
  const bounds = findBounds([...boxes.values()]);
  if (bounds === undefined) return succeed(document);
  const filled = ordered.reduce((sum, [, box]) => sum + box[size], 0);
  const gap = (bounds[size] - filled) / (boxes.size - 1);
  const starts = new Map<string, number>();
  let next = bounds[at];
  for (const [stage, box] of ordered) {
    starts.set(stage, next);
    next += box[size] + gap;
  }
  return succeed(shift(document, boxes, (box, stage) => ({ ...box, [at]: starts.get(stage) ?? box[at] })));
};

/** The boxes of stages that have a place, from the corner of the canvas. */
export function findBoxes(document: Draft, stages: readonly string[]): ReadonlyMap<string, Box> {
  const tree = createStageTree(document);
  const places = getPlaces(document);
  return new Map(
    [...new Set(stages)].flatMap((stage) => {
      const place = places.get(stage);
      if (place === undefined || !tree.byId.has(stage)) return [];
      const origin = getOrigin(tree, places, tree.byId.get(stage)?.parent);
      const box = toBox(place);
      return [[stage, { ...box, x: box.x + origin.x, y: box.y + origin.y }] as const];
    }),
  );
}

function shift(
  document: Draft,
  boxes: ReadonlyMap<string, Box>,
  toBoxOf: (box: Box, stage: string) => Box,
): Draft {
  const places = getPlaces(document);
  const spots = new Map<string, Spot>();
  for (const [stage, box] of boxes) {
    const place = places.get(stage);
    const moved = toBoxOf(box, stage);
    if (place !== undefined) {
      spots.set(stage, { ...place, x: place.x + moved.x - box.x, y: place.y + moved.y - box.y });
    }
  }
  return withPlaces(document, spots);
}

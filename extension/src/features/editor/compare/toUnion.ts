import type { JourneyDocument } from "@waypost/sdk";
import type { Renderer } from "@waypost/sdk/sentences";
import { overlaps } from "../layout/Geometry";
import { measureStage } from "../layout/measure";
import { type Placed, toPlaced } from "../layout/places";
import type { CanvasModel } from "../model/CanvasModel";
import { createDescribeWay } from "../model/describeTransition";
import { toCanvas } from "../model/toCanvas";

/** A drawing that is still to be made: what is seen, and the places that are known. */
export type Sketch = { model: CanvasModel; placed: ReadonlyMap<string, Placed>; direction: "down" | "right" };

/** One document, with everything unfolded so that no change is hidden. */
export function toSketch(document: JourneyDocument, renderer: Renderer): Sketch {
  return {
    model: toCanvas(document, { folded: new Set(), describe: createDescribeWay(document, renderer) }),
    placed: toPlaced(document.layout, toParents(document)),
    direction: findDirection(document),
  };
}

/** The later document, with what the earlier one had besides as ghosts at their places. */
export function toUnion(before: JourneyDocument, after: JourneyDocument, renderer: Renderer): Sketch {
  const document = unite(before, after);
  const kept = new Set(after.transitions.map(({ id }) => id));
  const [describe, describeGone] = [createDescribeWay(after, renderer), createDescribeWay(before, renderer)];
  const model = toCanvas(document, {
    folded: new Set(),
    describe: (way) => (kept.has(way.id) ? describe(way) : describeGone(way)),
  });
  const ghosts = new Set(listGone(before.stages, after.stages).map(({ id }) => id));
  const placed = new Map(toPlaced(document.layout, toParents(document)));
  for (const ghost of ghosts) if (isCovered(ghost, model, placed)) placed.delete(ghost);
  // Without any place of the later document's own there is nothing to stand beside.
  return { model, placed: after.layout.length === 0 ? new Map() : placed, direction: findDirection(after) };
}

function unite(before: JourneyDocument, after: JourneyDocument): JourneyDocument {
  const gone = listGone(before.stages, after.stages);
  const names = new Set(gone.map(({ id }) => id));
  return {
    ...after,
    stages: [...after.stages, ...gone],
    transitions: [...after.transitions, ...listGone(before.transitions, after.transitions)],
    touchpoints: [...after.touchpoints, ...before.touchpoints.filter(({ stage }) => names.has(stage))],
    layout: [...after.layout, ...before.layout.filter(({ stage }) => names.has(stage))],
  };
}

function listGone<Item extends { readonly id: string }>(before: readonly Item[], after: readonly Item[]) {
  const kept = new Set(after.map(({ id }) => id));
  return before.filter(({ id }) => !kept.has(id));
}

/** Something else stands by now where a ghost stood: it finds another place near what led to it. */
function isCovered(ghost: string, { stages }: CanvasModel, placed: ReadonlyMap<string, Placed>): boolean {
  const stage = stages.find(({ id }) => id === ghost);
  const box = stage && toBox(stage, placed);
  if (stage === undefined || box === undefined) return false;
  return stages.some((other) => {
    const taken = other.id !== ghost && other.parent === stage.parent ? toBox(other, placed) : undefined;
    return taken !== undefined && overlaps(box, taken, 12);
  });
}

function toBox(stage: CanvasModel["stages"][number], placed: ReadonlyMap<string, Placed>) {
  const at = placed.get(stage.id);
  if (at === undefined) return undefined;
  const own = measureStage(stage);
  return { x: at.x, y: at.y, width: at.width ?? own.width, height: at.height ?? own.height };
}

/** A journey that nobody has drawn yet is read downwards, as the studio opens it. */
function findDirection({ layout, direction }: JourneyDocument): Sketch["direction"] {
  return layout.length === 0 ? "down" : direction;
}

function toParents({ stages }: JourneyDocument): ReadonlyMap<string, string | undefined> {
  return new Map(stages.map(({ id, parent }) => [id, parent]));
}

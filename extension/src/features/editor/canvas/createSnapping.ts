import { ancestry, createStageTree } from "@waypost/sdk";
import { findSnap, type SnapLine } from "@waypost/sdk/edit";
import type { NodeChange } from "@xyflow/react";
import type { Point } from "../layout/Geometry";
import type { Studio } from "../store/createStudio";
import type { FlowNode } from "./flowTypes";

const reachPx = 6;

export type Snapping = {
  /** The changes with what is dragged drawn to the lines on which others stand. */
  adjust(changes: readonly NodeChange<FlowNode>[], zoom: number): NodeChange<FlowNode>[];
  /** Where a dragged stage is on the canvas, within the stage around it; undefined where nothing drew it. */
  findLanded(stage: string): Point | undefined;
  end(): void;
};

/** Draws one dragged stage to edges and middles of the stages beside it; `onLines` is told on which it came to lie. */
export function createSnapping(
  studio: Pick<Studio, "store">,
  onLines: (lines: readonly SnapLine[]) => void,
): Snapping {
  const landed = new Map<string, Point>();

  function snap(stage: string, position: Point, zoom: number): Point {
    const { geometry, model, document } = studio.store.get();
    const box = geometry.boxes.get(stage);
    const parent = model.stages.find(({ id }) => id === stage)?.parent;
    if (box === undefined) return position;
    const corner = (parent === undefined ? undefined : geometry.boxes.get(parent)) ?? { x: 0, y: 0 };
    const tree = createStageTree(document);
    const others = model.stages.flatMap(({ id, parent: around }) => {
      const isInside = ancestry(tree, id).some((each) => each.id === stage);
      return around === parent && !isInside ? (geometry.boxes.get(id) ?? []) : [];
    });
    const moved = { ...box, x: position.x + corner.x, y: position.y + corner.y };
    const { by, lines } = findSnap(moved, others, { within: reachPx / zoom });
    onLines(lines);
    return { x: position.x + by.x, y: position.y + by.y };
  }

  return {
    adjust(changes, zoom) {
      const dragged = changes.filter((change) => change.type === "position" && change.dragging === true);
      return changes.map((change) => {
        if (change.type !== "position" || change.position === undefined) return change;
        // What was let go stays where it was seen last.
        if (change.dragging !== true) {
          const at = landed.get(change.id);
          return at === undefined ? change : { ...change, position: at };
        }
        if (dragged.length !== 1) return change;
        const position = snap(change.id, change.position, zoom);
        landed.set(change.id, position);
        return { ...change, position };
      });
    },
    findLanded: (stage) => landed.get(stage),
    end() {
      landed.clear();
      onLines([]);
    },
  };
}

import { Position } from "@xyflow/react";
import type { Box, Geometry } from "../layout/Geometry";
import { type CanvasModel, type CanvasStage, isContainer } from "../model/CanvasModel";
import type { FlowNode } from "./flowTypes";

/** Lines run over containers and under stages. */
export const layers = { way: 50, stage: 100, label: 60, label_open: 200 };

const grip = { type: "source", width: 1, height: 1 } as const;

/**
 * What React Flow draws, parents first. A node that did not change is the very object of `drawn`, so that nothing of it is
 * drawn again; `drawn` itself, where none did.
 */
export function toFlowNodes(
  model: CanvasModel,
  { boxes }: Pick<Geometry, "boxes">,
  selected: ReadonlySet<string>,
  drawn: FlowNode[] = [],
): FlowNode[] {
  const before = new Map(drawn.map((node) => [node.id, node]));
  const nodes: FlowNode[] = [];
  const place = (id: string, parent: string | undefined): (Box & { parentId?: string }) | undefined => {
    const box = boxes.get(id);
    if (box === undefined) return undefined;
    const outer = parent === undefined ? undefined : boxes.get(parent);
    if (outer === undefined || parent === undefined) return box;
    return { ...box, x: box.x - outer.x, y: box.y - outer.y, parentId: parent };
  };
  for (const stage of model.stages) {
    const at = place(stage.id, stage.parent);
    if (at !== undefined)
      nodes.push(keep(before.get(stage.id), toStageNode(stage, at, selected.has(stage.id))));
  }
  for (const { id, parent } of model.markers) {
    const at = place(id, parent);
    if (at === undefined) continue;
    nodes.push(
      keep(before.get(id), {
        ...toBase(id, at),
        type: "marker",
        data: {},
        draggable: false,
        selectable: false,
        focusable: false,
        zIndex: layers.stage,
      }),
    );
  }
  return nodes.length === drawn.length && nodes.every((node, index) => node === drawn[index]) ? drawn : nodes;
}

function toStageNode(stage: CanvasStage, at: Box & { parentId?: string }, isSelected: boolean): FlowNode {
  const base = { ...toBase(stage.id, at), data: { stage }, selected: isSelected, ariaLabel: stage.label };
  if (isContainer(stage)) return { ...base, type: "container", zIndex: stage.depth };
  return { ...base, type: "stage", zIndex: layers.stage };
}

function toBase(id: string, { x, y, width, height, parentId }: Box & { parentId?: string }) {
  return {
    id,
    position: { x, y },
    width,
    height,
    // Known beforehand: nothing has to be measured, and drawn once more, before it can be used.
    measured: { width, height },
    ...(parentId !== undefined && { parentId }),
    handles: [
      { ...grip, id: "out", position: Position.Bottom, x: width / 2, y: height },
      { ...grip, id: "side", position: Position.Right, x: width, y: height / 2 },
    ],
  };
}

function keep(before: FlowNode | undefined, next: FlowNode): FlowNode {
  if (before === undefined) return next;
  const isSame =
    before.type === next.type &&
    before.parentId === next.parentId &&
    before.selected === next.selected &&
    before.position.x === next.position.x &&
    before.position.y === next.position.y &&
    before.width === next.width &&
    before.height === next.height &&
    isSameStage(before, next);
  return isSame ? before : next;
}

function isSameStage(before: FlowNode, next: FlowNode): boolean {
  const a = "stage" in before.data ? (before.data.stage as CanvasStage) : undefined;
  const b = "stage" in next.data ? (next.data.stage as CanvasStage) : undefined;
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return (Object.keys(b) as (keyof CanvasStage)[]).every((key) =>
    key === "folded" ? JSON.stringify(a.folded) === JSON.stringify(b.folded) : a[key] === b[key],
  );
}

import type { Stage } from "@waypost/sdk";
import type { FinalConnectionState } from "@xyflow/react";
import { type DragEvent, type MouseEvent, useMemo, useRef } from "react";
import { makeNext, makeStageAt, makeWay } from "../commands/makeStages";
import { findStageAt } from "../layout/findContainerAt";
import type { Studio } from "../store/createStudio";
import type { Flow } from "./Flow";
import type { FlowNode } from "./flowTypes";

/** How a kind of stage is named while it is dragged from the palette. */
export const stageDragType = "application/x-waypost-stage";

const doubleClickMs = 400;

/** Making stages and ways with the mouse: double click, drop from the palette, drag out of a stage. */
export function useMaking(studio: Studio, flow: { current: Flow | undefined }) {
  const lastClick = useRef(0);
  return useMemo(() => {
    const toPoint = (event: { clientX: number; clientY: number }) =>
      flow.current?.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
    return {
      clickPane(event: MouseEvent) {
        const isSecond = event.timeStamp - lastClick.current < doubleClickMs;
        lastClick.current = event.timeStamp;
        const point = toPoint(event);
        if (isSecond && point !== undefined) makeStageAt(studio, "atomic", point);
        else studio.select({});
      },
      doubleClickNode(event: MouseEvent, node: FlowNode) {
        if (node.type === "marker") return;
        const point = toPoint(event);
        const isOnHeading =
          event.target instanceof Element && event.target.closest(".container-label") !== null;
        if (node.type === "container" && !isOnHeading && point !== undefined)
          makeStageAt(studio, "atomic", point);
        else studio.rename(node.id);
      },
      connectEnd(event: globalThis.MouseEvent | TouchEvent, { fromNode }: FinalConnectionState) {
        const at = "clientX" in event ? event : event.changedTouches[0];
        const point = at && toPoint(at);
        if (fromNode === null || point === undefined) return;
        const { model, geometry } = studio.store.get();
        const over = findStageAt(model, geometry, point);
        const target = model.stages.find(({ id }) => id === over);
        const isPlace =
          target !== undefined &&
          (target.kind === "compound" || target.kind === "parallel" ? isOnRim(over, point, geometry) : true);
        if (over !== undefined && isPlace) makeWay(studio, fromNode.id, over);
        else makeNext(studio, fromNode.id, point);
      },
      allowDrop(event: DragEvent) {
        if (!event.dataTransfer.types.includes(stageDragType)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
      },
      drop(event: DragEvent) {
        const kind = event.dataTransfer.getData(stageDragType);
        const point = toPoint(event);
        if (kind === "" || point === undefined) return;
        event.preventDefault();
        makeStageAt(studio, kind as Stage["kind"], point);
      },
    };
  }, [studio, flow]);
}

const rimPx = 44;

/** A container is meant itself where its heading or its rim was hit; its inside is a place for a new stage. */
function isOnRim(
  id: string | undefined,
  point: { x: number; y: number },
  { boxes }: { boxes: ReadonlyMap<string, { x: number; y: number; width: number; height: number }> },
): boolean {
  const box = id === undefined ? undefined : boxes.get(id);
  if (box === undefined) return false;
  return (
    point.y < box.y + rimPx ||
    point.x < box.x + 12 ||
    point.x > box.x + box.width - 12 ||
    point.y > box.y + box.height - 12
  );
}

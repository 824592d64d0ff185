import { type MouseEvent as ReactMouseEvent, useMemo } from "react";
import type { Studio } from "../store/createStudio";
import type { MenuPoint } from "./ContextMenu";
import type { Flow } from "./Flow";
import { findWayAt } from "./findWayAt";
import type { FlowEdge, FlowNode } from "./flowTypes";
import { toDistance } from "./toDistance";

/** Px on the screen within which a line is hit that has no area of its own. */
const lineReachPx = 3;

type HeldKeys = { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean };

/** Choosing stages and lines with the mouse, and asking for their menu. The same object at each drawing, so that no stage is drawn again. */
export function useChoosing(
  studio: Studio,
  flow: { current: Flow | undefined },
  onMenu: (at: MenuPoint) => void,
  clickElsewhere: (event: ReactMouseEvent) => void,
) {
  return useMemo(() => {
    /** From afar a line has no area of its own; what is chosen is found by where it runs. */
    const chooseLine = (event: { clientX: number; clientY: number }): boolean => {
      const zoom = flow.current?.getZoom() ?? 1;
      const at = flow.current?.screenToFlowPosition(
        { x: event.clientX, y: event.clientY },
        { snapToGrid: false },
      );
      if (at === undefined || toDistance(zoom) === "near") return false;
      const { model, geometry } = studio.store.get();
      const way = findWayAt(model, geometry, at, lineReachPx / zoom);
      if (way === undefined) return false;
      studio.select({ ways: new Set(way.transitions) });
      return true;
    };
    const chooseWay = (edge: FlowEdge) => studio.select({ ways: new Set(edge.data?.way.transitions ?? []) });
    const openMenu = (event: ReactMouseEvent | MouseEvent) => {
      event.preventDefault();
      onMenu({ x: event.clientX, y: event.clientY });
    };
    const onCanvas = {
      onNodeClick(event: ReactMouseEvent, { id, type }: FlowNode) {
        if (type === "container" && !isAdding(event) && chooseLine(event)) return;
        studio.select(toggle(studio.store.get().selection.stages, id, event));
      },
      onNodeContextMenu(event: ReactMouseEvent, { id, type }: FlowNode) {
        const isLine = type === "container" && chooseLine(event);
        if (!isLine && !studio.store.get().selection.stages.has(id)) studio.select({ stages: new Set([id]) });
        openMenu(event);
      },
      onSelectionContextMenu: openMenu,
      onPaneContextMenu(event: ReactMouseEvent | MouseEvent) {
        if (!chooseLine(event)) studio.select({});
        openMenu(event);
      },
      onPaneClick(event: ReactMouseEvent) {
        if (!chooseLine(event)) clickElsewhere(event);
      },
      onSelectionEnd() {
        const chosen = flow.current?.getNodes().filter(({ selected }) => selected) ?? [];
        studio.select({ stages: new Set(chosen.map(({ id }) => id)) });
      },
    };
    const onWays = {
      onClick: (_event: unknown, edge: FlowEdge) => chooseWay(edge),
      onContextMenu(event: ReactMouseEvent, edge: FlowEdge) {
        chooseWay(edge);
        openMenu(event);
      },
    };
    return { onCanvas, onWays };
  }, [studio, flow, onMenu, clickElsewhere]);
}

function isAdding({ ctrlKey, metaKey, shiftKey }: HeldKeys): boolean {
  return ctrlKey || metaKey || shiftKey;
}

function toggle(before: ReadonlySet<string>, id: string, event: HeldKeys) {
  if (!isAdding(event)) return { stages: new Set([id]) };
  const stages = new Set(before);
  if (!stages.delete(id)) stages.add(id);
  return { stages };
}

import { moveStage } from "@waypost/sdk/edit";
import { type RefObject, useCallback, useMemo, useRef } from "react";
import { findContainerAt, toRelative } from "../layout/findContainerAt";
import { toProvisional } from "../layout/followGeometry";
import type { Box, Geometry, Point } from "../layout/Geometry";
import { moveBoxes } from "../layout/moveBoxes";
import type { Studio } from "../store/createStudio";
import type { Snapping } from "./createSnapping";
import type { FlowNode } from "./flowTypes";
import type { HeldWays } from "./useFlow";

/** Dragging stages: their lines follow, the container they would go into shows it, and a drop is one step of the history. */
export function useDragging(
  studio: Studio,
  setDrag: (held: HeldWays | undefined) => void,
  snapping: Snapping,
  frame: RefObject<HTMLDivElement | null>,
) {
  const target = useRef<string>(undefined);
  const show = useCallback(
    (container: string | undefined) => {
      if (target.current === container) return;
      for (const [id, isOn] of [
        [target.current, false],
        [container, true],
      ] as const) {
        if (id === undefined) continue;
        frame.current
          ?.querySelector(`.react-flow__node[data-id="${id}"]`)
          ?.classList.toggle("drop-target", isOn);
      }
      target.current = container;
    },
    [frame],
  );

  return useMemo(() => {
    let ids: ReadonlySet<string> = new Set();
    const follow = (_event: unknown, _node: FlowNode, dragged: FlowNode[]) => {
      const { geometry, model } = studio.store.get();
      const moved = toMoved(dragged, geometry.boxes, snapping);
      const boxes = moveBoxes(geometry.boxes, toParents(studio), moved);
      const routes = new Map(
        model.ways.flatMap((way) => {
          const from = boxes.get(way.from);
          const to = boxes.get(way.to);
          if (from === undefined || to === undefined) return [];
          if (from === geometry.boxes.get(way.from) && to === geometry.boxes.get(way.to)) return [];
          return [[way.id, toProvisional(way, from, to)] as const];
        }),
      );
      ids = keepSame(ids, routes);
      setDrag({ ids, routes });
      show(findDropTarget(studio, dragged, boxes));
    };
    const drop = (_event: unknown, _node: FlowNode, dragged: FlowNode[]) => {
      show(undefined);
      const { geometry, document } = studio.store.get();
      const moved = toMoved(dragged, geometry.boxes, snapping);
      snapping.end();
      if ([...moved].every(([id, at]) => isAt(geometry.boxes.get(id), at))) return setDrag(undefined);
      const boxes = moveBoxes(geometry.boxes, toParents(studio), moved);
      const container = findDropTarget(studio, dragged, boxes);
      const gesture = `drag ${performance.now()}`;
      studio.place({ code: "step.moveStages", count: moved.size, gesture }, moved);
      for (const { id } of dragged) {
        const stage = document.stages.find((each) => each.id === id);
        const box = boxes.get(id);
        if (stage === undefined || box === undefined || stage.parent === container) continue;
        const at = toRelative({ boxes }, container, box);
        studio.edit({ code: "step.moveStage", name: stage.label, gesture }, moveStage, {
          stage: id,
          parent: container,
          at,
        });
      }
    };
    return {
      onNodeDrag: follow,
      onNodeDragStop: drop,
      onSelectionDrag: (event: unknown, dragged: FlowNode[]) =>
        dragged[0] && follow(event, dragged[0], dragged),
      onSelectionDragStop: (event: unknown, dragged: FlowNode[]) =>
        dragged[0] && drop(event, dragged[0], dragged),
    };
  }, [studio, setDrag, snapping, show]);
}

/** The set as it was, where it holds the same. */
function keepSame(before: ReadonlySet<string>, now: Geometry["routes"]): ReadonlySet<string> {
  const isSame = before.size === now.size && [...now.keys()].every((id) => before.has(id));
  return isSame ? before : new Set(now.keys());
}

function toParents(studio: Studio): ReadonlyMap<string, string | undefined> {
  return new Map(studio.store.get().model.stages.map(({ id, parent }) => [id, parent]));
}

/** Where dragged stages are now, in the coordinates of the whole; what is carried by another dragged one is left to it. */
function toMoved(
  dragged: readonly FlowNode[],
  boxes: ReadonlyMap<string, Box>,
  snapping: Snapping,
): ReadonlyMap<string, Point> {
  const ids = new Set(dragged.map(({ id }) => id));
  return new Map(
    dragged.flatMap(({ id, position, parentId }) => {
      if (parentId !== undefined && ids.has(parentId)) return [];
      const outer = parentId === undefined ? undefined : boxes.get(parentId);
      const { x, y } = snapping.findLanded(id) ?? position;
      return [[id, { x: x + (outer?.x ?? 0), y: y + (outer?.y ?? 0) }] as const];
    }),
  );
}

function isAt(box: Box | undefined, { x, y }: Point): boolean {
  return box !== undefined && Math.abs(box.x - x) < 1 && Math.abs(box.y - y) < 1;
}

/** The container under the middle of what is dragged. */
function findDropTarget(
  studio: Studio,
  dragged: readonly FlowNode[],
  boxes: ReadonlyMap<string, Box>,
): string | undefined {
  const { model } = studio.store.get();
  const ids = new Set(dragged.map(({ id }) => id));
  const first = dragged[0] && boxes.get(dragged[0].id);
  if (first === undefined) return undefined;
  const parentOf = toParents(studio);
  const isLeftOut = (stage: string) => {
    for (let at: string | undefined = stage; at !== undefined; at = parentOf.get(at))
      if (ids.has(at)) return true;
    return false;
  };
  const middle = { x: first.x + first.width / 2, y: first.y + first.height / 2 };
  return findContainerAt(model, { boxes }, middle, isLeftOut);
}

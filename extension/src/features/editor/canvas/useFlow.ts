import type { SnapLine } from "@waypost/sdk/edit";
import { applyNodeChanges, type OnNodesChange } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Geometry } from "../layout/Geometry";
import { useSelect } from "../store/createStore";
import type { Studio } from "../store/createStudio";
import { createSnapping } from "./createSnapping";
import type { FlowEdge, FlowNode } from "./flowTypes";
import { toFlowEdges } from "./toFlowEdges";
import { toFlowNodes } from "./toFlowNodes";

/** The ways whose ends are held, and how they run meanwhile. `ids` is the same set as long as the same ways are held. */
export type HeldWays = { ids: ReadonlySet<string>; routes: Geometry["routes"] };

/** The studio's drawing as React Flow wants it; what did not change keeps its identity. */
export function useFlow(studio: Studio, getZoom: () => number) {
  const model = useSelect(studio.store, (state) => state.model);
  const geometry = useSelect(studio.store, (state) => state.geometry);
  const selection = useSelect(studio.store, (state) => state.selection);
  const marks = useSelect(studio.store, (state) => state.marks);
  const lens = useSelect(studio.store, (state) => state.lens);
  const [nodes, setNodes] = useState<FlowNode[]>([]);
  /** Lines while hands hold stages: they follow at once, drawn plainly, and are found anew after the drop. */
  const [drag, setDrag] = useState<HeldWays>();
  const lastEdges = useRef<ReadonlyMap<string, FlowEdge>>(new Map());
  const { boxes } = geometry;
  const { stages: chosen } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was drawn anew, hands hold nothing any more.
  useEffect(() => setDrag(undefined), [model, geometry, selection]);
  useEffect(() => {
    setNodes((before) => toFlowNodes(model, { boxes }, chosen, before));
  }, [model, boxes, chosen]);
  const drawn = useMemo(() => {
    const next = toFlowEdges(model, geometry, selection, marks, lens, lastEdges.current);
    lastEdges.current = new Map(next.map((edge) => [edge.id, edge]));
    return next;
  }, [model, geometry, selection, marks, lens]);
  const heldIds = drag?.ids;
  const edges = useMemo(
    () => (heldIds === undefined ? drawn : drawn.filter(({ id }) => !heldIds.has(id))),
    [drawn, heldIds],
  );
  const held = useMemo(() => drag && toHeldEdges(drawn, drag.routes), [drawn, drag]);
  const [lines, setLines] = useState<readonly SnapLine[]>([]);
  const snapping = useMemo(() => createSnapping(studio, setLines), [studio]);
  const onNodesChange: OnNodesChange<FlowNode> = useCallback(
    (changes) => {
      const adjusted = snapping.adjust(changes, getZoom());
      setNodes((before) => applyNodeChanges(adjusted, before));
    },
    [snapping, getZoom],
  );
  return { nodes, edges, held, lines, snapping, setDrag, onNodesChange };
}

function toHeldEdges(edges: readonly FlowEdge[], routes: Geometry["routes"]): readonly FlowEdge[] {
  return edges.flatMap((edge) => {
    const route = routes.get(edge.id);
    return route === undefined || edge.data === undefined ? [] : [{ ...edge, data: { ...edge.data, route } }];
  });
}

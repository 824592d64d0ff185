import {
  applyNodeChanges,
  Background,
  ConnectionMode,
  Controls,
  MiniMap,
  type OnNodesChange,
  ReactFlow,
  SelectionMode,
  type Viewport,
} from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { t } from "../../../ui/tStudio";
import { useSelect } from "../store/createStore";
import type { Studio } from "../store/createStudio";
import type { FlowEdge, FlowNode } from "./flowTypes";
import { ContainerNode, MarkerNode, StageNode } from "./StageNode";
import { toFlowEdges } from "./toFlowEdges";
import { toFlowNodes } from "./toFlowNodes";
import { WayEdge } from "./WayEdge";
import "@xyflow/react/dist/base.css";
import "./canvas.css";

const nodeTypes = { stage: StageNode, container: ContainerNode, marker: MarkerNode };
const edgeTypes = { way: WayEdge };

/** From how near one looks: phases far, labels near. */
function toDistance(zoom: number): "far" | "middle" | "near" {
  if (zoom < 0.32) return "far";
  return zoom < 0.6 ? "middle" : "near";
}

/** The journey as a drawing. */
export function Canvas({ studio }: { studio: Studio }) {
  const frame = useRef<HTMLDivElement>(null);
  const { nodes, edges, onNodesChange } = useFlow(studio);
  const look = useCallback((_event: unknown, { zoom }: Viewport) => {
    if (frame.current !== null) frame.current.dataset.distance = toDistance(zoom);
  }, []);
  const hasNodes = nodes.length > 0;
  return (
    <div className="canvas" ref={frame} data-distance="near">
      <ArrowHeads />
      {hasNodes && (
        <ReactFlow<FlowNode, FlowEdge>
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onNodesChange}
          onMove={look}
          onInit={(flow) => look(undefined, flow.getViewport())}
          connectionMode={ConnectionMode.Loose}
          selectionMode={SelectionMode.Partial}
          zIndexMode="manual"
          elevateNodesOnSelect={false}
          onlyRenderVisibleElements
          fitView
          fitViewOptions={{ padding: 0.06, minZoom: 0.1, maxZoom: 1 }}
          minZoom={0.05}
          maxZoom={2.5}
          panOnScroll
          zoomOnDoubleClick={false}
          deleteKeyCode={null}
          multiSelectionKeyCode={["Meta", "Control", "Shift"]}
          proOptions={{ hideAttribution: true }}
          ariaLabelConfig={{ "controls.ariaLabel": t("studio.viewControls") }}
        >
          <Background gap={24} size={1.2} />
          <Controls showInteractive={false} position="bottom-left" />
          <MiniMap pannable zoomable position="bottom-right" ariaLabel={t("studio.overview")} />
        </ReactFlow>
      )}
    </div>
  );
}

/** The studio's drawing as React Flow wants it; what did not change keeps its identity. */
function useFlow(studio: Studio) {
  const model = useSelect(studio.store, (state) => state.model);
  const geometry = useSelect(studio.store, (state) => state.geometry);
  const selection = useSelect(studio.store, (state) => state.selection);
  const [nodes, setNodes] = useState<FlowNode[]>([]);
  const lastEdges = useRef<ReadonlyMap<string, FlowEdge>>(new Map());
  useEffect(() => {
    setNodes((before) =>
      toFlowNodes(model, geometry, selection.stages, new Map(before.map((node) => [node.id, node]))),
    );
  }, [model, geometry, selection]);
  const edges = useMemo(() => {
    const next = toFlowEdges(model, geometry, selection, lastEdges.current);
    lastEdges.current = new Map(next.map((edge) => [edge.id, edge]));
    return next;
  }, [model, geometry, selection]);
  const onNodesChange: OnNodesChange<FlowNode> = useCallback((changes) => {
    setNodes((before) => applyNodeChanges(changes, before));
  }, []);
  return { nodes, edges, onNodesChange };
}

/** One arrow head for all lines, in the colour of each. */
function ArrowHeads() {
  return (
    <svg className="canvas-defs" aria-hidden="true">
      <defs>
        <marker
          id="way-arrow"
          viewBox="0 0 8 8"
          refX="7.4"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0.5 0.5 7.5 4 0.5 7.5z" fill="context-stroke" />
        </marker>
      </defs>
    </svg>
  );
}

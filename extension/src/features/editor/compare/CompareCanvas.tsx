import { ConnectionMode, ReactFlow, type Viewport } from "@xyflow/react";
import { type RefObject, useMemo } from "react";
import { ArrowHeads } from "../canvas/ArrowHeads";
import { Dots } from "../canvas/Dots";
import type { FlowEdge, FlowNode } from "../canvas/flowTypes";
import { toDistance } from "../canvas/toDistance";
import { toFlowEdges } from "../canvas/toFlowEdges";
import { toFlowNodes } from "../canvas/toFlowNodes";
import type { Geometry } from "../layout/Geometry";
import type { CanvasModel } from "../model/CanvasModel";
import { CompareContext } from "./CompareContext";
import { ComparedContainer, ComparedMarker, ComparedStage } from "./ComparedNodes";
import { ComparedWay } from "./ComparedWay";
import { type ChangeKind, type ChangePlace, toMark } from "./toComparison";
import "@xyflow/react/dist/base.css";
import "../canvas/canvas.css";

const nodeTypes = { stage: ComparedStage, container: ComparedContainer, marker: ComparedMarker };
const edgeTypes = { way: ComparedWay };
const nothing = { stages: new Set<string>(), ways: new Set<string>() };

export type CompareCanvasProps = {
  label: string;
  drawing: { model: CanvasModel; geometry: Geometry };
  marks: ReadonlyMap<string, ChangeKind>;
  chosen: ChangePlace | undefined;
  viewport: Viewport;
  /** What the drawing is seen through, for whoever shows a part of it. */
  pane: RefObject<HTMLDivElement | null>;
  onViewport(viewport: Viewport): void;
  onChoose(place: ChangePlace): void;
};

/** One drawing of a comparison, to look at and to choose changes on. */
export function CompareCanvas(props: CompareCanvasProps) {
  const { label, drawing, marks, chosen, viewport, pane, onViewport, onChoose } = props;
  const { model, geometry } = drawing;
  const nodes = useMemo(() => toFlowNodes(model, geometry, nothing.stages), [model, geometry]);
  const edges = useMemo(
    () => toFlowEdges(model, geometry, nothing, new Map(), undefined, new Map()),
    [model, geometry],
  );
  const mark = chosen && toMark(chosen);
  const look = useMemo(() => ({ marks, chosen: mark }), [marks, mark]);
  return (
    <CompareContext value={look}>
      <section
        ref={pane}
        className="canvas compare-canvas"
        aria-label={label}
        data-distance={toDistance(viewport.zoom)}
      >
        <ArrowHeads />
        <ReactFlow<FlowNode, FlowEdge>
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          viewport={viewport}
          onViewportChange={onViewport}
          onNodeClick={(_event, { id }) => onChoose({ kind: "stage", id })}
          onEdgeClick={(_event, { id }) => onChoose({ kind: "way", id })}
          connectionMode={ConnectionMode.Loose}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zIndexMode="manual"
          onlyRenderVisibleElements
          minZoom={0.04}
          maxZoom={2.5}
          panOnScroll
          zoomOnDoubleClick={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          proOptions={{ hideAttribution: true }}
        >
          <Dots />
        </ReactFlow>
      </section>
    </CompareContext>
  );
}

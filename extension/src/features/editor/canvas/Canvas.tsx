import {
  Background,
  ConnectionMode,
  MiniMap,
  ReactFlow,
  type ReactFlowInstance,
  SelectionMode,
  type Viewport,
} from "@xyflow/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { t } from "../../../ui/tStudio";
import { type Geometry, unite } from "../layout/Geometry";
import { useStudio, useStudioState } from "../store/StudioContext";
import { ArrowHeads } from "./ArrowHeads";
import type { MenuPoint } from "./ContextMenu";
import { FarWays } from "./FarWays";
import { findWayAt } from "./findWayAt";
import type { FlowEdge, FlowNode } from "./flowTypes";
import { SnapLines } from "./SnapLines";
import { ContainerNode, MarkerNode, StageNode } from "./StageNode";
import { toDistance } from "./toDistance";
import { toFit } from "./toFit";
import { useDragging } from "./useDragging";
import { useFlow } from "./useFlow";
import { useMaking } from "./useMaking";
import { WayEdge } from "./WayEdge";
import "@xyflow/react/dist/base.css";
import "./canvas.css";

const nodeTypes = { stage: StageNode, container: ContainerNode, marker: MarkerNode };
const miniMapSize = { width: 148, height: 104 };
/** Px between the drawing and the map. */
const mapGap = 8;
const edgeTypes = { way: WayEdge };
const noEdges: FlowEdge[] = [];
/** Px on the screen within which a line is hit from afar. */
const lineReachPx = 3;

export type Flow = ReactFlowInstance<FlowNode, FlowEdge>;

/** How much larger names are written from afar, so that they can be read; in steps, so that few are drawn anew while one zooms. */
function toFarScale(zoom: number): number {
  return 2 ** (Math.round(Math.max(0, Math.log2(0.4 / zoom)) * 2) / 2);
}

export type CanvasProps = {
  /** Is given what moves the drawing. */
  onFlow(flow: Flow): void;
  /** The menu of what is chosen is asked for. */
  onMenu(at: MenuPoint): void;
};

/** The journey as a drawing. */
export function Canvas({ onFlow, onMenu }: CanvasProps) {
  const studio = useStudio();
  const frame = useRef<HTMLDivElement>(null);
  const flow = useRef<Flow>(undefined);
  const getZoom = useCallback(() => flow.current?.getZoom() ?? 1, []);
  const { nodes, edges, lines, snapping, setDrag, onNodesChange } = useFlow(studio, getZoom);
  const drag = useDragging(studio, setDrag, snapping, frame);
  const make = useMaking(studio, flow);
  const isMoving = useStudioState((state) => state.isMoving);
  const isArranging = useStudioState((state) => state.isArranging);
  const drawing = useStudioState((state) => state.drawing);
  // Lines are drawn as from afar until it is known how near one is: what is dear is never drawn in vain.
  const [isFar, setFar] = useState(true);
  const look = useCallback((_event: unknown, { zoom }: Viewport) => {
    const element = frame.current;
    if (element === null) return;
    const [distance, scale] = [toDistance(zoom), String(toFarScale(zoom))];
    // Written only where they change: each writing makes the browser find the style of everything on the canvas anew.
    if (element.dataset.distance !== distance) element.dataset.distance = distance;
    if (element.style.getPropertyValue("--far") !== scale) element.style.setProperty("--far", scale);
    setFar(distance === "far");
  }, []);
  /** From afar a line has no area of its own; what is chosen is found by where it runs. */
  const chooseLine = useCallback(
    (event: { clientX: number; clientY: number }): boolean => {
      const at = flow.current?.screenToFlowPosition(
        { x: event.clientX, y: event.clientY },
        { snapToGrid: false },
      );
      if (at === undefined || toDistance(getZoom()) !== "far") return false;
      const { model, geometry } = studio.store.get();
      const way = findWayAt(model, geometry, at, lineReachPx / getZoom());
      if (way === undefined) return false;
      studio.select({ ways: new Set(way.transitions) });
      return true;
    },
    [studio, getZoom],
  );
  useReveal(flow);
  if (drawing === "laying-out") {
    return (
      <div className="canvas canvas-waiting" role="status">
        {t("studio.layingOut")}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the palette's buttons do the same for everybody.
    <div
      className="canvas"
      ref={frame}
      data-distance="near"
      aria-busy={isArranging}
      data-moving={isMoving}
      onDragOver={make.allowDrop}
      onDrop={make.drop}
    >
      <ArrowHeads />
      <ReactFlow<FlowNode, FlowEdge>
        nodes={nodes}
        edges={isFar ? noEdges : edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onMove={look}
        onInit={(created) => {
          flow.current = created;
          onFlow(created);
          fitAll(created, studio.store.get().geometry);
          look(undefined, created.getViewport());
        }}
        {...drag}
        onNodeClick={(event, { id, type }) => {
          if (type === "container" && !isAdding(event) && chooseLine(event)) return;
          studio.select(toggle(studio.store.get().selection.stages, id, event));
        }}
        onNodeContextMenu={(event, { id, type }) => {
          event.preventDefault();
          const isLine = type === "container" && chooseLine(event);
          if (!isLine && !studio.store.get().selection.stages.has(id))
            studio.select({ stages: new Set([id]) });
          onMenu({ x: event.clientX, y: event.clientY });
        }}
        onEdgeContextMenu={(event, { data }) => {
          event.preventDefault();
          studio.select({ ways: new Set(data?.way.transitions ?? []) });
          onMenu({ x: event.clientX, y: event.clientY });
        }}
        onSelectionContextMenu={(event) => {
          event.preventDefault();
          onMenu({ x: event.clientX, y: event.clientY });
        }}
        onPaneContextMenu={(event) => {
          event.preventDefault();
          if (!chooseLine(event)) studio.select({});
          onMenu({ x: event.clientX, y: event.clientY });
        }}
        onEdgeClick={(_event, { data }) => studio.select({ ways: new Set(data?.way.transitions ?? []) })}
        onPaneClick={(event) => {
          if (!chooseLine(event)) make.clickPane(event);
        }}
        onNodeDoubleClick={make.doubleClickNode}
        onConnectEnd={make.connectEnd}
        onSelectionEnd={() =>
          studio.select({ stages: new Set(nodes.filter(({ selected }) => selected).map(({ id }) => id)) })
        }
        connectionMode={ConnectionMode.Loose}
        connectionRadius={12}
        selectionMode={SelectionMode.Partial}
        zIndexMode="manual"
        elevateNodesOnSelect={false}
        onlyRenderVisibleElements
        minZoom={0.04}
        maxZoom={2.5}
        panOnScroll
        snapToGrid
        snapGrid={[4, 4]}
        zoomOnDoubleClick={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={["Meta", "Control"]}
        proOptions={{ hideAttribution: true }}
      >
        <Background gap={24} size={1.2} />
        {isFar && <FarWays edges={edges} />}
        <SnapLines lines={lines} />
        <MiniMap
          style={miniMapSize}
          pannable
          zoomable
          position="bottom-right"
          ariaLabel={t("studio.overview")}
          nodeClassName={toMapClass}
        />
      </ReactFlow>
    </div>
  );
}

function toMapClass({ type }: FlowNode): string {
  return `map-${type ?? "stage"}`;
}

type HeldKeys = { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean };

function isAdding({ ctrlKey, metaKey, shiftKey }: HeldKeys): boolean {
  return ctrlKey || metaKey || shiftKey;
}

function toggle(before: ReadonlySet<string>, id: string, event: HeldKeys) {
  if (!isAdding(event)) return { stages: new Set([id]) };
  const stages = new Set(before);
  if (!stages.delete(id)) stages.add(id);
  return { stages };
}

/** Shows the whole drawing, as near as it is meant to be seen at most, and nothing of it behind the overview map. */
export function fitAll(flow: Flow, geometry: Geometry): void {
  const pane = document.querySelector(".canvas .react-flow");
  if (pane === null) return;
  const map = pane.querySelector(".react-flow__minimap");
  const around = pane.getBoundingClientRect();
  const corner = map?.getBoundingClientRect();
  const view = toFit(
    geometry,
    { width: pane.clientWidth, height: pane.clientHeight },
    // A narrow window has none.
    corner === undefined || corner.width === 0
      ? undefined
      : { width: around.right - corner.left + mapGap, height: around.bottom - corner.top + mapGap },
  );
  if (view !== undefined) void flow.setViewport(view);
}

/** Brings into sight what a list, a search or a key leads to; nothing moves when all of it is seen already. */
function useReveal(flow: { current: Flow | undefined }) {
  const studio = useStudio();
  const reveal = useStudioState((state) => state.reveal);
  useEffect(() => {
    if (reveal === undefined || flow.current === undefined) return;
    const { boxes } = studio.store.get().geometry;
    const wanted = unite(reveal.stages.flatMap((id) => boxes.get(id) ?? []));
    if (wanted === undefined) return;
    const { zoom } = flow.current.getViewport();
    const center = { x: wanted.x + wanted.width / 2, y: wanted.y + wanted.height / 2 };
    void flow.current.setCenter(center.x, center.y, {
      zoom: Math.max(zoom, 0.75),
      duration: reducesMotion() ? 0 : 220,
    });
  }, [reveal, flow, studio]);
}

export function reducesMotion(): boolean {
  return globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

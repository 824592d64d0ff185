import { ConnectionMode, ReactFlow, type ReactFlowProps, SelectionMode, type Viewport } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { t } from "../../../ui/tStudio";
import { type Geometry, unite } from "../layout/Geometry";
import { useStudio, useStudioState } from "../store/StudioContext";
import { ArrowHeads } from "./ArrowHeads";
import type { MenuPoint } from "./ContextMenu";
import { Dots } from "./Dots";
import { FarWays } from "./FarWays";
import type { Flow } from "./Flow";
import type { FlowEdge, FlowNode } from "./flowTypes";
import { NearWays } from "./NearWays";
import { Overview } from "./Overview";
import { SnapLines } from "./SnapLines";
import { ContainerNode, MarkerNode, StageNode } from "./StageNode";
import { splitWays } from "./splitWays";
import { toFit } from "./toFit";
import { useChoosing } from "./useChoosing";
import { useDragging } from "./useDragging";
import { useFlow } from "./useFlow";
import { useMaking } from "./useMaking";
import { useSight } from "./useSight";
import "@xyflow/react/dist/base.css";
import "./canvas.css";

const nodeTypes = { stage: StageNode, container: ContainerNode, marker: MarkerNode };
/** Px between the drawing and the map. */
const mapGap = 8;
/** What does not change stands here: what React Flow is given anew makes it look through everything that it draws. */
const settings = {
  connectionMode: ConnectionMode.Loose,
  connectionRadius: 12,
  selectionMode: SelectionMode.Partial,
  zIndexMode: "manual",
  elevateNodesOnSelect: false,
  minZoom: 0.04,
  maxZoom: 2.5,
  panOnScroll: true,
  snapToGrid: true,
  snapGrid: [4, 4],
  zoomOnDoubleClick: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  selectionKeyCode: "Shift",
  multiSelectionKeyCode: ["Meta", "Control"],
  proOptions: { hideAttribution: true },
} satisfies ReactFlowProps<FlowNode, FlowEdge>;
/** More stages than these are drawn only while they are in sight: that makes moves slower, and opening possible. */
const manyNodes = 1_200;

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
  const { nodes, edges, held, lines, snapping, setDrag, onNodesChange } = useFlow(studio, getZoom);
  const drag = useDragging(studio, setDrag, snapping, frame);
  const make = useMaking(studio, flow);
  const choose = useChoosing(studio, flow, onMenu, make.clickPane);
  const isMoving = useStudioState((state) => state.isMoving);
  const isArranging = useStudioState((state) => state.isArranging);
  const drawing = useStudioState((state) => state.drawing);
  const hasChoice = useStudioState(({ selection: { stages, ways } }) => stages.size > 0 || ways.size > 0);
  // Lines are drawn as from afar until it is known how near one is: what is dear is never drawn in vain.
  const { sight, look, settle } = useSight(frame);
  const ways = useMemo(() => splitWays(edges, sight), [edges, sight]);
  const onMove = useCallback((_event: unknown, viewport: Viewport) => look(viewport), [look]);
  const onInit = useCallback(
    (created: Flow) => {
      flow.current = created;
      onFlow(created);
      fitAll(created, studio.store.get().geometry);
      settle(created.getViewport(), true);
    },
    [studio, onFlow, settle],
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
      data-chosen={hasChoice}
      onDragOver={make.allowDrop}
      onDrop={make.drop}
    >
      <ArrowHeads />
      <ReactFlow<FlowNode, FlowEdge>
        nodes={nodes}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onMove={onMove}
        onInit={onInit}
        {...drag}
        {...choose.onCanvas}
        onNodeDoubleClick={make.doubleClickNode}
        onConnectEnd={make.connectEnd}
        onlyRenderVisibleElements={nodes.length > manyNodes}
        {...settings}
      >
        <Dots />
        <FarWays edges={ways.far} />
        <NearWays edges={ways.near} {...choose.onWays} />
        {held !== undefined && <FarWays edges={held} />}
        <SnapLines lines={lines} />
        <Overview />
      </ReactFlow>
    </div>
  );
}

/** Shows the whole drawing, as near as it is meant to be seen at most, and nothing of it behind the overview map. */
export function fitAll(flow: Flow, geometry: Geometry): void {
  const pane = document.querySelector(".canvas .react-flow");
  if (pane === null) return;
  const map = pane.querySelector(".overview");
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

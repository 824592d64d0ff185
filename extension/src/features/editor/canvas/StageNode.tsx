import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo } from "react";
import { t } from "../../../ui/tStudio";
import type { ContainerNodeType, MarkerNodeType, StageNodeType } from "./flowTypes";

/** Seven colours for phases; the eighth begins anew. */
function toPhaseColor(phase: number): string {
  return String((phase % 7) + 1);
}

/** A stage that others are not drawn inside of: a place to be, a final one, a way back, or a folded container. */
export const StageNode = memo(({ data: { stage } }: NodeProps<StageNodeType>) => (
  <div className={`stage stage-${stage.kind}`} data-phase={toPhaseColor(stage.phase)} title={stage.label}>
    {stage.kind === "history" ? (
      <span className="stage-history-mark">{stage.isDeepHistory ? "H*" : "H"}</span>
    ) : (
      <span className="stage-label">{stage.label}</span>
    )}
    {stage.touchpoints > 0 && (
      <span className="stage-count" title={t("studio.touchpointCount", { count: stage.touchpoints })}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 4h12v8H2zM2 4l6 5 6-5" />
        </svg>
        {stage.touchpoints}
      </span>
    )}
    {stage.folded !== undefined && (
      <span className="stage-folded">
        {t("studio.folded", { stages: stage.folded.stages, ways: stage.folded.transitions })}
      </span>
    )}
    <Grips />
  </div>
));
StageNode.displayName = "StageNode";

/** A stage around others. */
export const ContainerNode = memo(({ data: { stage } }: NodeProps<ContainerNodeType>) => (
  <div
    className={`container container-${stage.kind}${stage.isTrack ? " container-track" : ""}`}
    data-phase={toPhaseColor(stage.phase)}
    data-depth={stage.depth}
  >
    <span className="container-label" title={stage.label}>
      {stage.label}
    </span>
    {stage.kind === "parallel" && <span className="container-kind">{t("studio.parallel")}</span>}
    <Grips />
  </div>
));
ContainerNode.displayName = "ContainerNode";

/** Where a container, or the journey, begins. */
export const MarkerNode = memo((_props: NodeProps<MarkerNodeType>) => (
  <div className="marker">
    <Handle type="source" id="out" position={Position.Bottom} isConnectable={false} />
  </div>
));
MarkerNode.displayName = "MarkerNode";

/** What a line is drawn out of. */
function Grips() {
  return (
    <>
      <Handle type="source" id="out" position={Position.Bottom} />
      <Handle type="source" id="side" position={Position.Right} />
    </>
  );
}

import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo } from "react";
import { t } from "../../../ui/tStudio";
import type { ContainerNodeType, MarkerNodeType, StageNodeType } from "../canvas/flowTypes";
import { toPhaseColor } from "../canvas/toPhaseColor";
import type { CanvasStage } from "../model/CanvasModel";
import { ChangeSign } from "./ChangeSign";
import { useChange } from "./CompareContext";

/** A stage of a comparison: as the studio draws it, with what became of it. */
export const ComparedStage = memo(({ data: { stage } }: NodeProps<StageNodeType>) => (
  <div className={`stage stage-${stage.kind} ${useLook(stage)}`} data-phase={toPhaseColor(stage.phase)}>
    {stage.kind === "history" ? (
      <span className="stage-history-mark">{stage.isDeepHistory ? "H*" : "H"}</span>
    ) : (
      <span className="stage-label" title={stage.label}>
        {stage.label}
      </span>
    )}
    <Sign stage={stage} />
    <End />
  </div>
));
ComparedStage.displayName = "ComparedStage";

export const ComparedContainer = memo(({ data: { stage } }: NodeProps<ContainerNodeType>) => (
  <div
    className={`container container-${stage.kind}${stage.isTrack ? " container-track" : ""} ${useLook(stage)}`}
    data-phase={toPhaseColor(stage.phase)}
    data-depth={stage.depth}
  >
    <div className="container-heading">
      <span className="container-label" title={stage.label}>
        {stage.label}
      </span>
      {stage.kind === "parallel" && <span className="container-kind">{t("studio.parallel")}</span>}
    </div>
    <Sign stage={stage} />
    <End />
  </div>
));
ComparedContainer.displayName = "ComparedContainer";

export const ComparedMarker = memo((_props: NodeProps<MarkerNodeType>) => (
  <div className="marker">
    <End />
  </div>
));
ComparedMarker.displayName = "ComparedMarker";

function useLook({ id }: CanvasStage): string {
  const { kind, isChosen } = useChange({ kind: "stage", id });
  return `${kind === undefined ? "" : `change-${kind}`}${isChosen ? " change-chosen" : ""}`;
}

function Sign({ stage }: { stage: CanvasStage }) {
  const { kind } = useChange({ kind: "stage", id: stage.id });
  return kind === undefined ? null : <ChangeSign kind={kind} />;
}

/** React Flow draws no line without one; nothing can be drawn out of it here. */
function End() {
  return <Handle type="source" id="out" position={Position.Bottom} isConnectable={false} />;
}

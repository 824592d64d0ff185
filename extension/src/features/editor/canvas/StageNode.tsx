import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo, type PointerEvent, useMemo, useState } from "react";
import type { StageCount } from "../../../messaging/insightMessages";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { CommentPin } from "../comments/CommentPin";
import { describeCount, toDays } from "../frame/describeCount";
import { LensChip } from "../lens/LensChip";
import type { CanvasStage } from "../model/CanvasModel";
import { useStudio, useStudioState } from "../store/StudioContext";
import type { ContainerNodeType, MarkerNodeType, StageNodeType } from "./flowTypes";
import { NameField } from "./NameField";
import { toPhaseColor } from "./toPhaseColor";

/** A stage that others are not drawn inside of: a place to be, a final one, a way back, or a folded container. */
export const StageNode = memo(({ data: { stage }, selected }: NodeProps<StageNodeType>) => {
  const { isHeld, onHold } = useHold();
  return (
    <div
      className={`stage stage-${stage.kind}`}
      data-phase={toPhaseColor(stage.phase)}
      data-lens={useLensLook(stage.id)}
      title={stage.label}
      {...onHold}
    >
      {stage.kind === "history" ? (
        <span className="stage-history-mark">{stage.isDeepHistory ? "H*" : "H"}</span>
      ) : (
        <StageName stage={stage} className="stage-label" />
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
      <Marks stage={stage.id} />
      {(isHeld || selected) && <Grips />}
    </div>
  );
});
StageNode.displayName = "StageNode";

/** A stage around others. */
export const ContainerNode = memo(({ data: { stage }, selected }: NodeProps<ContainerNodeType>) => {
  const { isHeld, onHold } = useHold();
  return (
    <div
      className={`container container-${stage.kind}${stage.isTrack ? " container-track" : ""}`}
      data-phase={toPhaseColor(stage.phase)}
      data-depth={stage.depth}
      data-lens={useLensLook(stage.id)}
      {...onHold}
    >
      <div className="container-heading">
        <FoldButton stage={stage} />
        <StageName stage={stage} className="container-label" />
        {stage.kind === "parallel" && <span className="container-kind">{t("studio.parallel")}</span>}
      </div>
      <Marks stage={stage.id} />
      {(isHeld || selected) && <Grips />}
    </div>
  );
});
ContainerNode.displayName = "ContainerNode";

/** Where a container, or the journey, begins. */
export const MarkerNode = memo((_props: NodeProps<MarkerNodeType>) => <div className="marker" />);
MarkerNode.displayName = "MarkerNode";

function StageName({ stage, className }: { stage: CanvasStage; className: string }) {
  const isRenaming = useStudioState((state) => state.renaming === stage.id);
  return isRenaming ? (
    <NameField stage={stage.id} label={stage.label} />
  ) : (
    <span className={className}>{stage.label}</span>
  );
}

/** `closed` where nobody one looks through comes, `path` where their likely path leads. */
function useLensLook(stage: string): string | undefined {
  return useStudioState(({ lens }) => {
    const mark = lens?.stages.get(stage);
    if (mark === undefined) return undefined;
    if (mark.isClosed) return "closed";
    return mark.paths.length > 1 ? "both" : mark.paths[0];
  });
}

function FoldButton({ stage }: { stage: CanvasStage }) {
  const studio = useStudio();
  return (
    <button
      type="button"
      className="container-fold nodrag"
      tabIndex={-1}
      title={t("studio.act.fold")}
      aria-label={t("studio.foldOf", { name: stage.label })}
      onClick={(event) => {
        event.stopPropagation();
        studio.fold([stage.id], true);
      }}
    >
      −
    </button>
  );
}

/** What is wrong with a stage, and how many HCPs stand in it now. */
function Marks({ stage }: { stage: string }) {
  const problem = useStudioState((state) => state.marks.get(`stage:${stage}`));
  const count = useStudioState((state) => state.counts?.byStage.get(stage));
  const only = useStudioState((state) => state.lens?.stages.get(stage)?.only);
  return (
    <>
      <LensChip only={only} />
      <CommentPin kind="stage" ids={[stage]} />
      {problem !== undefined && (
        <span className={`mark mark-${problem}`} role="img" aria-label={t(`studio.mark.${problem}`)} />
      )}
      {count !== undefined && <CountMark count={count} />}
    </>
  );
}

/** How many HCPs are here now; beside it how many came, how many left and how long half of them stayed at most. */
function CountMark({ count }: { count: StageCount }) {
  const words = describeCount(count);
  return (
    <span className="mark-count" role="img" aria-label={words} title={words}>
      <strong>{renderer.format.number(count.now)}</strong>
      <span className="mark-flow">
        +{renderer.format.number(count.entered)} −{renderer.format.number(count.left)}
        {count.medianMs !== null && ` · ${t("studio.days", { days: toDays(count.medianMs) })}`}
      </span>
    </span>
  );
}

/**
 * Whether the pointer is here. A stage has grips only then, or while it is chosen: each of them asks at every move of the drawing
 * whether it changed.
 */
function useHold() {
  const [isHeld, setHeld] = useState(false);
  const onHold = useMemo(
    () => ({
      onPointerEnter: () => setHeld(true),
      // A line that is being drawn out of here keeps its grip.
      onPointerLeave: ({ buttons }: PointerEvent) => buttons === 0 && setHeld(false),
    }),
    [],
  );
  return { isHeld, onHold };
}

/** What a line is drawn out of; where they are says `toFlowNodes`. */
function Grips() {
  return (
    <>
      <Handle type="source" id="out" position={Position.Bottom} />
      <Handle type="source" id="side" position={Position.Right} />
    </>
  );
}

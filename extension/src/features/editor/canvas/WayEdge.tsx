import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from "@xyflow/react";
import { type CSSProperties, memo, useMemo } from "react";
import { CommentPin } from "../comments/CommentPin";
import type { Box } from "../layout/Geometry";
import { LensChip } from "../lens/LensChip";
import type { LensSide } from "../lens/LensView";
import type { CanvasWay } from "../model/CanvasModel";
import { useStudio } from "../store/StudioContext";
import type { FlowEdge } from "./flowTypes";
import { toPath } from "./toPath";
import { toWayLook } from "./toWayLook";

const signs: Record<CanvasWay["kind"], string> = {
  event: "M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z",
  after: "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 1 0 8 2.2ZM8 5v3.2l2.2 1.6",
  always: "M2.5 8h9M8 4.5 11.5 8 8 11.5",
  done: "M3 8.5 6.5 12 13 4.500",
  initial: "",
};

/** A way between stages: its line, and its label upon it. */
export const WayEdge = memo(({ id, data, selected }: EdgeProps<FlowEdge>) => {
  const points = data?.route.points;
  const path = useMemo(() => toPath(points ?? []), [points]);
  if (data === undefined) return null;
  const { way, route, lens } = data;
  const look = toWayLook(data, selected === true);
  return (
    <>
      {lens?.paths.map((side) => (
        <path
          key={side}
          d={path}
          className={`lens-path lens-${side}${lens.paths.length > 1 ? " lens-shared" : ""}`}
          fill="none"
        />
      ))}
      <BaseEdge id={id} path={path} className={look} markerEnd="url(#way-arrow)" interactionWidth={14} />
      {route.label !== undefined && <WayLabel way={way} box={route.label} look={look} only={lens?.only} />}
    </>
  );
});
WayEdge.displayName = "WayEdge";

/** The width is a property of its own, so that a label that unfolds may be wider. */
function toStyle({ x, y, width, height }: Box): CSSProperties {
  return {
    transform: `translate(${x}px,${y}px)`,
    minHeight: height,
    "--label-width": `${width}px`,
  } as CSSProperties;
}

type WayLabelProps = { way: CanvasWay; box: Box; look: string; only: LensSide | undefined };

function WayLabel({ way, box, look, only }: WayLabelProps) {
  const studio = useStudio();
  const isBundle = way.transitions.length > 1;
  return (
    <EdgeLabelRenderer>
      {/* biome-ignore lint/a11y: the line that it stands on takes the focus and the keys. */}
      <div
        className={look.replace(/way-(\w+)/g, "way-$1-label").replace("way ", "way-label nopan ")}
        data-way={way.id}
        title={way.guard}
        onClick={() => studio.select({ ways: new Set(way.transitions) })}
        style={toStyle(box)}
      >
        <CommentPin kind="transition" ids={way.transitions} />
        {isBundle ? (
          <span className="way-count">
            <LensChip only={only} />
            {way.transitions.length}
          </span>
        ) : (
          <>
            <span className="way-trigger">
              <LensChip only={only} />
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d={signs[way.kind]} />
              </svg>
              <span>{way.trigger}</span>
            </span>
            {way.guard !== undefined && <span className="way-guard">{way.guard}</span>}
          </>
        )}
      </div>
    </EdgeLabelRenderer>
  );
}

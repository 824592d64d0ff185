import { ViewportPortal } from "@xyflow/react";
import { type CSSProperties, type MouseEvent, memo, useMemo } from "react";
import { t } from "../../../ui/tStudio";
import { CommentPin } from "../comments/CommentPin";
import type { Box } from "../layout/Geometry";
import { LensChip } from "../lens/LensChip";
import type { CanvasWay } from "../model/CanvasModel";
import { useStudio } from "../store/StudioContext";
import type { FlowEdge } from "./flowTypes";
import { layers } from "./toFlowNodes";
import { toPath } from "./toPath";
import { toWayLook } from "./toWayLook";

const signs: Record<CanvasWay["kind"], string> = {
  event: "M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z",
  after: "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 1 0 8 2.2ZM8 5v3.2l2.2 1.6",
  always: "M2.5 8h9M8 4.5 11.5 8 8 11.5",
  done: "M3 8.5 6.5 12 13 4.500",
  initial: "",
};

type NearWaysProps = {
  edges: readonly FlowEdge[];
  onClick(event: unknown, edge: FlowEdge): void;
  onContextMenu(event: MouseEvent, edge: FlowEdge): void;
};

/**
 * Lines near by: each with its words and an area of its own. They are not React Flow's edges: these ask at every move of the viewport
 * where their ends are, which a route knows, and are drawn in a picture each.
 */
export const NearWays = memo(({ edges, onClick, onContextMenu }: NearWaysProps) => (
  <ViewportPortal>
    {/* biome-ignore lint/a11y/useSemanticElements: it holds lines, which no fieldset may. */}
    <svg className="ways-svg" role="group" aria-label={t("studio.ways")} style={{ zIndex: layers.way }}>
      {edges.map((edge) => (
        <WayLine key={edge.id} edge={edge} onClick={onClick} onContextMenu={onContextMenu} />
      ))}
    </svg>
    {edges.map(
      ({ id, data, selected = false }) => data && <WayLabel key={id} data={data} selected={selected} />,
    )}
  </ViewportPortal>
));
NearWays.displayName = "NearWays";

type WayLineProps = Omit<NearWaysProps, "edges"> & { edge: FlowEdge };

const WayLine = memo(({ edge, onClick, onContextMenu }: WayLineProps) => {
  const { data, selected = false, focusable, ariaLabel } = edge;
  const points = data?.route.points;
  const path = useMemo(() => toPath(points ?? []), [points]);
  if (data === undefined) return null;
  const line = (
    <>
      {data.lens?.paths.map((side, _index, { length }) => (
        <path key={side} d={path} className={`lens-path lens-${side}${length > 1 ? " lens-shared" : ""}`} />
      ))}
      <path
        className={`react-flow__edge-path ${toWayLook(data, selected)}`}
        d={path}
        fill="none"
        markerEnd="url(#way-arrow)"
      />
    </>
  );
  if (!focusable) return <g>{line}</g>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture has no buttons.
    <g
      className="way-line nopan"
      role="button"
      tabIndex={0}
      aria-label={ariaLabel}
      onClick={(event) => onClick(event, edge)}
      onContextMenu={(event) => onContextMenu(event, edge)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onClick(event, edge);
      }}
    >
      {line}
      <path className="way-reach" d={path} />
    </g>
  );
});
WayLine.displayName = "WayLine";

/**
 * The width is a property of its own, so that a label that unfolds may be wider. No transform: the browser would look after each one
 * apart at every move.
 */
function toStyle({ x, y, width, height }: Box): CSSProperties {
  return {
    left: x,
    top: y,
    minHeight: height,
    "--label-width": `${width}px`,
  } as CSSProperties;
}

type WayLabelProps = { data: NonNullable<FlowEdge["data"]>; selected: boolean };

const WayLabel = memo(({ data, selected }: WayLabelProps) => {
  const studio = useStudio();
  const { way, route, lens } = data;
  const only = lens?.only;
  if (route.label === undefined) return null;
  const look = toWayLook(data, selected);
  const isBundle = way.transitions.length > 1;
  return (
    <>
      {/* biome-ignore lint/a11y: the line that it stands on takes the focus and the keys. */}
      <div
        className={look.replace(/way-(\w+)/g, "way-$1-label").replace("way ", "way-label nopan ")}
        data-way={way.id}
        title={way.guard}
        onClick={() => studio.select({ ways: new Set(way.transitions) })}
        style={toStyle(route.label)}
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
    </>
  );
});
WayLabel.displayName = "WayLabel";

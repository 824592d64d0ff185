import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from "@xyflow/react";
import { type CSSProperties, memo, useMemo } from "react";
import type { FlowEdge } from "../canvas/flowTypes";
import { toPath } from "../canvas/toPath";
import { ChangeSign } from "./ChangeSign";
import { useChange } from "./CompareContext";

/** A way of a comparison: its line, and its words with what became of it. */
export const ComparedWay = memo(({ id, data }: EdgeProps<FlowEdge>) => {
  const points = data?.route.points;
  const path = useMemo(() => toPath(points ?? []), [points]);
  const { kind, isChosen } = useChange({ kind: "way", id });
  if (data === undefined) return null;
  const { way, route } = data;
  const change = kind === undefined ? "way-unchanged" : `way-change-${kind}`;
  const look = `${change}${isChosen ? " way-chosen" : ""}`;
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        className={`way way-${way.kind} ${look}`}
        markerEnd="url(#way-arrow)"
        interactionWidth={14}
      />
      {route.label !== undefined && (
        <EdgeLabelRenderer>
          <div
            className={`way-label nopan ${look}-label`}
            title={[way.trigger, way.guard].filter((text) => text !== undefined).join(", ")}
            style={
              {
                left: route.label.x,
                top: route.label.y,
                minHeight: route.label.height,
                "--label-width": `${route.label.width}px`,
              } as CSSProperties
            }
          >
            {kind !== undefined && <ChangeSign kind={kind} />}
            <span className="way-trigger">
              <span>{way.trigger}</span>
            </span>
            {way.guard !== undefined && <span className="way-guard">{way.guard}</span>}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
ComparedWay.displayName = "ComparedWay";

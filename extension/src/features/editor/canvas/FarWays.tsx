import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo } from "react";
import type { FlowEdge } from "./flowTypes";
import { toFarWays } from "./toFarWays";
import { layers } from "./toFlowNodes";

/**
 * All lines as they are seen from afar, in a few paths: without words, and found by `findWayAt` instead of by areas of their own. An
 * element for each, with its label, is what took most of the time of a frame in which everything is in sight.
 */
export const FarWays = memo(({ edges }: { edges: readonly FlowEdge[] }) => {
  const drawn = useMemo(() => toFarWays(edges), [edges]);
  return (
    <ViewportPortal>
      <svg className="far-ways" style={{ zIndex: layers.way }} aria-hidden="true">
        {drawn.map(({ key, look, lines, heads }) => (
          <g key={key}>
            <path className={look} d={lines} fill="none" />
            {heads !== "" && <path className={`${look} far-heads`} d={heads} />}
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
});
FarWays.displayName = "FarWays";

import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo, useRef } from "react";
import type { FlowEdge } from "./flowTypes";
import { type FarParts, type FarSquare, toFarSquares, toFarWays } from "./toFarWays";
import { layers } from "./toFlowNodes";

/**
 * All lines as they are seen from afar, in a few paths: without words, and found by `findWayAt` instead of by areas of their own. An
 * element for each, with its label, is what took most of the time of a frame in which everything is in sight.
 */
export const FarWays = memo(({ edges }: { edges: readonly FlowEdge[] }) => {
  const last = useRef<readonly FarSquare[]>([]);
  const squares = useMemo(() => {
    last.current = toFarSquares(edges, last.current);
    return last.current;
  }, [edges]);
  return (
    <ViewportPortal>
      <svg className="far-ways" style={{ zIndex: layers.way }} aria-hidden="true">
        {(["bands", "ways"] as const).map((part) =>
          squares.map(({ key, edges: inside }) => (
            <Square key={`${part} ${key}`} edges={inside} part={part} />
          )),
        )}
      </svg>
    </ViewportPortal>
  );
});
FarWays.displayName = "FarWays";

const Square = memo(({ edges, part }: Pick<FarSquare, "edges"> & { part: keyof FarParts }) =>
  toFarWays(edges)[part].map(({ look, lines, heads }) => (
    <g key={look}>
      <path className={look} d={lines} fill="none" />
      {heads !== "" && <path className={`${look} far-heads`} d={heads} />}
    </g>
  )),
);
Square.displayName = "Square";

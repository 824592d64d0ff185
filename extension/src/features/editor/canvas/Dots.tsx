import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";

/** The grid behind the drawing. It moves with the drawing, so that a move draws nothing of it anew. */
export const Dots = memo(() => (
  <ViewportPortal>
    <div className="canvas-dots" />
  </ViewportPortal>
));
Dots.displayName = "Dots";

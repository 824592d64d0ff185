import type { Viewport } from "@xyflow/react";
import { type Box, centerOf } from "../layout/Geometry";

/**
 * How another canvas follows when one was moved: by as much, and as near about the same point of the window, so that two drawings
 * that do not coincide stay where they are to each other.
 */
export function follow(other: Viewport, from: Viewport, to: Viewport): Viewport {
  const ratio = to.zoom / from.zoom;
  return {
    zoom: other.zoom * ratio,
    x: other.x * ratio + to.x - ratio * from.x,
    y: other.y * ratio + to.y - ratio * from.y,
  };
}

/** A viewport that shows a box in the middle of a pane, as near as it was, or near enough to read. */
export function showBox(box: Box, pane: { width: number; height: number }, zoom: number): Viewport {
  const near = Math.max(zoom, 0.7);
  const middle = centerOf(box);
  return { zoom: near, x: pane.width / 2 - middle.x * near, y: pane.height / 2 - middle.y * near };
}

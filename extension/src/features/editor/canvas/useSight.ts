import type { Viewport } from "@xyflow/react";
import { type RefObject, startTransition, useCallback, useEffect, useRef, useState } from "react";
import { type Box, contains, grow } from "../layout/Geometry";
import { type Distance, toDistance } from "./toDistance";

/** Ms without a move after which what is in sight is drawn in full; and the longest that the distance waits while moves go on. */
const restMs = 100;
const patienceMs = 350;

/**
 * How far away one is, so that names can be written larger and read: in steps, each the root of two larger, so that few are drawn anew
 * while one zooms. What a step means stands in `canvas.css`.
 */
function toFarStep(zoom: number): number {
  return Math.round(Math.max(0, Math.log2(0.4 / zoom)) * 2);
}

/** The part of the drawing within which lines have elements and words of their own; undefined from afar, where none has. */
export type Sight = Box | undefined;

/**
 * From how near one looks, and at what. Both follow a move when it rests, the distance also where it goes on for long: while hands pan
 * and zoom nothing but the transform of the viewport changes.
 */
export function useSight(frame: RefObject<HTMLDivElement | null>) {
  const [sight, setSight] = useState<Sight>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef<{ sight: Sight; since: number | undefined }>({ sight: undefined, since: undefined });

  const settle = useCallback(
    (viewport: Viewport, isResting: boolean) => {
      const { current: element } = frame;
      const { current: before } = known;
      before.since = undefined;
      if (element === null) return;
      const distance = showDistance(element, viewport.zoom);
      if (!isResting) return;
      const next = distance === "near" ? toSight(viewport, element, before.sight) : undefined;
      if (next === before.sight) return;
      before.sight = next;
      startTransition(() => setSight(next));
    },
    [frame],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  /** Is told of each move. */
  const look = useCallback(
    (viewport: Viewport) => {
      const now = performance.now();
      known.current.since ??= now;
      clearTimeout(timer.current);
      if (now - known.current.since > patienceMs) settle(viewport, false);
      timer.current = setTimeout(() => settle(viewport, true), restMs);
    },
    [settle],
  );
  return { sight, look, settle };
}

/** Attributes, since a property that all on the canvas inherit makes the browser find the style of each of them anew. */
function showDistance(element: HTMLElement, zoom: number): Distance {
  const [distance, far] = [toDistance(zoom), String(toFarStep(zoom))];
  if (element.dataset.distance !== distance) element.dataset.distance = distance;
  if (element.dataset.far !== far) element.dataset.far = far;
  return distance;
}

/** What is seen and half as much around it; as it was before where that still holds all that is seen, and not far more. */
export function toSight(
  { x, y, zoom }: Viewport,
  { clientWidth, clientHeight }: Pick<HTMLElement, "clientWidth" | "clientHeight">,
  before: Sight,
): Box {
  const seen = { x: -x / zoom, y: -y / zoom, width: clientWidth / zoom, height: clientHeight / zoom };
  const margin = Math.max(seen.width, seen.height) / 4;
  const isHeld =
    before !== undefined &&
    contains(before, seen) &&
    contains(before, { x: seen.x + seen.width, y: seen.y + seen.height }) &&
    before.width < 2 * (seen.width + 2 * margin);
  return isHeld ? before : grow(seen, margin);
}

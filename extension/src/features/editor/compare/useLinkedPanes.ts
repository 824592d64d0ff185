import { getViewportForBounds, type Viewport } from "@xyflow/react";
import { useCallback, useMemo, useRef, useState } from "react";
import { type Box, grow, unite } from "../layout/Geometry";
import { follow, showBox } from "./linkViewports";
import type { ChangePlace } from "./toComparison";
import type { Drawing } from "./useComparison";

const start: Viewport = { x: 0, y: 0, zoom: 1 };

/** The panes of a comparison: one moves as the other is moved, and all show what is asked for. */
export function useLinkedPanes(drawings: readonly Drawing[]) {
  const first = useRef<HTMLDivElement>(null);
  const second = useRef<HTMLDivElement>(null);
  const panes = useMemo(() => [first, second], []);
  const [viewports, setViewports] = useState<readonly Viewport[]>([start, start]);

  const move = useCallback((at: number, to: Viewport) => {
    setViewports((before) => {
      const from = before[at] ?? start;
      return before.map((each, index) => (index === at ? to : follow(each, from, to)));
    });
  }, []);

  const sizeOf = useCallback(
    (at: number) => {
      const pane = panes[at]?.current;
      return { width: pane?.clientWidth ?? 800, height: pane?.clientHeight ?? 600 };
    },
    [panes],
  );

  /** All of every drawing, each as near as the largest of them allows. */
  const fitAll = useCallback(() => {
    const fitted = drawings.map(({ geometry }, at) => {
      const whole = unite([...geometry.boxes.values()]) ?? { x: 0, y: 0, width: 1, height: 1 };
      const { width, height } = sizeOf(at);
      return { whole, viewport: getViewportForBounds(grow(whole, 32), width, height, 0.04, 1, 0.02) };
    });
    const zoom = Math.min(...fitted.map(({ viewport }) => viewport.zoom));
    setViewports(
      [0, 1].map((at) => {
        const each = fitted[at];
        if (each === undefined) return start;
        const { width, height } = sizeOf(at);
        const { whole } = each;
        return {
          zoom,
          x: width / 2 - (whole.x + whole.width / 2) * zoom,
          y: height / 2 - (whole.y + whole.height / 2) * zoom,
        };
      }),
    );
  }, [drawings, sizeOf]);

  /** Brings a place into the middle of every pane that has it; the others follow. */
  const show = useCallback(
    (place: ChangePlace) => {
      setViewports((before) => {
        const shown = drawings.map((drawing, at) => {
          const box = findBox(drawing, place);
          return box && showBox(box, sizeOf(at), before[at]?.zoom ?? 1);
        });
        const lead = shown.findIndex((each) => each !== undefined);
        const to = shown[lead];
        if (to === undefined) return before;
        return before.map((each, at) => shown[at] ?? follow(each, before[lead] ?? start, to));
      });
    },
    [drawings, sizeOf],
  );

  return { panes, viewports, move, fitAll, show };
}

/** Where a change is seen: the box of a stage, or the label of a way and its ends. */
function findBox({ geometry }: Drawing, { kind, id }: ChangePlace): Box | undefined {
  if (kind === "stage") return geometry.boxes.get(id);
  const route = geometry.routes.get(id);
  return route && (route.label ?? unite(route.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))));
}

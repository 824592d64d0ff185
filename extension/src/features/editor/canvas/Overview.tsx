import { Panel, useReactFlow, useStore } from "@xyflow/react";
import { memo, type PointerEvent, useMemo, useRef } from "react";
import { t } from "../../../ui/tStudio";
import { type Box, grow, unite } from "../layout/Geometry";
import { isContainer } from "../model/CanvasModel";
import { useStudioState } from "../store/StudioContext";

const size = { width: 148, height: 104 };

/**
 * The whole drawing in small, and what is in sight of it; pressing or drawing there goes there, the wheel goes nearer or farther. All
 * stages are one path: the map of React Flow has an element for each, and each asks at every move whether it changed.
 */
export const Overview = memo(() => {
  const model = useStudioState((state) => state.model);
  const boxes = useStudioState((state) => state.geometry.boxes);
  const drawn = useMemo(() => {
    const toRects = (ids: readonly { id: string }[]) => ids.map(({ id }) => toRect(boxes.get(id))).join("");
    return {
      around: unite([...boxes.values()]),
      containers: toRects(model.stages.filter(isContainer)),
      stages: toRects(model.stages.filter((stage) => !isContainer(stage))),
    };
  }, [model, boxes]);
  const seen = useSeen();
  const map = useRef<SVGSVGElement>(null);
  const { setCenter, getZoom, zoomTo } = useReactFlow();
  const whole = toWhole(unite(drawn.around === undefined ? [seen] : [drawn.around, seen]) ?? seen);
  const go = (event: PointerEvent) => {
    if (event.buttons !== 1 || map.current === null) return;
    const frame = map.current.getBoundingClientRect();
    const scale = whole.width / frame.width;
    const at = { x: event.clientX - frame.left, y: event.clientY - frame.top };
    void setCenter(whole.x + at.x * scale, whole.y + at.y * scale, { zoom: getZoom() });
  };
  return (
    <Panel position="bottom-right" className="overview">
      <svg
        ref={map}
        {...size}
        viewBox={`${whole.x} ${whole.y} ${whole.width} ${whole.height}`}
        role="img"
        aria-label={t("studio.overview")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={go}
        onWheel={({ deltaY }) => void zoomTo(getZoom() * 2 ** (-deltaY / 500))}
      >
        <path className="overview-containers" d={drawn.containers} />
        <path className="overview-stages" d={drawn.stages} />
        <path
          className="overview-mask"
          fillRule="evenodd"
          d={toRect(grow(whole, whole.width)) + toRect(seen)}
        />
      </svg>
    </Panel>
  );
});
Overview.displayName = "Overview";

/** What is in sight of the drawing. */
function useSeen(): Box {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

/** A box in the form of the map, with a little room around. */
function toWhole({ x, y, width, height }: Box): Box {
  const scale = 1.08 * Math.max(width / size.width, height / size.height, 0.01);
  const [wide, high] = [size.width * scale, size.height * scale];
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}

function toRect(box: Box | undefined): string {
  return box === undefined ? "" : `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`;
}

import { type CanvasModel, isContainer } from "../model/CanvasModel";
import type { Box, Geometry } from "./Geometry";
import { containerHeader, measureLabel, measureText } from "./measure";
import type { Scene } from "./routing/Scene";

/** What the router is shown: everything that stands, and the ways it is to find lines for. */
export function toScene(model: CanvasModel, { boxes, routes }: Geometry, wanted: ReadonlySet<string>): Scene {
  const containers = model.stages.filter(isContainer);
  return {
    boxes,
    parentOf: new Map([...model.stages, ...model.markers].map(({ id, parent }) => [id, parent])),
    containers: new Set(containers.map(({ id }) => id)),
    headings: containers.flatMap(({ id, label }): Box[] => {
      const box = boxes.get(id);
      if (box === undefined) return [];
      const width = Math.min(measureText(label, 13.5) + 24, box.width - 24);
      return [{ x: box.x + 8, y: box.y + 6, width, height: containerHeader - 12 }];
    }),
    fixed: new Map([...routes].filter(([id]) => !wanted.has(id))),
    ways: model.ways
      .filter(({ id }) => wanted.has(id))
      .map((way) => ({ id: way.id, from: way.from, to: way.to, label: measureLabel(way) })),
  };
}

import type { Geometry } from "../layout/Geometry";
import type { CanvasModel } from "../model/CanvasModel";
import type { Emphasis, FlowEdge } from "./flowTypes";
import { layers } from "./toFlowNodes";

export type Chosen = { stages: ReadonlySet<string>; ways: ReadonlySet<string> };

/** The lines that React Flow draws; one that did not change is the very object of `before`. */
export function toFlowEdges(
  { ways }: CanvasModel,
  { boxes, routes }: Geometry,
  chosen: Chosen,
  before: ReadonlyMap<string, FlowEdge>,
): FlowEdge[] {
  const hasChoice = chosen.stages.size > 0 || chosen.ways.size > 0;
  return ways.flatMap((way): FlowEdge[] => {
    const route = routes.get(way.id);
    if (route === undefined || !boxes.has(way.from) || !boxes.has(way.to)) return [];
    const isSelected = way.transitions.some((id) => chosen.ways.has(id));
    const isNear = isSelected || chosen.stages.has(way.from) || chosen.stages.has(way.to);
    const emphasis: Emphasis = !hasChoice ? "plain" : isNear ? "near" : "aside";
    const known = before.get(way.id);
    if (
      known?.data !== undefined &&
      known.data.route === route &&
      known.data.emphasis === emphasis &&
      known.selected === isSelected &&
      JSON.stringify(known.data.way) === JSON.stringify(way)
    ) {
      return [known];
    }
    return [
      {
        id: way.id,
        type: "way",
        source: way.from,
        target: way.to,
        data: { way, route, emphasis },
        selected: isSelected,
        selectable: way.kind !== "initial",
        focusable: way.kind !== "initial",
        zIndex: layers.way,
      },
    ];
  });
}

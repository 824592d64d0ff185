import type { Diagnostic } from "@waypost/sdk";
import type { Geometry } from "../layout/Geometry";
import { isSameMark, joinMarks, type LensMark, type LensView } from "../lens/LensView";
import type { CanvasModel, CanvasWay } from "../model/CanvasModel";
import type { Emphasis, FlowEdge } from "./flowTypes";
import { layers } from "./toFlowNodes";

export type Chosen = { stages: ReadonlySet<string>; ways: ReadonlySet<string> };

/** The lines that React Flow draws; one that did not change is the very object of `before`. */
export function toFlowEdges(
  { ways }: CanvasModel,
  { boxes, routes }: Geometry,
  chosen: Chosen,
  marks: ReadonlyMap<string, Diagnostic["severity"]>,
  lens: LensView | undefined,
  before: ReadonlyMap<string, FlowEdge>,
): FlowEdge[] {
  return ways.flatMap((way): FlowEdge[] => {
    const route = routes.get(way.id);
    if (route === undefined || !boxes.has(way.from) || !boxes.has(way.to)) return [];
    const isSelected = way.transitions.some((id) => chosen.ways.has(id));
    const isNear = isSelected || chosen.stages.has(way.from) || chosen.stages.has(way.to);
    const emphasis: Emphasis = isNear ? "near" : "plain";
    const problem = marks.get(`way:${way.transitions[0] ?? ""}`);
    const seen = lens && findMark(lens, way);
    const known = before.get(way.id);
    if (
      known?.data !== undefined &&
      known.data.route === route &&
      known.data.emphasis === emphasis &&
      known.data.problem === problem &&
      known.selected === isSelected &&
      isSameMark(known.data.lens, seen) &&
      isSameWay(known.data.way, way)
    ) {
      return [known];
    }
    return [
      {
        id: way.id,
        type: "way",
        source: way.from,
        target: way.to,
        data: { way, route, emphasis, problem, lens: seen },
        selected: isSelected,
        selectable: way.kind !== "initial",
        focusable: way.kind !== "initial",
        ariaLabel: way.guard === undefined ? way.trigger : `${way.trigger}, ${way.guard}`,
        zIndex: layers.way,
      },
    ];
  });
}

function findMark({ ways }: LensView, { kind, from, transitions }: CanvasWay): LensMark | undefined {
  return kind === "initial" ? ways.get(from) : joinMarks(transitions.flatMap((id) => ways.get(id) ?? []));
}

function isSameWay(a: CanvasWay, b: CanvasWay): boolean {
  return (
    a === b ||
    (Object.keys(b) as (keyof CanvasWay)[]).every((key) =>
      key === "transitions" ? a.transitions.join() === b.transitions.join() : a[key] === b[key],
    )
  );
}

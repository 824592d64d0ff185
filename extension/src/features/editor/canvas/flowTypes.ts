import type { Diagnostic } from "@waypost/sdk";
import type { Edge, Node } from "@xyflow/react";
import type { Route } from "../layout/Geometry";
import type { LensMark } from "../lens/LensView";
import type { CanvasStage, CanvasWay } from "../model/CanvasModel";

export type StageNodeType = Node<{ stage: CanvasStage }, "stage">;
export type ContainerNodeType = Node<{ stage: CanvasStage }, "container">;
export type MarkerNodeType = Node<Record<string, never>, "marker">;
export type FlowNode = StageNodeType | ContainerNodeType | MarkerNodeType;

/** How a way stands out: beside what is chosen, or not. */
export type Emphasis = "plain" | "near";
export type FlowEdge = Edge<
  {
    way: CanvasWay;
    route: Route;
    emphasis: Emphasis;
    problem: Diagnostic["severity"] | undefined;
    /** How it looks through the personas that are looked through. */
    lens: LensMark | undefined;
  },
  "way"
>;

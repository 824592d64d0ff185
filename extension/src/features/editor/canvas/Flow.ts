import type { ReactFlowInstance } from "@xyflow/react";
import type { FlowEdge, FlowNode } from "./flowTypes";

/** What moves the drawing. */
export type Flow = ReactFlowInstance<FlowNode, FlowEdge>;

import type { ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api";
import { type CanvasModel, type CanvasStage, isContainer } from "../model/CanvasModel";
import {
  containerHeader,
  containerPadding,
  markerBox,
  measureContainer,
  measureLabel,
  measureStage,
} from "./measure";

export type Direction = "right" | "down";

/** Options on the root alone: given to every container they made the algorithm fail. */
function rootOptions(direction: Direction): Record<string, string> {
  return {
    "elk.algorithm": "layered",
    "elk.direction": direction === "down" ? "DOWN" : "RIGHT",
    "elk.hierarchyHandling": "INCLUDE_CHILDREN",
    "elk.edgeRouting": "ORTHOGONAL",
    "elk.json.edgeCoords": "ROOT",
    "elk.json.shapeCoords": "ROOT",
    "elk.layered.cycleBreaking.strategy": "DEPTH_FIRST",
    "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
    "elk.layered.thoroughness": "2",
    "elk.spacing.nodeNode": "40",
    "elk.spacing.edgeNode": "20",
    "elk.spacing.edgeEdge": "12",
    "elk.spacing.edgeLabel": "4",
    "elk.spacing.nodeSelfLoop": "16",
    "elk.layered.spacing.nodeNodeBetweenLayers": "40",
    "elk.layered.spacing.edgeNodeBetweenLayers": "20",
  };
}

/**
 * The graph that elk lays out: containers around stages, all edges on the root. Ways that are `back` go in the other way round:
 * elk breaks cycles inside a container as it likes, and fails where it is told how.
 */
export function toElkGraph(model: CanvasModel, direction: Direction, back: ReadonlySet<string>): ElkNode {
  const childrenOf = new Map<string | undefined, ElkNode[]>();
  const add = (parent: string | undefined, node: ElkNode) => {
    const siblings = childrenOf.get(parent);
    if (siblings === undefined) childrenOf.set(parent, [node]);
    else siblings.push(node);
  };
  for (const { id, parent } of model.markers) add(parent, { id, ...markerBox });
  for (const stage of model.stages) add(stage.parent, toElkNode(stage));
  const nest = (node: ElkNode): ElkNode => {
    const children = childrenOf.get(node.id);
    return children === undefined ? node : { ...node, children: children.map(nest) };
  };
  return {
    id: "root",
    layoutOptions: rootOptions(direction),
    children: (childrenOf.get(undefined) ?? []).map(nest),
    edges: model.ways.map(({ id, from, to, ...way }): ElkExtendedEdge => {
      const label = measureLabel({ id, from, to, ...way });
      return {
        id,
        sources: [back.has(id) ? to : from],
        targets: [back.has(id) ? from : to],
        ...(label !== undefined && {
          labels: [{ id: `label:${id}`, text: ".", ...label, layoutOptions: labelOptions }],
        }),
      };
    }),
  };
}

const labelOptions = { "elk.edgeLabels.placement": "CENTER", "elk.edgeLabels.inline": "true" };

function toElkNode(stage: CanvasStage): ElkNode {
  if (!isContainer(stage)) return { id: stage.id, ...measureStage(stage) };
  const { width, height } = measureContainer(stage);
  return {
    id: stage.id,
    layoutOptions: {
      "elk.padding": `[top=${containerHeader + 12},left=${containerPadding},bottom=${containerPadding},right=${containerPadding}]`,
      "elk.nodeSize.constraints": "MINIMUM_SIZE",
      "elk.nodeSize.minimum": `(${Math.ceil(width)},${height})`,
    },
    // Even an empty container is laid out as one.
    children: [],
  };
}

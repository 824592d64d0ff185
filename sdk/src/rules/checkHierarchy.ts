import type { Diagnostic } from "../model/Diagnostic.js";
import type { Stage } from "../model/journeySchema.js";
import { isInside, type StageTree } from "../model/stageTree.js";
import { type JourneyRule, report } from "./JourneyRule.js";
import { measureDepths } from "./measureDepths.js";

const maxDepth = 20;

type Depths = ReturnType<typeof measureDepths>;

/** A line that is too deep, or never ends, is refused where it is; it is not walked again. */
function isShallow(depths: Depths, { id }: Stage): boolean {
  const depth = depths.get(id) ?? 0;
  return depth !== "cycle" && depth <= maxDepth;
}

/** Stages form a tree: compound and parallel stages have children, others none; runs begin and return inside. */
export const checkHierarchy: JourneyRule = ({ document, tree }) => {
  const depths = measureDepths(tree);
  const found = document.stages.flatMap((stage, index) => [
    ...checkParent(tree, depths, stage, index),
    ...checkInside(tree, depths, stage, index),
  ]);
  const first = tree.byId.get(document.initial);
  if (first !== undefined && (first.parent !== undefined || first.kind === "history")) {
    found.push(
      report("journey.initialElsewhere", ["initial"], { stage: document.id, initial: document.initial }),
    );
  }
  return found;
};

function checkParent(tree: StageTree, depths: Depths, stage: Stage, index: number): readonly Diagnostic[] {
  if (stage.parent === undefined) {
    return stage.kind === "history"
      ? [report("journey.historyOutside", ["stages", index], { stage: stage.id })]
      : [];
  }
  const path = ["stages", index, "parent"];
  const parent = tree.byId.get(stage.parent);
  const depth = depths.get(stage.id) ?? 0;
  if (depth === "cycle") return [report("journey.parentCycle", path, { stage: stage.id })];
  if (depth > maxDepth) return [report("journey.tooDeep", path, { stage: stage.id, most: maxDepth })];
  if (parent === undefined) return [];
  if (parent.kind === "parallel") {
    return stage.kind === "final"
      ? [report("journey.trackKind", path, { stage: stage.id, parent: parent.id })]
      : [];
  }
  if (parent.kind !== "compound") {
    return [report("journey.parentNotCompound", path, { stage: stage.id, parent: parent.id })];
  }
  return [];
}

function checkInside(tree: StageTree, depths: Depths, stage: Stage, index: number): readonly Diagnostic[] {
  switch (stage.kind) {
    case "compound":
      return checkCompound(tree, stage, index);
    case "parallel":
      return [...checkNoInitial(stage, index), ...checkTracks(tree, stage, index)];
    case "history":
      return checkHistory(tree, depths, stage, index);
    default:
      return checkNoInitial(stage, index);
  }
}

function checkNoInitial(stage: Stage, index: number): readonly Diagnostic[] {
  if (stage.initial === undefined) return [];
  return [report("journey.initialNotAllowed", ["stages", index, "initial"], { stage: stage.id })];
}

function checkCompound(tree: StageTree, stage: Stage, index: number): readonly Diagnostic[] {
  const path = ["stages", index];
  if (!tree.childrenOf.has(stage.id)) return [report("journey.noChildren", path, { stage: stage.id })];
  if (stage.initial === undefined) return [report("journey.noInitial", path, { stage: stage.id })];
  const initial = tree.byId.get(stage.initial);
  if (initial === undefined || (initial.parent === stage.id && initial.kind !== "history")) return [];
  return [
    report("journey.initialElsewhere", [...path, "initial"], { stage: stage.id, initial: stage.initial }),
  ];
}

function checkTracks(tree: StageTree, stage: Stage, index: number): readonly Diagnostic[] {
  const tracks = (tree.childrenOf.get(stage.id) ?? []).filter(({ kind }) => kind !== "history");
  if (tracks.length === 0) return [report("journey.noChildren", ["stages", index], { stage: stage.id })];
  if (tracks.length > 1) return [];
  return [report("journey.fewTracks", ["stages", index], { stage: stage.id }, "warning")];
}

/** A way back needs to know how deep it remembers, and where to go while there is nothing to remember. */
function checkHistory(tree: StageTree, depths: Depths, stage: Stage, index: number): readonly Diagnostic[] {
  const path = ["stages", index];
  const found: Diagnostic[] = [];
  if (stage.history === undefined) found.push(report("journey.historyDepth", path, { stage: stage.id }));
  const isParallel = stage.parent !== undefined && tree.byId.get(stage.parent)?.kind === "parallel";
  const initial = stage.initial === undefined ? undefined : tree.byId.get(stage.initial);
  // The tracks of a parallel stage are entered by themselves.
  const isMissing = stage.initial === undefined && !isParallel;
  const isElsewhere =
    initial !== undefined &&
    stage.parent !== undefined &&
    isShallow(depths, initial) &&
    !isInside(tree, initial.id, stage.parent);
  if (isMissing || isElsewhere || initial?.kind === "history") {
    found.push(report("journey.historyInitial", path, { stage: stage.id }));
  }
  return found;
}

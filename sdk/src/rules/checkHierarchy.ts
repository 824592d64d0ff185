import type { Diagnostic } from "../model/Diagnostic.js";
import type { Stage } from "../model/journeySchema.js";
import { ancestry, type StageTree } from "../model/stageTree.js";
import { type JourneyRule, report } from "./JourneyRule.js";

const maxDepth = 20;

/** Stages form a tree: compound stages have children and enter one of them, others have none. */
export const checkHierarchy: JourneyRule = ({ document, tree }) => {
  const found: Diagnostic[] = [];
  document.stages.forEach((stage, index) => {
    found.push(...checkParent(tree, stage, index), ...checkInitial(tree, stage, index));
  });
  const first = tree.byId.get(document.initial);
  if (first?.parent !== undefined) {
    found.push(
      report("journey.initialElsewhere", ["initial"], { stage: document.id, initial: document.initial }),
    );
  }
  document.transitions.forEach((transition, index) => {
    if (tree.byId.get(transition.from)?.kind !== "final") return;
    found.push(
      report("journey.finalLeft", ["transitions", index, "from"], {
        stage: transition.from,
        transition: transition.id,
      }),
    );
  });
  return found;
};

function checkParent(tree: StageTree, stage: Stage, index: number): readonly Diagnostic[] {
  if (stage.parent === undefined) return [];
  const path = ["stages", index, "parent"];
  const line = ancestry(tree, stage.id);
  const parent = tree.byId.get(stage.parent);
  const outermost = line.at(-1);
  if (outermost?.parent !== undefined && tree.byId.has(outermost.parent)) {
    return [report("journey.parentCycle", path, { stage: stage.id })];
  }
  if (line.length > maxDepth) return [report("journey.tooDeep", path, { stage: stage.id, most: maxDepth })];
  if (parent !== undefined && parent.kind !== "compound") {
    return [report("journey.parentNotCompound", path, { stage: stage.id, parent: parent.id })];
  }
  return [];
}

function checkInitial(tree: StageTree, stage: Stage, index: number): readonly Diagnostic[] {
  const path = ["stages", index, "initial"];
  if (stage.kind !== "compound") {
    return stage.initial === undefined
      ? []
      : [report("journey.initialNotAllowed", path, { stage: stage.id })];
  }
  if (!tree.childrenOf.has(stage.id))
    return [report("journey.noChildren", ["stages", index], { stage: stage.id })];
  if (stage.initial === undefined)
    return [report("journey.noInitial", ["stages", index], { stage: stage.id })];
  const initial = tree.byId.get(stage.initial);
  if (initial === undefined || initial.parent === stage.id) return [];
  return [report("journey.initialElsewhere", path, { stage: stage.id, initial: stage.initial })];
}

import type { Diagnostic } from "../model/Diagnostic.js";
import { groupBy } from "../model/groupBy.js";
import type { Stage } from "../model/journeySchema.js";
import { ancestry, type StageTree } from "../model/stageTree.js";
import { type JourneyRule, type RuleContext, report } from "./JourneyRule.js";

/** The number of phases that still reads as one path on a rep's screen. */
const mostPhases = 7;

/** Stages that nothing leads to, stages that nothing leaves, and phases too many to read. Guards are not read. */
export const checkReachability: JourneyRule = (context) => [
  ...findUnreachable(context),
  ...findDeadEnds(context),
  ...countPhases(context),
];

function findUnreachable({ document, tree }: RuleContext): readonly Diagnostic[] {
  const leaving = groupBy(document.transitions, (transition) => transition.from);
  const reached = new Set<string>();
  const whole = new Set<Stage>();
  const targets = new Set<string>();
  const queue = [document.initial];
  for (let target = queue.pop(); target !== undefined; target = queue.pop()) {
    if (targets.has(target)) continue;
    targets.add(target);
    for (const { id } of listEnteredWith(tree, target, whole)) {
      if (reached.has(id)) continue;
      reached.add(id);
      for (const { to } of leaving.get(id) ?? []) if (to !== undefined) queue.push(to);
    }
  }
  return document.stages.flatMap((stage, index) =>
    reached.has(stage.id)
      ? []
      : [report("journey.unreachable", ["stages", index], { stage: stage.id }, "warning")],
  );
}

/**
 * A target, the stages around it with their other tracks, and what is entered inside by itself.
 *
 * @param whole - Stages that were entered so before, with what is inside: they are left out, and those found are added.
 */
export function listEnteredWith(
  tree: StageTree,
  target: string,
  whole: Set<Stage> = new Set(),
): ReadonlySet<Stage> {
  const entered = new Set<Stage>();
  const enter = (id: string | undefined): void => {
    const stage = id === undefined ? undefined : tree.byId.get(id);
    if (stage === undefined || whole.has(stage)) return;
    whole.add(stage);
    entered.add(stage);
    if (stage.kind === "compound") enter(stage.initial);
    else if (stage.kind === "parallel")
      for (const track of tree.childrenOf.get(stage.id) ?? []) enter(track.id);
    // What a way back remembers was entered before by another way; what it leads to else may lie deeper.
    else if (stage.kind === "history" && stage.initial !== undefined) enterWithAround(stage.initial);
  };
  const enterWithAround = (id: string): void => {
    for (const around of ancestry(tree, id)) {
      if (around.kind === "compound" && around.id !== id) entered.add(around);
      else enter(around.id);
    }
  };
  enterWithAround(target);
  return entered;
}

function findDeadEnds({ document, tree }: RuleContext): readonly Diagnostic[] {
  const left = new Set(document.transitions.map((transition) => transition.from));
  return document.stages.flatMap((stage, index) => {
    const stuck = stage.kind === "atomic" && !ancestry(tree, stage.id).some(({ id }) => left.has(id));
    return stuck ? [report("journey.deadEnd", ["stages", index], { stage: stage.id }, "warning")] : [];
  });
}

function countPhases({ tree }: RuleContext): readonly Diagnostic[] {
  const count = tree.childrenOf.get(undefined)?.length ?? 0;
  return count > mostPhases
    ? [report("journey.manyPhases", ["stages"], { count, most: mostPhases }, "warning")]
    : [];
}

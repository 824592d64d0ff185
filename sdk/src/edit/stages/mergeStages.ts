import type { Stage } from "../../model/journeySchema.js";
import { succeed } from "../../model/result.js";
import { createStageTree, type StageTree } from "../../model/stageTree.js";
import { type Command, type Draft, type EditResult, refuse } from "../EditIssue.js";
import { withItems } from "../parts/items.js";
import { renameNames } from "../parts/names.js";
import { dropTransitions } from "../transitions/removeTransitions.js";
import { settleContainers } from "./settleContainers.js";
import { canWrap } from "./wrapInPhase.js";

/** What `mergeStages` takes. */
export interface MergeStagesArgs {
  /** The first of them remains. */
  readonly stages: readonly string[];
  /** What it is called from now on; absent: as before. */
  readonly label?: string;
}

/** Makes one stage of several: it has all their ways in and out, and does and plans what they did. */
export const mergeStages: Command<MergeStagesArgs> = (document, { stages: ids, label }) => {
  const tree = createStageTree(document);
  const possible = canMerge(document, ids, tree);
  if (!possible.ok) return possible;
  const merged = ids.flatMap((id) => tree.byId.get(id) ?? []);
  const [first, ...others] = merged;
  if (first === undefined) return succeed(document);
  const gone = new Set(others.map(({ id }) => id));
  const all = new Set(ids);
  const between = document.transitions.filter(
    ({ from, to }) => to !== undefined && from !== to && all.has(from) && all.has(to),
  );
  const parted = dropTransitions(document, new Set(between.map(({ id }) => id)));
  const stages = parted.stages.flatMap((stage) => {
    if (gone.has(stage.id)) return [];
    return [stage.id === first.id ? join(first, others, label ?? first.label) : stage];
  });
  const remaining = withItems(
    withItems(parted, "stages", stages),
    "layout",
    parted.layout.filter(({ stage }) => !gone.has(stage)),
  );
  const renaming = new Map([["stage" as const, new Map([...gone].map((id) => [id, first.id]))]]);
  const renamed = renameNames(remaining, renaming, { uses: "only" });
  return renamed.ok ? succeed(settleContainers(renamed.value, [first.parent])) : renamed;
};

/** Whether stages may become one: two or more of one parent, none of them with an inside, none a way back or an end. */
export function canMerge(
  document: Draft,
  stages: readonly string[],
  tree: StageTree = createStageTree(document),
): EditResult<undefined> {
  if (new Set(stages).size < 2) return refuse("edit.tooFew", { least: 2, found: new Set(stages).size });
  const siblings = canWrap(document, stages, tree);
  if (!siblings.ok) return siblings;
  const other = stages.find((id) => tree.byId.get(id)?.kind !== "atomic");
  return other === undefined ? succeed(undefined) : refuse("edit.stageKind", { stage: other });
}

const mostEffects = 100;

function join(first: Stage, others: readonly Stage[], label: string): Stage {
  const all = [first, ...others];
  const map = all.find((stage) => stage.map !== undefined)?.map;
  const mindset = all.find((stage) => stage.mindset !== undefined)?.mindset;
  return {
    ...first,
    label: label.trim() === "" ? first.label : label.slice(0, 200),
    entry: all.flatMap(({ entry }) => entry).slice(0, mostEffects),
    exit: all.flatMap(({ exit }) => exit).slice(0, mostEffects),
    tags: [...new Set(all.flatMap(({ tags }) => tags))].slice(0, mostEffects),
    ...(map !== undefined && { map }),
    ...(mindset !== undefined && { mindset }),
  };
}

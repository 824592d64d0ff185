import type { Transition } from "../../model/journeySchema.js";
import { succeed } from "../../model/result.js";
import { createStageTree, type StageTree } from "../../model/stageTree.js";
import { type Command, type Draft, refuse } from "../EditIssue.js";
import { withItems } from "../parts/items.js";
import { dropTransitions } from "../transitions/removeTransitions.js";
import { settleContainers } from "./settleContainers.js";

/** What `removeStages` takes. */
export interface RemoveStagesArgs {
  readonly stages: readonly string[];
  /** Joins what led in to where the first way out led, so that the path does not end here. */
  readonly heal?: boolean;
}

/** Removes stages with their inside, the ways at them, what is planned in them and what was noted at them. */
export const removeStages: Command<RemoveStagesArgs> = (document, { stages, heal = false }) => {
  if (stages.length === 0) return refuse("edit.emptySelection", {});
  const tree = createStageTree(document);
  for (const id of stages) if (!tree.byId.has(id)) return refuse("edit.unknown", { list: "stages", id });
  const gone = listInside(tree, stages);
  if (document.stages.every(({ id }) => gone.has(id))) return refuse("edit.last", { list: "stages" });
  const healed = heal ? healPath(document, gone) : document;
  const cut = healed.transitions.filter(
    ({ from, to }) => gone.has(from) || (to !== undefined && gone.has(to)),
  );
  const parted = dropTransitions(healed, new Set(cut.map(({ id }) => id)));
  const cleared = clearStages(parted, gone);
  const next = heal && gone.has(document.initial) ? listWaysOut(document, gone)[0]?.to : undefined;
  const begun = next === undefined ? cleared : { ...cleared, initial: next };
  return succeed(
    settleContainers(
      begun,
      stages.map((id) => tree.byId.get(id)?.parent),
    ),
  );
};

/** Stages and everything inside them. */
export function listInside(tree: StageTree, stages: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...stages];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    for (const child of tree.childrenOf.get(id) ?? []) queue.push(child.id);
  }
  return found;
}

function clearStages(document: Draft, gone: ReadonlySet<string>): Draft {
  const isThere = (stage: string | undefined) => stage === undefined || !gone.has(stage);
  let next = withItems(
    document,
    "stages",
    document.stages
      .filter(({ id }) => isThere(id))
      .map((stage) => {
        if (isThere(stage.initial)) return stage;
        const { initial: _initial, ...rest } = stage;
        return rest;
      }),
  );
  next = withItems(
    next,
    "touchpoints",
    next.touchpoints.filter(({ stage }) => isThere(stage)),
  );
  next = withItems(
    next,
    "behaviour",
    next.behaviour.filter(({ stage }) => isThere(stage)),
  );
  next = withItems(
    next,
    "layout",
    next.layout.filter(({ stage }) => isThere(stage)),
  );
  return withItems(
    next,
    "comments",
    next.comments.filter(({ on }) => on.kind !== "stage" || isThere(on.id)),
  );
}

/** The ways out in the order in which a run would try them: the least `order`, then the document's. */
function listWaysOut(document: Draft, gone: ReadonlySet<string>): readonly Transition[] {
  return document.transitions
    .filter(({ from, to }) => gone.has(from) && to !== undefined && !gone.has(to))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

function healPath(document: Draft, gone: ReadonlySet<string>): Draft {
  const ways = listWaysOut(document, gone);
  const transitions = document.transitions.map((transition) => {
    const { from, to } = transition;
    if (gone.has(from) || to === undefined || !gone.has(to)) return transition;
    // A way back to where one came from is no path, unless there is no other.
    const out = ways.find((way) => way.to !== from) ?? ways[0];
    if (out?.to === undefined) return transition;
    const { internal: _internal, ...outward } = transition;
    return { ...outward, to: out.to, effects: [...transition.effects, ...out.effects].slice(0, 100) };
  });
  return withItems(document, "transitions", transitions);
}

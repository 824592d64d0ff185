import type { Stage } from "../../model/journeySchema.js";
import { succeed } from "../../model/result.js";
import { createStageTree, type StageTree } from "../../model/stageTree.js";
import { type Command, refuse } from "../EditIssue.js";
import { findItemIndex, updateItem, withItems } from "../parts/items.js";
import { dropTransitions } from "../transitions/removeTransitions.js";
import { settleContainers } from "./settleContainers.js";

/** What `setKind` takes. */
export interface SetKindArgs {
  readonly stage: string;
  readonly kind: Stage["kind"];
  /** For a way back: how deep it remembers; `shallow` where it is not said. */
  readonly history?: "shallow" | "deep";
}

/**
 * Makes a stage another kind, with what follows: a compound stage begins with its first child, a final one or a way back loses the ways
 * out of it and what is planned in it. A stage with an inside stays a container, so the inside has to go first.
 */
export const setKind: Command<SetKindArgs> = (document, { stage: id, kind, history }) => {
  const tree = createStageTree(document);
  const stage = tree.byId.get(id);
  if (stage === undefined) return refuse("edit.unknown", { list: "stages", id });
  const children = tree.childrenOf.get(id) ?? [];
  const isContainer = kind === "compound" || kind === "parallel";
  if (!isContainer && children.length > 0)
    return refuse("edit.hasInside", { stage: id, stages: children.length });
  if (stage.kind === kind && (history === undefined || history === stage.history)) return succeed(document);
  const first = children.find((child) => child.kind !== "history" && child.kind !== "final");
  const wayBack = kind === "history" ? findWayBack(tree, stage.parent, id) : undefined;
  const changed = updateItem(document, "stages", id, {
    kind,
    initial: kind === "compound" ? first?.id : wayBack?.initial,
    history: kind === "history" ? (history ?? stage.history ?? "shallow") : undefined,
  });
  if (!changed.ok || (kind !== "final" && kind !== "history")) {
    return changed.ok ? succeed(settleContainers(changed.value, [stage.parent])) : changed;
  }
  const leaving = changed.value.transitions.filter(({ from }) => from === id);
  const left = dropTransitions(changed.value, new Set(leaving.map((transition) => transition.id)));
  const unplanned = withItems(
    left,
    "touchpoints",
    left.touchpoints.filter((touchpoint) => touchpoint.stage !== id),
  );
  return succeed(settleContainers(unplanned, [stage.parent]));
};

/** How a way back into a stage remembers, and where it leads while there is nothing to remember. */
export function findWayBack(
  tree: StageTree,
  parent: string | undefined,
  self?: string,
): { readonly history: "shallow"; readonly initial?: string } {
  const around = parent === undefined ? undefined : tree.byId.get(parent);
  if (around === undefined || around.kind === "parallel") return { history: "shallow" };
  const siblings = (tree.childrenOf.get(around.id) ?? []).filter(
    ({ id, kind }) => id !== self && kind !== "history",
  );
  const initial = siblings.find(({ id }) => id === around.initial) ?? siblings[0];
  return { history: "shallow", ...(initial !== undefined && { initial: initial.id }) };
}

/** What `setInitial` takes. */
export interface SetInitialArgs {
  readonly stage: string;
}

/** Makes a stage the one with which its container, or the journey, begins. */
export const setInitial: Command<SetInitialArgs> = (document, { stage: id }) => {
  const stage = document.stages[findItemIndex(document, "stages", id)];
  if (stage === undefined) return refuse("edit.unknown", { list: "stages", id });
  if (stage.kind === "history") return refuse("edit.stageKind", { stage: id });
  if (stage.parent === undefined)
    return succeed(document.initial === id ? document : { ...document, initial: id });
  const around = document.stages[findItemIndex(document, "stages", stage.parent)];
  // All tracks of a parallel stage begin.
  if (around?.kind !== "compound") return refuse("edit.stageKind", { stage: id });
  return updateItem(document, "stages", stage.parent, { initial: id });
};

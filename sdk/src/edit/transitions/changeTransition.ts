import type { Effect } from "../../model/journeySchema.js";
import { createStageTree } from "../../model/stageTree.js";
import { type Command, refuse } from "../EditIssue.js";
import { findItemIndex, updateItem } from "../parts/items.js";
import { pick } from "../stages/changeStage.js";
import { findConnectionIssue } from "./canConnect.js";
import { type TransitionTrigger, toTriggerKeys } from "./trigger.js";

/** What an inspector changes of a transition; a key with undefined is cleared. */
export interface TransitionChange {
  readonly trigger?: TransitionTrigger | undefined;
  readonly when?: string | undefined;
  readonly order?: number | undefined;
  readonly effects?: readonly Effect[];
  readonly label?: string | undefined;
  readonly internal?: boolean | undefined;
}

/** What `changeTransition` takes. */
export interface ChangeTransitionArgs {
  readonly transition: string;
  readonly change: TransitionChange;
}

const transitionKeys = ["when", "order", "effects", "label", "internal"] as const;

/** Changes what sets a transition off, its guard, its order, its effects, its label. */
export const changeTransition: Command<ChangeTransitionArgs> = (document, { transition: id, change }) => {
  const transition = document.transitions[findItemIndex(document, "transitions", id)];
  if (transition === undefined) return refuse("edit.unknown", { list: "transitions", id });
  const trigger = Object.hasOwn(change, "trigger") ? toTriggerKeys(change.trigger) : {};
  const done = change.trigger !== undefined && "done" in change.trigger ? { done: true as const } : {};
  const internal = change.internal ? { internal: true } : {};
  const issue = findConnectionIssue(createStageTree(document), {
    from: transition.from,
    to: transition.to,
    ...done,
    ...internal,
  });
  if (issue !== undefined) return { ok: false, error: issue };
  return updateItem(document, "transitions", id, { ...pick(change, transitionKeys), ...trigger });
};

/** What `retarget` takes. */
export interface RetargetArgs {
  readonly transition: string;
  readonly from?: string;
  /** With the key and undefined: the run stays, and only the effects happen. */
  readonly to?: string | undefined;
}

/** Lets a transition begin or end at another stage. */
export const retarget: Command<RetargetArgs> = (document, args) => {
  const index = findItemIndex(document, "transitions", args.transition);
  const transition = document.transitions[index];
  if (transition === undefined) return refuse("edit.unknown", { list: "transitions", id: args.transition });
  const from = args.from ?? transition.from;
  const to = Object.hasOwn(args, "to") ? args.to : transition.to;
  const tree = createStageTree(document);
  const ends = { from, to, ...(transition.done && { done: true as const }) };
  const issue = findConnectionIssue(tree, ends);
  if (issue !== undefined) return { ok: false, error: issue };
  // What stayed inside its source may lead out of it now; then it leaves.
  const isInternal =
    transition.internal && findConnectionIssue(tree, { ...ends, internal: true }) === undefined;
  return updateItem(document, "transitions", args.transition, {
    from,
    to,
    ...(transition.internal && !isInternal && { internal: undefined }),
  });
};

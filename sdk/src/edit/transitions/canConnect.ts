import { assertNever } from "../../model/invariant.js";
import { succeed } from "../../model/result.js";
import { createStageTree, type StageTree } from "../../model/stageTree.js";
import { type Connection, findConnectionFault } from "../../rules/findConnectionFault.js";
import { type Draft, type EditIssue, type EditResult, refuse } from "../EditIssue.js";
import type { TransitionTrigger } from "./trigger.js";

/**
 * Whether a way may lead from one stage to another, asked before the gesture ends; `connect` and its like ask the same.
 *
 * @param to - Undefined: the run stays, and only effects happen.
 * @param tree - Of the same document, for whoever asks at every move of the pointer.
 */
export function canConnect(
  document: Draft,
  from: string,
  to: string | undefined,
  trigger?: TransitionTrigger,
  tree: StageTree = createStageTree(document),
): EditResult<undefined> {
  const done = trigger !== undefined && "done" in trigger;
  const issue = findConnectionIssue(tree, { from, to, ...(done && { done: true }) });
  return issue === undefined ? succeed(undefined) : { ok: false, error: issue };
}

/** What keeps a way from being: an end that is not there, or what the rules say of the stages. */
export function findConnectionIssue(tree: StageTree, connection: Connection): EditIssue | undefined {
  const { from, to } = connection;
  for (const id of [from, to]) {
    if (id !== undefined && !tree.byId.has(id)) return refuse("edit.unknown", { list: "stages", id }).error;
  }
  const fault = findConnectionFault(tree, connection);
  switch (fault) {
    case undefined:
      return undefined;
    case "finalLeft":
    case "sourceKind":
      return refuse("edit.noWayOut", { stage: from }).error;
    case "doneWithoutInside":
      return refuse("edit.doneWithoutInside", { stage: from }).error;
    case "internalOutside":
      return refuse("edit.internalOutside", { from, to: to ?? from }).error;
    default:
      return assertNever(fault);
  }
}

import { succeed } from "../../model/result.js";
import { type Command, type Draft, refuse } from "../EditIssue.js";
import { findItemIndex, withItems } from "../parts/items.js";

/** What `removeTransitions` takes. */
export interface RemoveTransitionsArgs {
  readonly transitions: readonly string[];
}

/** Removes transitions and what was noted at them. */
export const removeTransitions: Command<RemoveTransitionsArgs> = (document, { transitions }) => {
  if (transitions.length === 0) return refuse("edit.emptySelection", {});
  const unknown = transitions.find((id) => findItemIndex(document, "transitions", id) < 0);
  if (unknown !== undefined) return refuse("edit.unknown", { list: "transitions", id: unknown });
  return succeed(dropTransitions(document, new Set(transitions)));
};

/** A document without some transitions and the comments pinned to them. */
export function dropTransitions(document: Draft, gone: ReadonlySet<string>): Draft {
  if (gone.size === 0) return document;
  const transitions = document.transitions.filter(({ id }) => !gone.has(id));
  const comments = document.comments.filter(({ on }) => on.kind !== "transition" || !gone.has(on.id));
  return withItems(withItems(document, "transitions", transitions), "comments", comments);
}

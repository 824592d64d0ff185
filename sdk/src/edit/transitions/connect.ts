import type { Effect } from "../../model/journeySchema.js";
import { createStageTree } from "../../model/stageTree.js";
import type { Command } from "../EditIssue.js";
import { createFreshId } from "../parts/createFreshId.js";
import { insertItem } from "../parts/items.js";
import { findConnectionIssue } from "./canConnect.js";
import { type TransitionTrigger, toTriggerKeys } from "./trigger.js";

/** What `connect` takes. */
export interface ConnectArgs {
  readonly from: string;
  /** Absent: the run stays, and only the effects happen. */
  readonly to?: string;
  readonly id?: string;
  /** Absent: to be chosen, and marked by the rules until then. */
  readonly trigger?: TransitionTrigger;
  readonly when?: string;
  readonly label?: string;
  readonly effects?: readonly Effect[];
  readonly internal?: boolean;
  readonly order?: number;
}

/**
 * Adds a transition.
 *
 * @example
 * ```ts
 * const connected = connect(document, { from: "resting", to: "visitDue", label: "Asks again" });
 * if (!connected.ok) throw new Error(connected.error.code);
 * console.log(connected.value.transitions.length - document.transitions.length); // 1
 * ```
 */
export const connect: Command<ConnectArgs> = (document, args) => {
  const { id, trigger, ...transition } = args;
  const done = trigger !== undefined && "done" in trigger ? { done: true as const } : {};
  const issue = findConnectionIssue(createStageTree(document), { ...transition, ...done });
  if (issue !== undefined) return { ok: false, error: issue };
  const name = `${args.from}-${args.to ?? "stays"}`;
  const entries = Object.entries({ ...transition, ...toTriggerKeys(trigger) });
  return insertItem(document, "transitions", {
    id: id ?? createFreshId(document, "transitions", name),
    ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
  });
};

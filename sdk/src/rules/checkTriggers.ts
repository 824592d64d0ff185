import type { Diagnostic } from "../model/Diagnostic.js";
import type { Transition } from "../model/journeySchema.js";
import type { StageTree } from "../model/stageTree.js";
import { findConnectionFault } from "./findConnectionFault.js";
import { type JourneyRule, report } from "./JourneyRule.js";

/** Every transition has exactly one trigger and does something, every entry and exit has a cause. */
export const checkTriggers: JourneyRule = ({ document, tree }) => {
  const found = document.transitions.flatMap((transition, index) => checkTransition(tree, transition, index));
  document.entry.forEach((entry, index) => {
    const triggers = countTriggers(entry.event, entry.date);
    if (triggers === 1) return;
    found.push(report("journey.entryTrigger", ["entry", index], { entry: entry.id, found: triggers }));
  });
  document.exits.forEach((exit, index) => {
    if (exit.event !== undefined || exit.when !== undefined) return;
    found.push(report("journey.exitWithoutCause", ["exits", index], { exit: exit.id }));
  });
  return found;
};

function countTriggers(...triggers: readonly unknown[]): number {
  return triggers.reduce((count: number, trigger) => (trigger === undefined ? count : count + 1), 0);
}

function checkTransition(tree: StageTree, transition: Transition, index: number): Diagnostic[] {
  const path = ["transitions", index];
  const { id, from, to, event, after, always, done } = transition;
  const triggers = countTriggers(event, after, always, done);
  if (triggers !== 1) return [report("journey.trigger", path, { transition: id, found: triggers })];
  const fault = findConnectionFault(tree, transition);
  if (fault === "finalLeft")
    return [report("journey.finalLeft", [...path, "from"], { stage: from, transition: id })];
  if (fault === "sourceKind")
    return [report("journey.sourceKind", [...path, "from"], { stage: from, transition: id })];
  const found: Diagnostic[] = [];
  if (fault === "doneWithoutInside") {
    found.push(report("journey.doneWithoutInside", [...path, "done"], { transition: id, stage: from }));
  }
  if (fault === "internalOutside") {
    found.push(report("journey.internalOutside", [...path, "internal"], { transition: id }));
  }
  if (to === undefined && transition.effects.length === 0) {
    found.push(report("journey.nothingHappens", path, { transition: id }, "warning"));
  }
  if (to === undefined && always && transition.when === undefined) {
    found.push(report("journey.alwaysWithoutEnd", path, { transition: id }));
  }
  return found;
}

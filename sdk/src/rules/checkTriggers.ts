import type { Diagnostic } from "../model/Diagnostic.js";
import { type JourneyRule, report } from "./JourneyRule.js";

/** Every transition has exactly one trigger, every exit a cause, every range a least below its greatest. */
export const checkTriggers: JourneyRule = ({ document }) => {
  const found: Diagnostic[] = [];
  document.transitions.forEach((transition, index) => {
    const triggers = [transition.event, transition.after, transition.always].filter(
      (trigger) => trigger !== undefined,
    );
    if (triggers.length === 1) return;
    found.push(
      report("journey.trigger", ["transitions", index], {
        transition: transition.id,
        found: triggers.length,
      }),
    );
  });
  document.exits.forEach((exit, index) => {
    if (exit.event !== undefined || exit.when !== undefined) return;
    found.push(report("journey.exitWithoutCause", ["exits", index], { exit: exit.id }));
  });
  document.attributes.forEach((attribute, index) => {
    if (attribute.type !== "integer" && attribute.type !== "number") return;
    const { id, min, max } = attribute;
    if (min === undefined || max === undefined || min <= max) return;
    found.push(report("journey.range", ["attributes", index], { attribute: id, min, max }));
  });
  return found;
};

import { createGuardScope } from "../guards/GuardScope.js";
import { type Guard, openGuard } from "../guards/openGuard.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { type GuardPlace, getGuardScope } from "../rules/listGuards.js";
import { compareGuards } from "./compareGuards.js";
import type { FieldChange, GuardChange, JourneyList } from "./JourneyDiff.js";

const kindOf: Readonly<Partial<Record<JourneyList, GuardPlace["kind"]>>> = {
  personas: "persona",
  entry: "entry",
  transitions: "transition",
  touchpoints: "touchpoint",
  exits: "exit",
  goals: "goal",
  policies: "policy",
};

/** Says what became of a guard, for a changed key of a thing; undefined where the key is no guard. */
export type GuardComparison = (
  list: JourneyList,
  item: Readonly<Record<string, unknown>>,
  field: FieldChange,
) => GuardChange | undefined;

/**
 * Both guards are read by the names of the later document: what is said of them holds for the HCPs as it describes them.
 * A guard of the earlier one that cannot be read so has changed, and nothing more is said.
 */
export function createGuardComparison(before: JourneyDocument, after: JourneyDocument): GuardComparison {
  // What counts as a value of an attribute decides too.
  const isSameGround = JSON.stringify(before.attributes) === JSON.stringify(after.attributes);
  const scope = createGuardScope(after);
  return (list, item, field) => {
    const kind = kindOf[list];
    if (kind === undefined || field.path.at(-1) !== "when" || !isSameGround) return undefined;
    const event = typeof item.event === "string" ? item.event : undefined;
    const place = getGuardScope(after, scope, { kind, event });
    const open = (text: unknown): Guard | "always" | undefined => {
      if (typeof text !== "string") return "always";
      const opened = openGuard(text, place);
      return opened.ok ? opened.value : undefined;
    };
    const [old, now] = [open(field.before), open(field.after)];
    if (old === undefined || now === undefined) return undefined;
    if (old === "always") return now === "always" ? undefined : "tightened";
    return now === "always" ? "loosened" : compareGuards(old.expression, now.expression);
  };
}

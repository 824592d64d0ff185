import { type GuardExpression, getLeaves, getParts } from "../../guards/GuardExpression.js";
import type { Guard } from "../../guards/openGuard.js";
import { readGuard } from "../../guards/readGuard.js";
import { matchesEventType } from "../../model/trigger.js";
import type { RemedyContext } from "./findLeafRemedy.js";
import { findRemedy } from "./findRemedy.js";
import type { Conjunct, Prospect } from "./Outlook.js";

/** Reads the parts of a guard that must all hold, and finds what would change those that do not. */
export function readConjuncts(
  guard: Guard | undefined,
  context: Omit<RemedyContext, "text">,
): readonly Conjunct[] {
  if (guard === undefined) return [];
  return splitAnd(guard.expression).map((expression) => {
    const { outcome: read, operands } = readGuard({ ...guard, expression }, context.frame);
    const outcome = isOpen(expression, read, context.eventType) ? "open" : read;
    const { start, end } = expression.range;
    return {
      text: guard.text.slice(start, end),
      outcome,
      operands,
      remedy:
        outcome === "holds" ? undefined : findRemedy(expression, true, { ...context, text: guard.text }),
    };
  });
}

/** What a guard comes to by its parts: one that fails decides, then one that cannot be read (semantics 10). */
export function combine(conjuncts: readonly Pick<Conjunct, "outcome">[]): Prospect {
  const outcomes: readonly Prospect[] = ["fails", "error", "open"];
  return outcomes.find((outcome) => conjuncts.some((part) => part.outcome === outcome)) ?? "holds";
}

function splitAnd(expression: GuardExpression): readonly GuardExpression[] {
  if (expression.kind !== "and") return [expression];
  return [...splitAnd(expression.left), ...splitAnd(expression.right)];
}

/**
 * Whether the payload of an event that has not happened may still decide. Without it, reading it is an error, and what comes out
 * in spite of that error is settled; but `has()` and `sum()` answer where they should not.
 */
function isOpen(expression: GuardExpression, outcome: Prospect, eventType: string | undefined): boolean {
  if (eventType === undefined) return false;
  const leaves = getLeaves(expression);
  if (outcome === "error" && leaves.some(({ kind }) => kind === "field")) return true;
  const isSummed = leaves.some((leaf) => leaf.kind === "sum" && matchesEventType(leaf.event, eventType));
  return isSummed || asksForField(expression);
}

function asksForField(expression: GuardExpression): boolean {
  if (expression.kind === "has") return expression.operand.kind === "field";
  return getParts(expression).some(asksForField);
}

import { toDurationText } from "../../guards/durationText.js";
import { type GuardExpression, type GuardLeaf, isLeaf } from "../../guards/GuardExpression.js";
import type { GuardIssue } from "../../guards/GuardIssue.js";
import type { GuardScope } from "../../guards/GuardScope.js";
import { type Guard, openGuard } from "../../guards/openGuard.js";
import { fromGuardRules } from "./fromGuardRules.js";
import type { GuardRule, GuardSubject, GuardValue } from "./GuardRule.js";

/** A guard as rules; or why it stays text: it has mistakes, or menus cannot say it (semantics 14). */
export type GuardRulesReading =
  | { readonly kind: "rules"; readonly rules: GuardRule }
  | { readonly kind: "mistakes"; readonly issues: readonly GuardIssue[] }
  | { readonly kind: "text"; readonly guard: Guard };

/**
 * Reads a guard's text as rules. Only what comes back as the same guard is given to menus: the rules are written out,
 * read again and compared, part by part (semantics 14).
 */
export function toGuardRules(text: string, scope: GuardScope): GuardRulesReading {
  const opened = openGuard(text, scope);
  if (!opened.ok) return { kind: "mistakes", issues: opened.error };
  const guard = opened.value;
  const rules = toRule(guard.expression);
  if (rules === undefined) return { kind: "text", guard };
  const again = openGuard(fromGuardRules(rules), scope);
  const isSame = again.ok && toShape(again.value.expression) === toShape(guard.expression);
  return isSame ? { kind: "rules", rules } : { kind: "text", guard };
}

/** An expression without the places where it stands: two guards with one shape are the same guard. */
function toShape(expression: GuardExpression): string {
  return JSON.stringify(expression, (key, value: unknown) => (key === "range" ? undefined : value));
}

function toRule(expression: GuardExpression): GuardRule | undefined {
  switch (expression.kind) {
    case "literal":
      return expression.type === "bool"
        ? { kind: "group", join: expression.value ? "and" : "or", rules: [] }
        : undefined;
    case "and":
    case "or":
      return toGroup(expression, expression.kind);
    case "not":
      return toNegation(expression.operand);
    case "has":
      return { kind: "known", subject: toSubject(expression.operand), known: true };
    case "compare": {
      const value = toValue(expression.right);
      if (!isLeaf(expression.left) || value === undefined) return undefined;
      return { kind: "compare", subject: toSubject(expression.left), operator: expression.operator, value };
    }
    case "in": {
      const values = expression.values.map(toValue).filter((value) => value !== undefined);
      return isLeaf(expression.operand)
        ? { kind: "oneOf", subject: toSubject(expression.operand), values }
        : undefined;
    }
    default:
      return isLeaf(expression) && expression.type === "bool"
        ? { kind: "holds", subject: toSubject(expression), holds: true }
        : undefined;
  }
}

/** Operators of one rank group from the left: `a && b && c` is one group, `a && (b && c)` is one in another. */
function toGroup(expression: GuardExpression, join: "and" | "or"): GuardRule | undefined {
  const rules: GuardRule[] = [];
  let left = expression;
  while (left.kind === join) {
    const rule = toRule(left.right);
    if (rule === undefined) return undefined;
    rules.unshift(rule);
    left = left.left;
  }
  const first = toRule(left);
  return first === undefined ? undefined : { kind: "group", join, rules: [first, ...rules] };
}

function toNegation(operand: GuardExpression): GuardRule | undefined {
  const rule = toRule(operand);
  if (rule?.kind === "holds" && rule.holds) return { ...rule, holds: false };
  if (rule?.kind === "known" && rule.known) return { ...rule, known: false };
  return rule && { kind: "not", rule };
}

function toValue(expression: GuardExpression): GuardValue | undefined {
  if (expression.kind === "negate") {
    const value = toValue(expression.operand);
    return value?.type === "int" || value?.type === "double"
      ? { type: value.type, value: -value.value }
      : undefined;
  }
  if (expression.kind !== "literal") return undefined;
  switch (expression.type) {
    case "duration":
      return { type: "duration", value: toDurationText(expression.value) };
    case "timestamp":
      return { type: "timestamp", value: new Date(expression.value).toISOString() };
    case "bool":
      return { type: "bool", value: expression.value };
    case "string":
      return { type: "string", value: expression.value };
    default:
      return { type: expression.type, value: expression.value };
  }
}

function toSubject(leaf: GuardLeaf): GuardSubject {
  switch (leaf.kind) {
    case "persona":
    case "segment":
    case "now":
      return { kind: leaf.kind };
    case "attribute":
      return { kind: "attribute", attribute: leaf.attribute.id };
    case "counter":
      return { kind: "counter", counter: leaf.counter.id };
    case "consent":
      return leaf.purpose === undefined
        ? { kind: "consent", channel: leaf.channel }
        : { kind: "consent", channel: leaf.channel, purpose: leaf.purpose };
    case "field":
      return { kind: "field", field: leaf.field.name };
    case "touchpoint":
      return { kind: "touchpoint", field: leaf.field };
    case "count":
      return { kind: "count", event: leaf.event, window: leaf.window };
    case "sum":
      return { kind: "sum", event: leaf.event, field: leaf.field, window: leaf.window };
    case "sinceEvent":
      return { kind: "sinceEvent", event: leaf.event };
    case "touches":
      return { kind: "touches", channel: leaf.channel, window: leaf.window };
    case "inStage":
    case "timeInStage":
      return { kind: leaf.kind, stage: leaf.stage };
  }
}

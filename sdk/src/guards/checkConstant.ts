import { findDeclaredTexts } from "./declaredValues.js";
import { type Bounds, findBounds } from "./findBounds.js";
import type { CompareExpression, GuardExpression, InExpression } from "./GuardExpression.js";
import type { GuardIssue } from "./GuardIssue.js";
import type { Guard } from "./openGuard.js";

/** The outcomes that a yes-or-no expression may have, each part judged by itself. */
interface Possible {
  readonly yes: boolean;
  readonly no: boolean;
  readonly error: boolean;
}

const anything: Possible = { yes: true, no: true, error: true };

/** Warns of a guard that holds always or never, whoever the HCP is. */
export function checkConstant(guard: Guard): readonly GuardIssue[] {
  const possible = findPossible(guard.expression);
  const outcome = !possible.yes ? "never" : possible.no || possible.error ? undefined : "always";
  if (outcome === undefined) return [];
  return [
    {
      code: "guard.constant",
      severity: "warning",
      parameters: { outcome },
      range: { start: 0, end: guard.text.length },
    },
  ];
}

function findPossible(expression: GuardExpression): Possible {
  switch (expression.kind) {
    case "literal":
      return { yes: expression.value === true, no: expression.value === false, error: false };
    case "consent":
    case "inStage":
    case "has":
      return { yes: true, no: true, error: false };
    case "not": {
      const { yes, no, error } = findPossible(expression.operand);
      return { yes: no, no: yes, error };
    }
    case "and": {
      const left = findPossible(expression.left);
      const right = findPossible(expression.right);
      return {
        yes: left.yes && right.yes,
        no: left.no || right.no,
        error: findLogicalError(left, right, "no"),
      };
    }
    case "or": {
      const left = findPossible(expression.left);
      const right = findPossible(expression.right);
      return {
        yes: left.yes || right.yes,
        no: left.no && right.no,
        error: findLogicalError(left, right, "yes"),
      };
    }
    case "conditional": {
      const condition = findPossible(expression.condition);
      const branches = [
        ...(condition.yes ? [findPossible(expression.whenTrue)] : []),
        ...(condition.no ? [findPossible(expression.whenFalse)] : []),
      ];
      return {
        yes: branches.some((branch) => branch.yes),
        no: branches.some((branch) => branch.no),
        error: condition.error || branches.some((branch) => branch.error),
      };
    }
    case "compare":
      return findComparison(expression);
    case "in":
      return findMembership(expression);
    default:
      return anything;
  }
}

/** An error comes through unless the other side always decides. */
function findLogicalError(left: Possible, right: Possible, deciding: "yes" | "no"): boolean {
  return (left.error && !isOnly(right, deciding)) || (right.error && !isOnly(left, deciding));
}

function isOnly(possible: Possible, outcome: "yes" | "no"): boolean {
  return !possible.error && possible.yes === (outcome === "yes") && possible.no === (outcome === "no");
}

function findComparison({ operator, left, right }: CompareExpression): Possible {
  const error = canFail(left) || canFail(right);
  const first = findBounds(left);
  const second = findBounds(right);
  if (first === undefined || second === undefined) return { ...anything, error };
  return { ...compareBounds(operator, first, second), error };
}

function compareBounds(operator: CompareExpression["operator"], left: Bounds, right: Bounds) {
  const canMeet = left.min <= right.max && right.min <= left.max;
  const canDiffer = left.min !== left.max || right.min !== right.max || left.min !== right.min;
  switch (operator) {
    case "==":
      return { yes: canMeet, no: canDiffer };
    case "!=":
      return { yes: canDiffer, no: canMeet };
    case "<":
      return { yes: left.min < right.max, no: left.max >= right.min };
    case "<=":
      return { yes: left.min <= right.max, no: left.max > right.min };
    case ">":
      return { yes: left.max > right.min, no: left.min <= right.max };
    case ">=":
      return { yes: left.max >= right.min, no: left.min < right.max };
  }
}

function findMembership({ operand, values }: InExpression): Possible {
  const error = canFail(operand);
  const bounds = findBounds(operand);
  if (bounds !== undefined) {
    const within = values.some(({ value }) => Number(value) >= bounds.min && Number(value) <= bounds.max);
    return { yes: within, no: bounds.min !== bounds.max || !within, error };
  }
  const declared = findDeclaredTexts(operand);
  const isCovered = declared?.every((text) => values.some(({ value }) => value === text)) ?? false;
  return { yes: true, no: !isCovered, error };
}

/** Whether reading an expression can end in error: it reads something that may be missing. */
function canFail(expression: GuardExpression): boolean {
  switch (expression.kind) {
    case "persona":
    case "segment":
    case "attribute":
    case "field":
    case "touchpoint":
    case "sinceEvent":
    case "timeInStage":
    case "sum": // past ±(2^53 − 1)
      return true;
    case "negate":
      return canFail(expression.operand);
    case "arithmetic":
      return canFail(expression.left) || canFail(expression.right);
    case "conditional":
      return (
        findPossible(expression.condition).error ||
        canFail(expression.whenTrue) ||
        canFail(expression.whenFalse)
      );
    case "literal":
    case "now":
    case "counter":
    case "count":
    case "touches":
      return false;
    default:
      return findPossible(expression).error;
  }
}

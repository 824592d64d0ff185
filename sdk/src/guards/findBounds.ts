import type { ArithmeticExpression, ArithmeticOperator, GuardExpression } from "./GuardExpression.js";

/** The least and the greatest value a number may have, both included. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** No array, and so no ledger, holds more. */
const mostEvents = 2 ** 32 - 1;

/**
 * The bounds of a numeric expression, from what attributes and counters declare; undefined where a bound is not declared.
 *
 * Rounding is monotone, so the rounded bounds hold for every rounded value between them.
 */
export function findBounds(expression: GuardExpression): Bounds | undefined {
  switch (expression.kind) {
    case "literal":
      return typeof expression.value === "number"
        ? { min: expression.value, max: expression.value }
        : undefined;
    case "attribute": {
      const { attribute } = expression;
      if (attribute.type !== "integer" && attribute.type !== "number") return undefined;
      const { min, max } = attribute;
      return min === undefined || max === undefined || min > max ? undefined : { min, max };
    }
    case "counter": {
      const { min, max } = expression.counter;
      return min > max ? undefined : { min, max };
    }
    case "count":
    case "touches":
      return { min: 0, max: mostEvents };
    case "sinceEvent":
    case "timeInStage":
      // What was lies not after now.
      return { min: 0, max: Number.MAX_SAFE_INTEGER };
    case "negate": {
      const bounds = findBounds(expression.operand);
      return bounds && { min: -bounds.max, max: -bounds.min };
    }
    case "conditional": {
      const first = findBounds(expression.whenTrue);
      const second = findBounds(expression.whenFalse);
      return first && second && span(first.min, first.max, second.min, second.max);
    }
    case "arithmetic":
      return findArithmeticBounds(expression);
    default:
      return undefined;
  }
}

/** The first part that keeps a numeric expression from having bounds. */
export function findUnbounded(expression: GuardExpression): GuardExpression | undefined {
  if (findBounds(expression) !== undefined) return undefined;
  switch (expression.kind) {
    case "negate":
      return findUnbounded(expression.operand);
    case "arithmetic":
      return findUnbounded(expression.left) ?? findUnbounded(expression.right);
    case "conditional":
      return findUnbounded(expression.whenTrue) ?? findUnbounded(expression.whenFalse);
    default:
      return expression;
  }
}

/** Kept, since a chain of sums is asked again at each of its links. */
const boundsByArithmetic = new WeakMap<ArithmeticExpression, Bounds | "none">();

function findArithmeticBounds(expression: ArithmeticExpression): Bounds | undefined {
  const known = boundsByArithmetic.get(expression);
  if (known !== undefined) return known === "none" ? undefined : known;
  const left = findBounds(expression.left);
  const right = findBounds(expression.right);
  const bounds = left && right && combine(expression, left, right);
  boundsByArithmetic.set(expression, bounds ?? "none");
  return bounds;
}

function combine({ operator, type }: ArithmeticExpression, left: Bounds, right: Bounds): Bounds {
  return span(
    calculate(operator, type, left.min, right.min),
    calculate(operator, type, left.min, right.max),
    calculate(operator, type, left.max, right.min),
    calculate(operator, type, left.max, right.max),
  );
}

function span(...values: readonly number[]): Bounds {
  return { min: Math.min(...values), max: Math.max(...values) };
}

/** One operation as CEL does it: whole numbers divide towards zero. */
export function calculate(
  operator: ArithmeticOperator,
  type: "int" | "double",
  left: number,
  right: number,
): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      // left − left % right is a multiple of right, so this division is exact.
      return type === "int" ? (left - (left % right)) / right : left / right;
  }
}

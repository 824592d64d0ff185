import type { TextRange } from "../model/Diagnostic.js";
import { type GuardCheck, textOf } from "./checkNames.js";
import { checkSameType, isLiteral } from "./checkTypes.js";
import { findBounds, findUnbounded } from "./findBounds.js";
import type { ArithmeticExpression, ArithmeticOperator, GuardExpression } from "./GuardExpression.js";

type Checked = GuardExpression | undefined;

/** `-x`; a number written out becomes the negative literal. */
export function checkNegation(operand: Checked, range: TextRange, check: GuardCheck): Checked {
  if (operand === undefined) return undefined;
  const type = findNumericType("-", operand, check);
  if (type === undefined) return undefined;
  if (isLiteral(operand) && typeof operand.value === "number") {
    // 0 − x, since −0 would not be the same text when printed.
    return { kind: "literal", type, value: 0 - operand.value, range };
  }
  return { kind: "negate", type, operand, range };
}

/** A sum, difference, product or quotient whose result cannot leave ±(2^53 − 1) (semantics 13). */
export function checkArithmetic(
  operator: ArithmeticOperator,
  left: GuardExpression,
  right: GuardExpression,
  range: TextRange,
  check: GuardCheck,
): Checked {
  const type = findNumericType(operator, left, check);
  if (type === undefined || findNumericType(operator, right, check) === undefined) return undefined;
  if (!checkSameType(operator, left, right, range, check)) return undefined;
  if (operator === "/" && !(isLiteral(right) && right.value !== 0)) {
    return check.report("guard.divisor", right.range, { found: textOf(right.range, check) });
  }
  const unbounded = findUnbounded(left) ?? findUnbounded(right);
  if (unbounded !== undefined) {
    return check.report("guard.unbounded", unbounded.range, { operand: textOf(unbounded.range, check) });
  }
  const expression: ArithmeticExpression = { kind: "arithmetic", type, operator, left, right, range };
  const bounds = findBounds(expression);
  if (bounds === undefined || Math.max(-bounds.min, bounds.max) <= Number.MAX_SAFE_INTEGER) return expression;
  return check.report("guard.arithmeticRange", range, {
    lowest: toFinite(bounds.min),
    highest: toFinite(bounds.max),
  });
}

/** JSON has no infinity, and these bounds are shown. */
function toFinite(bound: number): number {
  return Math.min(Math.max(bound, -Number.MAX_VALUE), Number.MAX_VALUE);
}

function findNumericType(
  operator: string,
  operand: GuardExpression,
  check: GuardCheck,
): "int" | "double" | undefined {
  const { type, range } = operand;
  const found = textOf(range, check);
  switch (type) {
    case "int":
    case "double":
      return type;
    case "string":
      return check.report("guard.unsupported", range, { feature: "textArithmetic", found });
    case "timestamp":
      return check.report("guard.unsupported", range, { feature: "dateArithmetic", found });
    case "duration":
      return check.report("guard.unsupported", range, { feature: "durationArithmetic", found });
    case "bool":
      return check.report("guard.operandType", range, { operator, expected: "number", found: type });
  }
}

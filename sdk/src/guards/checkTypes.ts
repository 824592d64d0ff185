import type { TextRange } from "../model/Diagnostic.js";
import { type GuardCheck, textOf } from "./checkNames.js";
import { findDurationText } from "./durationText.js";
import type { GuardExpression, GuardLiteral } from "./GuardExpression.js";
import { findDate } from "./instant.js";

/** True when two sides have one type; otherwise files the issue, with its fix where a literal is merely miswritten. */
export function checkSameType(
  operator: string,
  left: GuardExpression,
  right: GuardExpression,
  range: TextRange,
  check: GuardCheck,
): boolean {
  if (left.type === right.type) return true;
  if (isLiteral(right) && reportMiswritten(right, left, check)) return false;
  if (isLiteral(left) && reportMiswritten(left, right, check)) return false;
  check.report("guard.typeMismatch", range, { operator, left: left.type, right: right.type });
  return false;
}

/** True for a value written out. */
export function isLiteral(expression: GuardExpression): expression is GuardLiteral {
  return expression.kind === "literal";
}

/** Files the issue of a literal that has its neighbour's value but not its type; false when that is not the mistake. */
function reportMiswritten(literal: GuardLiteral, neighbour: GuardExpression, check: GuardCheck): boolean {
  const found = textOf(literal.range, check);
  if (neighbour.type === "double" && literal.type === "int") {
    check.report("guard.numberLiteral", literal.range, { found, expected: "double" }, `${literal.value}.0`);
    return true;
  }
  if (neighbour.type === "int" && literal.type === "double") {
    const fix = Number.isSafeInteger(literal.value) ? String(literal.value) : undefined;
    check.report("guard.numberLiteral", literal.range, { found, expected: "int" }, fix);
    return true;
  }
  if (literal.type !== "string") return false;
  if (neighbour.type === "duration") {
    const duration = findDurationText(literal.value);
    if (duration === undefined) return false;
    check.report("guard.durationLiteral", literal.range, { found }, `duration("${duration}")`);
    return true;
  }
  if (neighbour.type !== "timestamp") return false;
  const date = findDate(literal.value);
  if (date === undefined) return false;
  const fix = `timestamp("${new Date(date.atMs).toISOString()}")`;
  check.report("guard.dateLiteral", literal.range, { found }, fix);
  return true;
}

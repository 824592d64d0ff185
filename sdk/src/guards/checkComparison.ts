import type { TextRange } from "../model/Diagnostic.js";
import { type GuardCheck, textOf } from "./checkNames.js";
import { checkSameType, isLiteral } from "./checkTypes.js";
import { findDeclaredTexts } from "./declaredValues.js";
import { findNearestName } from "./findNearestName.js";
import type { EqualityOperator, GuardExpression, GuardLiteral, OrderOperator } from "./GuardExpression.js";
import { printGuard, quoteText } from "./printGuard.js";

type Checked = GuardExpression | undefined;

/** `==` and `!=` on any type; `<` and its like on numbers, instants and durations. */
export function checkComparison(
  operator: EqualityOperator | OrderOperator,
  left: GuardExpression,
  right: GuardExpression,
  range: TextRange,
  check: GuardCheck,
): Checked {
  if (!checkSameType(operator, left, right, range, check)) return undefined;
  const isOrder = operator !== "==" && operator !== "!=";
  if (isOrder && left.type === "string") {
    return check.report("guard.unsupported", range, { feature: "textOrder", found: textOf(range, check) });
  }
  if (isOrder && left.type === "bool") {
    const parameters = { operator, expected: "number", found: left.type };
    return check.report("guard.operandType", range, parameters);
  }
  if (left.type === "string" && !checkTexts(operator, left, right, range, check)) return undefined;
  return { kind: "compare", type: "bool", operator, left, right, range };
}

/** `operand in [values]`, the values already checked one by one. */
export function checkMembership(
  operand: GuardExpression,
  values: readonly Checked[],
  range: TextRange,
  check: GuardCheck,
): Checked {
  const literals: GuardLiteral[] = [];
  for (const value of values) {
    if (value === undefined) continue;
    if (!isLiteral(value)) {
      check.report("guard.listElement", value.range, { found: textOf(value.range, check) });
    } else if (checkSameType("in", operand, value, range, check)) {
      if (operand.type !== "string" || checkTexts("in", operand, value, range, check)) literals.push(value);
    }
  }
  if (literals.length < values.length) return undefined;
  return { kind: "in", type: "bool", operand, values: literals, range };
}

/** Texts are compared only with a value written out, and only with one that the other side can have (semantics 13). */
function checkTexts(
  operator: string,
  left: GuardExpression,
  right: GuardExpression,
  range: TextRange,
  check: GuardCheck,
): boolean {
  const [literal, operand] = isLiteral(left) ? [left, right] : [right, left];
  if (literal.kind !== "literal" || literal.type !== "string") return reportTexts();
  const declared = findDeclaredTexts(operand);
  if (declared === undefined) return operand.kind === "field" || reportTexts();
  if (declared.includes(literal.value)) return true;
  const { value, range: literalRange } = literal;
  const suggestion = findNearestName(value, declared) ?? "";
  const fix = suggestion === "" ? undefined : quoteText(suggestion);
  if (operand.kind === "persona" || operand.kind === "segment") {
    const code = operand.kind === "persona" ? "guard.unknownPersona" : "guard.unknownSegment";
    check.report(code, literalRange, { name: value, suggestion }, fix);
  } else {
    const name = printGuard(operand);
    check.report("guard.unknownValue", literalRange, { name, value, suggestion }, fix);
  }
  return false;

  function reportTexts(): false {
    check.report("guard.textComparison", range, { operator });
    return false;
  }
}

import { assertNever } from "../model/invariant.js";
import { toDurationText } from "./durationText.js";
import type { GuardExpression } from "./GuardExpression.js";
import type { GuardFunction } from "./GuardIssue.js";

/** How tightly each form binds; an operand that binds less tightly goes into brackets. */
const tightness = {
  conditional: 1,
  or: 2,
  and: 3,
  equality: 4,
  relation: 5,
  sum: 6,
  product: 7,
  unary: 8,
  primary: 9,
} as const;

/** Writes an expression as CEL; opening that text gives the same expression. */
export function printGuard(expression: GuardExpression): string {
  return print(expression).text;
}

/** A text as a CEL literal. */
export function quoteText(text: string): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
  return `"${escaped}"`;
}

interface Printed {
  readonly text: string;
  readonly tightness: number;
}

function print(expression: GuardExpression): Printed {
  switch (expression.kind) {
    case "literal":
      return primary(printLiteral(expression));
    case "persona":
    case "segment":
    case "now":
      return primary(expression.kind);
    case "attribute":
      return primary(`hcp.${expression.attribute.id}`);
    case "counter":
      return primary(`counter.${expression.counter.id}`);
    case "consent": {
      const { channel, purpose } = expression;
      return primary(purpose === undefined ? `consent.${channel}` : `consent.${channel}.${purpose}`);
    }
    case "field":
      return primary(`event.${expression.field.name}`);
    case "touchpoint":
      return primary(`touchpoint.${expression.field}`);
    case "count":
      return printCall("count", expression.event, expression.window);
    case "sum":
      return printCall("sum", expression.event, expression.field, expression.window);
    case "sinceEvent":
      return printCall("sinceEvent", expression.event);
    case "touches":
      return printCall("touches", expression.channel, expression.window);
    case "inStage":
    case "timeInStage":
      return printCall(expression.kind, expression.stage);
    case "has":
      return primary(`has(${printGuard(expression.operand)})`);
    case "not":
      return { text: `!${bracket(expression.operand, tightness.unary)}`, tightness: tightness.unary };
    case "negate":
      return { text: `-${bracket(expression.operand, tightness.unary)}`, tightness: tightness.unary };
    case "in": {
      const values = expression.values.map(printLiteral).join(", ");
      const operand = bracket(expression.operand, tightness.relation);
      return { text: `${operand} in [${values}]`, tightness: tightness.relation };
    }
    case "conditional": {
      const condition = bracket(expression.condition, tightness.or);
      const branches = `${printGuard(expression.whenTrue)} : ${printGuard(expression.whenFalse)}`;
      return { text: `${condition} ? ${branches}`, tightness: tightness.conditional };
    }
    case "and":
      return printBinary(expression, "&&", tightness.and);
    case "or":
      return printBinary(expression, "||", tightness.or);
    case "compare": {
      const isEquality = expression.operator === "==" || expression.operator === "!=";
      return printBinary(
        expression,
        expression.operator,
        isEquality ? tightness.equality : tightness.relation,
      );
    }
    case "arithmetic": {
      const isSum = expression.operator === "+" || expression.operator === "-";
      return printBinary(expression, expression.operator, isSum ? tightness.sum : tightness.product);
    }
    default:
      return assertNever(expression);
  }
}

function printCall(name: GuardFunction, ...texts: readonly string[]): Printed {
  return primary(`${name}(${texts.map(quoteText).join(", ")})`);
}

function primary(text: string): Printed {
  return { text, tightness: tightness.primary };
}

function printLiteral(literal: Extract<GuardExpression, { kind: "literal" }>): string {
  switch (literal.type) {
    case "string":
      return quoteText(literal.value);
    case "timestamp":
      return `timestamp(${quoteText(new Date(literal.value).toISOString())})`;
    case "duration":
      return `duration(${quoteText(toDurationText(literal.value))})`;
    case "double": {
      const digits = String(literal.value);
      return /[.e]/.test(digits) ? digits : `${digits}.0`;
    }
    default:
      return String(literal.value);
  }
}

function printBinary(
  expression: { readonly left: GuardExpression; readonly right: GuardExpression },
  operator: string,
  tight: number,
): Printed {
  // Operators of one rank group from the left, so the right side needs brackets sooner.
  const left = bracket(expression.left, tight);
  return { text: `${left} ${operator} ${bracket(expression.right, tight + 1)}`, tightness: tight };
}

function bracket(expression: GuardExpression, least: number): string {
  const printed = print(expression);
  return printed.tightness < least ? `(${printed.text})` : printed.text;
}

import type { ASTNode } from "@marcbachmann/cel-js";
import type { TextRange } from "../model/Diagnostic.js";
import { assertNever } from "../model/invariant.js";
import { balanceBrackets } from "./balanceBrackets.js";
import { checkArithmetic, checkNegation } from "./checkArithmetic.js";
import { checkCall } from "./checkCall.js";
import { checkComparison, checkMembership } from "./checkComparison.js";
import { checkMember, checkName, type GuardCheck, reportHyphenated, textOf } from "./checkNames.js";
import { checkSameType } from "./checkTypes.js";
import type { GuardExpression } from "./GuardExpression.js";
import type { UnsupportedFeature } from "./GuardIssue.js";

type Checked = GuardExpression | undefined;
type NodeOf<Operator extends ASTNode["op"]> = Extract<ASTNode, { op: Operator }>;

/**
 * Turns what CEL parsed into a typed expression, or files why it cannot be one.
 *
 * A part that is wrong answers undefined and silences what stands around it, so that one mistake is one issue.
 */
export function checkExpression(node: ASTNode, check: GuardCheck): Checked {
  const range = balanceBrackets(node.range, check.text);
  switch (node.op) {
    case "value":
      return checkLiteral(node, check);
    case "id":
      return checkName(node.args, range, check);
    case ".":
      return checkMember(node, check);
    case "call":
      return checkCall(node, check);
    case "!_": {
      const operand = checkBoolean(node.args, "!", check);
      return operand && { kind: "not", type: "bool", operand, range };
    }
    case "-_":
      return checkNegation(checkExpression(node.args, check), range, check);
    case "&&":
    case "||": {
      const left = checkBoolean(node.args[0], node.op, check);
      const right = checkBoolean(node.args[1], node.op, check);
      return left && right && { kind: node.op === "&&" ? "and" : "or", type: "bool", left, right, range };
    }
    case "?:":
      return checkConditional(node, range, check);
    case "in":
      return checkIn(node, range, check);
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "+":
    case "-":
    case "*":
    case "/":
      return checkBinary(node, range, check);
    case "%":
      return reportUnsupported("modulo", range, check);
    case "rcall":
      return reportUnsupported("method", range, check);
    case "[]":
    case "[?]":
    case ".?":
      return reportUnsupported("index", range, check, findIndexFix(node));
    case "list":
      return reportUnsupported("list", range, check);
    case "map":
      return reportUnsupported("map", range, check);
    default:
      return assertNever(node);
  }
}

function checkLiteral(node: NodeOf<"value">, check: GuardCheck): Checked {
  const { args: value, range } = node;
  switch (typeof value) {
    case "boolean":
      return { kind: "literal", type: "bool", value, range };
    case "string":
      return { kind: "literal", type: "string", value, range };
    case "number":
      return { kind: "literal", type: "double", value, range };
    case "bigint":
      if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
        return check.report("guard.integerTooLarge", range, { found: textOf(range, check) });
      }
      return { kind: "literal", type: "int", value: Number(value), range };
    default:
      if (value === null) return reportUnsupported("null", range, check);
      return reportUnsupported(value instanceof Uint8Array ? "bytes" : "unsignedInteger", range, check);
  }
}

function checkBoolean(node: ASTNode, operator: string, check: GuardCheck): Checked {
  const operand = checkExpression(node, check);
  if (operand === undefined || operand.type === "bool") return operand;
  const parameters = { operator, expected: "bool", found: operand.type };
  return check.report("guard.operandType", operand.range, parameters);
}

function checkConditional(node: NodeOf<"?:">, range: TextRange, check: GuardCheck): Checked {
  const condition = checkBoolean(node.args[0], "?:", check);
  const whenTrue = checkExpression(node.args[1], check);
  const whenFalse = checkExpression(node.args[2], check);
  if (condition === undefined || whenTrue === undefined || whenFalse === undefined) return undefined;
  if (!checkSameType("?:", whenTrue, whenFalse, range, check)) return undefined;
  return { kind: "conditional", type: whenTrue.type, condition, whenTrue, whenFalse, range };
}

function checkIn(node: NodeOf<"in">, range: TextRange, check: GuardCheck): Checked {
  const [left, list] = node.args;
  const operand = checkExpression(left, check);
  if (list.op !== "list") return reportUnsupported("inWithoutList", list.range, check);
  if (list.args.length === 0) {
    return check.report("guard.emptyList", list.range, { found: textOf(list.range, check) });
  }
  const values = list.args.map((element) => checkExpression(element, check));
  return operand && checkMembership(operand, values, range, check);
}

function checkBinary(
  node: NodeOf<"==" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/">,
  range: TextRange,
  check: GuardCheck,
): Checked {
  const { op: operator } = node;
  if (operator === "-" && reportHyphenated(range, check)) return undefined;
  const left = checkExpression(node.args[0], check);
  const right = checkExpression(node.args[1], check);
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
      return checkArithmetic(operator, left, right, range, check);
    default:
      return checkComparison(operator, left, right, range, check);
  }
}

/** `hcp["specialty"]` means `hcp.specialty`. */
function findIndexFix(node: NodeOf<"[]" | "[?]" | ".?">): string | undefined {
  const [owner, key] = node.args;
  if (owner.op !== "id" || typeof key === "string" || key.op !== "value") return undefined;
  return typeof key.args === "string" && /^[A-Za-z_]\w*$/.test(key.args)
    ? `${owner.args}.${key.args}`
    : undefined;
}

function reportUnsupported(
  feature: UnsupportedFeature,
  range: TextRange,
  check: GuardCheck,
  fix?: string,
): undefined {
  return check.report("guard.unsupported", range, { feature, found: textOf(range, check) }, fix);
}

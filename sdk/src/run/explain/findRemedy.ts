import { evaluateGuard } from "../../guards/evaluateGuard.js";
import {
  type CompareExpression,
  type GuardExpression,
  type GuardLeaf,
  type GuardLiteral,
  isLeaf,
} from "../../guards/GuardExpression.js";
import { findLeafRemedy, type RemedyContext } from "./findLeafRemedy.js";
import { type Need, type Remedy, toStep } from "./Remedy.js";

/**
 * What would make a part of a guard come to `wanted`, where it does not.
 *
 * Of an `||` that fails either side is enough; of an `&&` every side is needed that does not hold yet.
 */
export function findRemedy(expression: GuardExpression, wanted: boolean, context: RemedyContext): Remedy {
  switch (expression.kind) {
    case "not":
      return findRemedy(expression.operand, !wanted, context);
    case "and":
    case "or": {
      const { kind, left, right } = expression;
      const missing = [left, right].filter((side) => !comesTo(side, wanted, context));
      const parts = missing.map((side) => findRemedy(side, wanted, context));
      return join((kind === "and") === wanted ? "all" : "any", parts);
    }
    case "conditional": {
      const branches = [expression.whenTrue, expression.whenFalse] as const;
      const condition = [true, false].find((outcome) => comesTo(expression.condition, outcome, context));
      if (condition === undefined) return sayExpression(expression, wanted, context);
      return findRemedy(condition ? branches[0] : branches[1], wanted, context);
    }
    case "has": {
      const { operand } = expression;
      if (operand.kind === "attribute")
        return toStep("remedy.attributeKnown", { attribute: operand.attribute.id, known: wanted });
      if (operand.kind === "field")
        return toStep("remedy.fieldKnown", { field: operand.field.name, known: wanted });
      return toStep("remedy.never", {});
    }
    case "compare":
      return findComparisonRemedy(expression, wanted, context);
    case "in": {
      const { operand, values } = expression;
      const need: Need = {
        kind: wanted ? "oneOf" : "noneOf",
        values: values.map(({ value }) => value),
        type: operand.type,
      };
      return isLeaf(operand)
        ? sayLeaf(operand, need, expression, wanted, context)
        : sayExpression(expression, wanted, context);
    }
    case "literal":
      return toStep("remedy.never", {});
    default:
      return isLeaf(expression)
        ? sayLeaf(expression, { kind: "oneOf", values: [wanted], type: "bool" }, expression, wanted, context)
        : sayExpression(expression, wanted, context);
  }
}

function comesTo(expression: GuardExpression, outcome: boolean, { frame }: RemedyContext): boolean {
  if (expression.type !== "bool") return false;
  return evaluateGuard({ text: "", expression, type: "bool" }, frame) === (outcome ? "holds" : "fails");
}

function join(kind: "all" | "any", parts: readonly Remedy[]): Remedy {
  // `a && (b && c)` is one list.
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind, parts: flat };
}

function findComparisonRemedy(
  expression: CompareExpression,
  wanted: boolean,
  context: RemedyContext,
): Remedy {
  const { left, right } = expression;
  const operator = wanted ? expression.operator : opposite[expression.operator];
  if (isLeaf(left) && right.kind === "literal")
    return sayLeaf(left, toNeed(operator, right), expression, wanted, context);
  if (isLeaf(right) && left.kind === "literal")
    return sayLeaf(right, toNeed(mirrored[operator], left), expression, wanted, context);
  return sayExpression(expression, wanted, context);
}

function sayLeaf(
  leaf: GuardLeaf,
  need: Need,
  part: GuardExpression,
  wanted: boolean,
  context: RemedyContext,
): Remedy {
  return findLeafRemedy(leaf, need, context) ?? sayExpression(part, wanted, context);
}

function sayExpression({ range }: GuardExpression, holds: boolean, { text }: RemedyContext): Remedy {
  return toStep("remedy.expression", { text: text.slice(range.start, range.end), holds });
}

type Operator = CompareExpression["operator"];

function toNeed(operator: Operator, { type, value }: GuardLiteral): Need {
  if (operator === "==") return { kind: "oneOf", values: [value], type };
  if (operator === "!=") return { kind: "noneOf", values: [value], type };
  return { kind: "bound", operator, bound: value, type };
}

const opposite: Readonly<Record<Operator, Operator>> = {
  "==": "!=",
  "!=": "==",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

/** The same relation, read from the other side. */
const mirrored: Readonly<Record<Operator, Operator>> = {
  "==": "==",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

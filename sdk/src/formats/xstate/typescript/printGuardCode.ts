import type {
  AttributeOperand,
  FieldOperand,
  GuardExpression,
  GuardLeaf,
} from "../../../guards/GuardExpression.js";
import { assertNever } from "../../../model/invariant.js";
import { printCode } from "./printCode.js";

/**
 * A guard as an expression of TypeScript over `facts`, `context` and `event`, worth undefined where CEL has an error.
 *
 * The functions it calls are those of `guardFunctions`.
 */
export function printGuardCode(expression: GuardExpression): string {
  switch (expression.kind) {
    case "literal":
      return printCode(expression.value);
    case "has":
      return `(${printGuardCode(expression.operand)} !== undefined)`;
    case "not":
      return `not(${printGuardCode(expression.operand)})`;
    case "and":
    case "or":
    case "compare":
    case "arithmetic":
      return printPair(expression);
    case "in": {
      const values = expression.values.map(({ value }) => value);
      return `among(${printGuardCode(expression.operand)}, ${printCode(values)})`;
    }
    case "negate":
      return `negate(${printGuardCode(expression.operand)})`;
    case "conditional": {
      const parts = [expression.condition, expression.whenTrue, expression.whenFalse].map(printGuardCode);
      return `choose(${parts.join(", ")})`;
    }
    default:
      return printLeaf(expression);
  }
}

type PairKind = "and" | "or" | "compare" | "arithmetic";

function printPair(expression: Extract<GuardExpression, { readonly kind: PairKind }>): string {
  const sides = `${printGuardCode(expression.left)}, ${printGuardCode(expression.right)}`;
  switch (expression.kind) {
    case "and":
      return `both(${sides})`;
    case "or":
      return `either(${sides})`;
    case "compare":
      return `compare(${printCode(expression.operator)}, ${sides})`;
    case "arithmetic": {
      const isWholeQuotient = expression.operator === "/" && expression.type === "int";
      return `calculate(${isWholeQuotient ? '"div"' : printCode(expression.operator)}, ${sides})`;
    }
    default:
      return assertNever(expression);
  }
}

function printLeaf(leaf: GuardLeaf): string {
  switch (leaf.kind) {
    case "persona":
      return `oneOf(facts.persona, ${printCode(leaf.personas)})`;
    case "segment":
      return `oneOf(facts.segment, ${printCode(leaf.segments)})`;
    case "attribute":
      return printAttribute(leaf);
    case "field":
      return printField(leaf);
    case "consent": {
      const purpose = leaf.purpose === undefined ? "" : `, ${printCode(leaf.purpose)}`;
      return `facts.hasConsent(${printCode(leaf.channel)}${purpose})`;
    }
    case "counter":
      return `context.counters[${printCode(leaf.counter.id)}]`;
    case "now":
      return "facts.now";
    case "count":
      return `facts.countEvents(${printCode(leaf.event)}, ${leaf.windowMs})`;
    case "sum": {
      const sum = `facts.sumEvents(${printCode(leaf.event)}, ${printCode(leaf.field)}, ${leaf.windowMs})`;
      return leaf.type === "int" ? `whole(${sum})` : `finite(${sum})`;
    }
    case "touches":
      return `facts.countTouches(${printCode(leaf.channel)}, ${leaf.windowMs})`;
    case "sinceEvent":
      return `elapsed(facts.now, facts.findLastEvent(${printCode(leaf.event)}))`;
    case "inStage":
      return `(context.active[${printCode(leaf.stage)}] !== undefined)`;
    case "timeInStage":
      return `elapsed(facts.now, context.active[${printCode(leaf.stage)}])`;
    case "touchpoint":
      // Policies and touchpoints alone may ask, and neither is in a machine.
      return "undefined";
    default:
      return assertNever(leaf);
  }
}

function printAttribute({ attribute }: AttributeOperand): string {
  const value = `facts.hcp[${printCode(attribute.id)}]`;
  switch (attribute.type) {
    case "enum":
      return `oneOf(${value}, ${printCode(attribute.values)})`;
    case "boolean":
      return `flag(${value})`;
    case "date":
      return `finite(${value})`;
    case "integer":
    case "number": {
      const bounds = [attribute.min, attribute.max].map((bound) => bound ?? "undefined");
      const limits = attribute.min === undefined && attribute.max === undefined ? [] : bounds;
      return `${attribute.type === "integer" ? "whole" : "finite"}(${[value, ...limits].join(", ")})`;
    }
    default:
      return assertNever(attribute);
  }
}

function printField({ field: { name, type, values } }: FieldOperand): string {
  const value = `read(event, ${printCode(name)})`;
  switch (type) {
    case "string":
      return values === undefined ? `text(${value})` : `oneOf(${value}, ${printCode(values)})`;
    case "boolean":
      return `flag(${value})`;
    case "integer":
      return `whole(${value})`;
    case "number":
      return `finite(${value})`;
    default:
      return assertNever(type);
  }
}

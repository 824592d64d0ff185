import type { TextRange } from "../model/Diagnostic.js";
import type { Attribute, PayloadField } from "../model/journeySchema.js";

/** What a part of a guard is worth: CEL's own types, of which `timestamp` is read in ms. */
export type GuardType = "bool" | "int" | "double" | "string" | "timestamp";

export type OrderOperator = "<" | "<=" | ">" | ">=";
export type EqualityOperator = "==" | "!=";
export type ArithmeticOperator = "+" | "-" | "*" | "/";

interface Node<Kind extends string, Type extends GuardType> {
  readonly kind: Kind;
  readonly type: Type;
  /** Where it stands in the guard's text, brackets around it not counted. */
  readonly range: TextRange;
}

type LiteralNode<Type extends GuardType, Value> = Node<"literal", Type> & { readonly value: Value };

/** A value written out; a `timestamp("…")` is worth its instant in ms. */
export type GuardLiteral =
  | LiteralNode<"bool", boolean>
  | LiteralNode<"int" | "double" | "timestamp", number>
  | LiteralNode<"string", string>;

export type PersonaOperand = Node<"persona", "string"> & { readonly personas: readonly string[] };
export type AttributeOperand = Node<"attribute", GuardType> & { readonly attribute: Attribute };
export type ConsentOperand = Node<"consent", "bool"> & { readonly channel: string };
export type FieldOperand = Node<"field", GuardType> & { readonly field: Pick<PayloadField, "name" | "type"> };
export type NowOperand = Node<"now", "timestamp">;
export type CountOperand = Node<"count", "int"> & {
  /** An event's type, a family such as `email.*`, or `*` for every event. */
  readonly event: string;
  /** As written, ISO 8601. */
  readonly window: string;
  readonly windowMs: number;
};
export type InStageOperand = Node<"inStage", "bool"> & { readonly stage: string };

/** A part of a guard whose value comes from the frame. */
export type GuardLeaf =
  | PersonaOperand
  | AttributeOperand
  | ConsentOperand
  | FieldOperand
  | NowOperand
  | CountOperand
  | InStageOperand;

export type HasExpression = Node<"has", "bool"> & { readonly operand: AttributeOperand | FieldOperand };
export type CompareExpression = Node<"compare", "bool"> & {
  readonly operator: OrderOperator | EqualityOperator;
  readonly left: GuardExpression;
  readonly right: GuardExpression;
};
export type InExpression = Node<"in", "bool"> & {
  readonly operand: GuardExpression;
  readonly values: readonly GuardLiteral[];
};
export type LogicalExpression = Node<"and" | "or", "bool"> & {
  readonly left: GuardExpression;
  readonly right: GuardExpression;
};
export type NotExpression = Node<"not", "bool"> & { readonly operand: GuardExpression };
export type NegateExpression = Node<"negate", "int" | "double"> & { readonly operand: GuardExpression };
export type ArithmeticExpression = Node<"arithmetic", "int" | "double"> & {
  readonly operator: ArithmeticOperator;
  readonly left: GuardExpression;
  readonly right: GuardExpression;
};
export type ConditionalExpression = Node<"conditional", GuardType> & {
  readonly condition: GuardExpression;
  readonly whenTrue: GuardExpression;
  readonly whenFalse: GuardExpression;
};

/**
 * A guard after checking: every name is declared, every type fits, every sum stays within ±(2^53 − 1).
 *
 * Evaluation, explanation, tables and proofs all read this one tree.
 */
export type GuardExpression =
  | GuardLiteral
  | GuardLeaf
  | HasExpression
  | CompareExpression
  | InExpression
  | LogicalExpression
  | NotExpression
  | NegateExpression
  | ArithmeticExpression
  | ConditionalExpression;

/** The expressions directly inside one, in order of appearance. */
export function getParts(expression: GuardExpression): readonly GuardExpression[] {
  switch (expression.kind) {
    case "has":
    case "not":
    case "negate":
      return [expression.operand];
    case "in":
      return [expression.operand, ...expression.values];
    case "compare":
    case "and":
    case "or":
    case "arithmetic":
      return [expression.left, expression.right];
    case "conditional":
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    default:
      return [];
  }
}

/** Every leaf of an expression, in order of appearance, repeats included. */
export function getLeaves(expression: GuardExpression): readonly GuardLeaf[] {
  const leaves: GuardLeaf[] = [];
  const visit = (part: GuardExpression): void => {
    if (isLeaf(part)) leaves.push(part);
    else getParts(part).forEach(visit);
  };
  visit(expression);
  return leaves;
}

/** True for a part whose value comes from the frame. */
export function isLeaf(expression: GuardExpression): expression is GuardLeaf {
  switch (expression.kind) {
    case "persona":
    case "attribute":
    case "consent":
    case "field":
    case "now":
    case "count":
    case "inStage":
      return true;
    default:
      return false;
  }
}

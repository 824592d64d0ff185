import type { TextRange } from "../model/Diagnostic.js";
import type { Attribute, Counter, PayloadField } from "../model/journeySchema.js";

/** What a part of a guard is worth: CEL's own types, of which `timestamp` and `duration` are read in ms. */
export type GuardType = "bool" | "int" | "double" | "string" | "timestamp" | "duration";

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

/** A value written out; a `timestamp("…")` is worth its instant in ms, a `duration("…")` its length in ms. */
export type GuardLiteral =
  | LiteralNode<"bool", boolean>
  | LiteralNode<"int" | "double" | "timestamp" | "duration", number>
  | LiteralNode<"string", string>;

/** A field of a payload as guards read it; `values` are all that a text may be, where that is declared. */
export type DeclaredField = Pick<PayloadField, "name" | "type"> & {
  readonly values?: readonly string[] | undefined;
};

/** What a guard may ask of the touchpoint that is due. */
export type TouchpointField = "channel" | "content" | "purpose";

/** How far back a guard looks: as written, ISO 8601, and in ms. */
interface Window {
  readonly window: string;
  readonly windowMs: number;
}

/** An event's type, a family such as `email.*`, or `*` for every declared event. */
interface EventReference {
  readonly event: string;
}

export type PersonaOperand = Node<"persona", "string"> & { readonly personas: readonly string[] };
export type SegmentOperand = Node<"segment", "string"> & { readonly segments: readonly string[] };
export type AttributeOperand = Node<"attribute", GuardType> & { readonly attribute: Attribute };
export type ConsentOperand = Node<"consent", "bool"> & {
  readonly channel: string;
  /** Undefined: for the channel as a whole. */
  readonly purpose: string | undefined;
};
export type FieldOperand = Node<"field", GuardType> & { readonly field: DeclaredField };
export type TouchpointOperand = Node<"touchpoint", "string"> & {
  readonly field: TouchpointField;
  readonly values: readonly string[];
};
export type CounterOperand = Node<"counter", "int"> & { readonly counter: Counter };
export type NowOperand = Node<"now", "timestamp">;
export type CountOperand = Node<"count", "int"> & EventReference & Window;
export type SumOperand = Node<"sum", "int" | "double"> & EventReference & Window & { readonly field: string };
/** Time since the last such event; missing where there was none. */
export type SinceEventOperand = Node<"sinceEvent", "duration"> & EventReference;
/** Touchpoints sent on a channel, or on any for `*`. */
export type TouchesOperand = Node<"touches", "int"> & Window & { readonly channel: string };
export type InStageOperand = Node<"inStage", "bool"> & { readonly stage: string };
/** Time since the stage was entered; missing while it is not active. */
export type TimeInStageOperand = Node<"timeInStage", "duration"> & { readonly stage: string };

/** A part of a guard whose value comes from the frame. */
export type GuardLeaf =
  | PersonaOperand
  | SegmentOperand
  | AttributeOperand
  | ConsentOperand
  | FieldOperand
  | TouchpointOperand
  | CounterOperand
  | NowOperand
  | CountOperand
  | SumOperand
  | SinceEventOperand
  | TouchesOperand
  | InStageOperand
  | TimeInStageOperand;

export type HasExpression = Node<"has", "bool"> & {
  readonly operand: AttributeOperand | FieldOperand | TouchpointOperand;
};
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

const leafKinds: ReadonlySet<string> = new Set(
  // A record, so that a leaf which is added is missed here by the compiler.
  Object.keys({
    persona: 0,
    segment: 0,
    attribute: 0,
    consent: 0,
    field: 0,
    touchpoint: 0,
    counter: 0,
    now: 0,
    count: 0,
    sum: 0,
    sinceEvent: 0,
    touches: 0,
    inStage: 0,
    timeInStage: 0,
  } satisfies Record<GuardLeaf["kind"], 0>),
);

/** True for a part whose value comes from the frame. */
export function isLeaf(expression: GuardExpression): expression is GuardLeaf {
  return leafKinds.has(expression.kind);
}

/** Names what a leaf reads: two leaves with one key always read the same value. */
export function getLeafKey(leaf: GuardLeaf): string {
  switch (leaf.kind) {
    case "persona":
    case "segment":
    case "now":
      return leaf.kind;
    case "attribute":
      return `hcp ${leaf.attribute.id}`;
    case "counter":
      return `counter ${leaf.counter.id}`;
    case "consent":
      return leaf.purpose === undefined
        ? `consent ${leaf.channel}`
        : `consent ${leaf.channel} ${leaf.purpose}`;
    case "field":
      return `event ${leaf.field.name}`;
    case "touchpoint":
      return `touchpoint ${leaf.field}`;
    case "count":
      return `count ${leaf.windowMs} ${leaf.event}`;
    case "sum":
      return `sum ${leaf.windowMs} ${leaf.event} ${leaf.field}`;
    case "sinceEvent":
      return `sinceEvent ${leaf.event}`;
    case "touches":
      return `touches ${leaf.windowMs} ${leaf.channel}`;
    case "inStage":
      return `inStage ${leaf.stage}`;
    case "timeInStage":
      return `timeInStage ${leaf.stage}`;
  }
}

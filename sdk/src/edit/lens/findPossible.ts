import type { GuardExpression, GuardLiteral } from "../../guards/GuardExpression.js";
import type { PersonaFacts, PossibleValues } from "./PersonaFacts.js";

/** The outcomes that a yes-or-no expression may have for somebody of a persona, each part judged by itself. */
export interface Possible {
  readonly yes: boolean;
  readonly no: boolean;
  readonly error: boolean;
}

const anything: Possible = { yes: true, no: true, error: true };

/**
 * What a guard may come to for somebody of a persona. What is not known of them may be anything: an outcome that is not possible
 * here never happens, one that is may still not.
 */
export function findPossible(expression: GuardExpression, facts: PersonaFacts): Possible {
  switch (expression.kind) {
    case "literal":
      return { yes: expression.value === true, no: expression.value === false, error: false };
    case "attribute":
      return findBoolean(facts.findValues(expression));
    case "has": {
      const values = facts.findValues(expression.operand);
      return values === undefined ? anything : { yes: !values.isNever, no: values.mayMiss, error: false };
    }
    case "not": {
      const { yes, no, error } = findPossible(expression.operand, facts);
      return { yes: no, no: yes, error };
    }
    case "and":
    case "or":
      return findLogical(expression, facts);
    case "conditional":
      return findConditional(expression, facts);
    case "compare":
      return findComparison(expression, facts);
    case "in":
      return findMembership(expression.operand, expression.values, facts);
    default:
      return anything;
  }
}

function findBoolean(values: PossibleValues | undefined): Possible {
  if (values?.kind !== "some") return anything;
  return { yes: values.values.has(true), no: values.values.has(false), error: values.mayMiss };
}

function findLogical(
  { kind, left, right }: Extract<GuardExpression, { kind: "and" | "or" }>,
  facts: PersonaFacts,
): Possible {
  const [a, b] = [findPossible(left, facts), findPossible(right, facts)];
  const error = a.error || b.error;
  return kind === "and"
    ? { yes: a.yes && b.yes, no: a.no || b.no, error }
    : { yes: a.yes || b.yes, no: a.no && b.no, error };
}

function findConditional(
  { condition, whenTrue, whenFalse }: Extract<GuardExpression, { kind: "conditional" }>,
  facts: PersonaFacts,
): Possible {
  const decided = findPossible(condition, facts);
  const branches = [
    ...(decided.yes ? [findPossible(whenTrue, facts)] : []),
    ...(decided.no ? [findPossible(whenFalse, facts)] : []),
  ];
  return {
    yes: branches.some(({ yes }) => yes),
    no: branches.some(({ no }) => no),
    error: decided.error || branches.some(({ error }) => error),
  };
}

type Comparison = Extract<GuardExpression, { kind: "compare" }>;

const mirrored: Readonly<Record<Comparison["operator"], Comparison["operator"]>> = {
  "==": "==",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

function findComparison({ operator, left, right }: Comparison, facts: PersonaFacts): Possible {
  if (right.kind === "literal") return compareWith(operator, facts.findValues(left), right);
  if (left.kind === "literal") return compareWith(mirrored[operator], facts.findValues(right), left);
  return anything;
}

function compareWith(
  operator: Comparison["operator"],
  values: PossibleValues | undefined,
  { value }: GuardLiteral,
): Possible {
  if (values === undefined) return anything;
  const error = values.mayMiss;
  if (values.kind === "some") {
    const outcomes = [...values.values].map((one) => compare(operator, one, value));
    return { yes: outcomes.includes(true), no: outcomes.includes(false), error };
  }
  if (typeof value !== "number") return anything;
  const { min, max } = values;
  switch (operator) {
    case "==":
      return { yes: value >= min && value <= max, no: min !== max || min !== value, error };
    case "!=":
      return { yes: min !== max || min !== value, no: value >= min && value <= max, error };
    case "<":
      return { yes: min < value, no: max >= value, error };
    case "<=":
      return { yes: min <= value, no: max > value, error };
    case ">":
      return { yes: max > value, no: min <= value, error };
    case ">=":
      return { yes: max >= value, no: min < value, error };
  }
}

function compare(
  operator: Comparison["operator"],
  left: string | number | boolean,
  right: string | number | boolean,
): boolean {
  switch (operator) {
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

function findMembership(
  operand: GuardExpression,
  literals: readonly GuardLiteral[],
  facts: PersonaFacts,
): Possible {
  const values = facts.findValues(operand);
  if (values === undefined) return anything;
  const listed = new Set<unknown>(literals.map(({ value }) => value));
  if (values.kind === "some") {
    const all = [...values.values];
    return {
      yes: all.some((value) => listed.has(value)),
      no: all.some((value) => !listed.has(value)),
      error: values.mayMiss,
    };
  }
  const { min, max } = values;
  const within = [...listed].some((value) => typeof value === "number" && value >= min && value <= max);
  return { yes: within, no: min !== max || !within, error: values.mayMiss };
}

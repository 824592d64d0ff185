import type {
  CompareExpression,
  GuardExpression,
  GuardLiteral,
  InExpression,
} from "../guards/GuardExpression.js";
import { printGuard } from "../guards/printGuard.js";
import type { GuardChange } from "./JourneyDiff.js";

/** What became of a guard, as far as its form proves it; undefined where it proves nothing. */
export function compareGuards(before: GuardExpression, after: GuardExpression): GuardChange | undefined {
  const isTighter = implies(after, before);
  const isLooser = implies(before, after);
  if (isTighter && isLooser) return "reworded";
  if (isTighter) return "tightened";
  return isLooser ? "loosened" : undefined;
}

/**
 * Whether one expression holds only where the other does. False says nothing.
 *
 * `&&` holds where both sides do and `||` where one does, whatever becomes of the other (semantics 10), so their parts can be
 * taken one by one. Nothing is concluded through `!`: what does not hold may be an error, and its opposite is one too.
 */
function implies(one: GuardExpression, other: GuardExpression): boolean {
  if (printGuard(one) === printGuard(other)) return true;
  if (one.kind === "or") return implies(one.left, other) && implies(one.right, other);
  if (other.kind === "and") return implies(one, other.left) && implies(one, other.right);
  if (other.kind === "or" && (implies(one, other.left) || implies(one, other.right))) return true;
  if (one.kind === "and") return implies(one.left, other) || implies(one.right, other);
  const [test, wider] = [toTest(one), toTest(other)];
  return test !== undefined && wider !== undefined && test.subject === wider.subject && isWithin(test, wider);
}

/** A comparison of something with values that are written out. */
interface ValueTest {
  /** What is compared, with the type of the values. */
  readonly subject: string;
  readonly operator: CompareExpression["operator"] | "in";
  readonly values: readonly GuardLiteral["value"][];
}

function toTest(expression: GuardExpression): ValueTest | undefined {
  if (expression.kind === "compare") {
    const { left, operator, right } = expression;
    return right.kind === "literal" ? toValueTest(left, operator, [right]) : undefined;
  }
  return expression.kind === "in" ? toValueTest(expression.operand, "in", expression.values) : undefined;
}

function toValueTest(
  subject: GuardExpression,
  operator: ValueTest["operator"],
  literals: InExpression["values"],
): ValueTest {
  const types = [...new Set(literals.map(({ type }) => type))].join();
  return { subject: `${types} ${printGuard(subject)}`, operator, values: literals.map(({ value }) => value) };
}

function isWithin(test: ValueTest, wider: ValueTest): boolean {
  if (test.operator === "==" || test.operator === "in") {
    return test.values.every((value) => passes(value, wider));
  }
  const [bound] = test.values;
  const [limit] = wider.values;
  if (typeof bound !== "number" || typeof limit !== "number") return false;
  switch (test.operator) {
    case ">":
      return wider.operator === "!=" ? limit <= bound : isIn(wider.operator, [">", ">="]) && bound >= limit;
    case ">=":
      return wider.operator === "!="
        ? limit < bound
        : isIn(wider.operator, [">", ">="]) && passes(bound, wider);
    case "<":
      return wider.operator === "!=" ? limit >= bound : isIn(wider.operator, ["<", "<="]) && bound <= limit;
    case "<=":
      return wider.operator === "!="
        ? limit > bound
        : isIn(wider.operator, ["<", "<="]) && passes(bound, wider);
    default:
      return false;
  }
}

function isIn(operator: ValueTest["operator"], operators: readonly string[]): boolean {
  return operators.includes(operator);
}

function passes(value: GuardLiteral["value"], { operator, values }: ValueTest): boolean {
  const [limit] = values;
  switch (operator) {
    case "in":
      return values.includes(value);
    case "==":
      return value === limit;
    case "!=":
      return value !== limit;
    default:
      if (typeof value !== "number" || typeof limit !== "number") return false;
      if (operator === ">") return value > limit;
      if (operator === ">=") return value >= limit;
      return operator === "<" ? value < limit : value <= limit;
  }
}

import type { ArithmeticExpression, CompareExpression, GuardExpression } from "./GuardExpression.js";
import type { Guard } from "./openGuard.js";

/** Which ways a value can go while nothing happens but time; for yes or no, `rise` is towards yes. */
interface Drift {
  readonly rise: boolean;
  readonly fall: boolean;
}

const still: Drift = { rise: false, fall: false };
const anyWay: Drift = { rise: true, fall: true };

/**
 * True where time alone may turn a guard from not holding to holding (semantics 11).
 *
 * Never wrongly false; may be wrongly true where two parts that move cancel out. An error ranks between no and yes:
 * in that order `&&` is the lesser of its sides, `||` the greater, and `!` turns the order round.
 */
export function timeAloneCanSatisfy(guard: Guard): boolean {
  return findDrift(guard.expression).rise;
}

function findDrift(expression: GuardExpression): Drift {
  switch (expression.kind) {
    case "now":
    case "sinceEvent":
    case "timeInStage":
      return { rise: true, fall: false };
    case "count":
    case "touches":
      // Events leave the window; none comes without an entry.
      return { rise: false, fall: true };
    case "sum":
      // What leaves the window may have been negative.
      return anyWay;
    case "not":
    case "negate":
      return reverse(findDrift(expression.operand));
    case "and":
    case "or":
      return either(findDrift(expression.left), findDrift(expression.right));
    case "compare":
      return findComparisonDrift(expression);
    case "in":
      return moves(findDrift(expression.operand)) ? anyWay : still;
    case "arithmetic":
      return findArithmeticDrift(expression);
    case "conditional": {
      if (moves(findDrift(expression.condition))) return anyWay;
      return either(findDrift(expression.whenTrue), findDrift(expression.whenFalse));
    }
    default:
      return still;
  }
}

function findComparisonDrift({ operator, left, right }: CompareExpression): Drift {
  // Two that grow with the clock keep their distance.
  if (isClock(left) && isClock(right)) return still;
  const first = findDrift(left);
  const second = findDrift(right);
  switch (operator) {
    case ">":
    case ">=":
      return either(first, reverse(second));
    case "<":
    case "<=":
      return either(reverse(first), second);
    default:
      return moves(first) || moves(second) ? anyWay : still;
  }
}

function isClock({ kind }: GuardExpression): boolean {
  return kind === "now" || kind === "sinceEvent" || kind === "timeInStage";
}

function findArithmeticDrift({ operator, left, right }: ArithmeticExpression): Drift {
  const first = findDrift(left);
  const second = findDrift(right);
  switch (operator) {
    case "+":
      return either(first, second);
    case "-":
      return either(first, reverse(second));
    case "*":
      return either(scale(first, right), scale(second, left));
    case "/":
      return scale(first, right);
  }
}

/** How a product moves as one factor does: by the sign of the other, which only a literal shows. */
function scale(drift: Drift, factor: GuardExpression): Drift {
  if (!moves(drift)) return still;
  if (factor.kind !== "literal") return anyWay;
  return Number(factor.value) < 0 ? reverse(drift) : drift;
}

function reverse({ rise, fall }: Drift): Drift {
  return { rise: fall, fall: rise };
}

function either(first: Drift, second: Drift): Drift {
  return { rise: first.rise || second.rise, fall: first.fall || second.fall };
}

function moves({ rise, fall }: Drift): boolean {
  return rise || fall;
}

import { invariant } from "../model/invariant.js";
import type { Scalar } from "../model/Ledger.js";
import { createAttributeTest, createFieldTest } from "./declaredValues.js";
import { calculate } from "./findBounds.js";
import type {
  ArithmeticExpression,
  CompareExpression,
  GuardExpression,
  LogicalExpression,
} from "./GuardExpression.js";
import type { GuardFrame } from "./GuardFrame.js";
import { findDate } from "./instant.js";
import type { Guard } from "./openGuard.js";

/** What a guard comes to: it holds, it does not, or a value it needed was missing (semantics 10). */
export type GuardOutcome = "holds" | "fails" | "error";

/** A part of a guard made ready to be read; undefined is CEL's error. */
type Read<Value extends Scalar = Scalar> = (frame: GuardFrame) => Value | undefined;

const compiled = new WeakMap<Guard, Read<boolean>>();

/** Reads a guard in a frame, without saying why; compiles it the first time. */
export function evaluateGuard(guard: Guard, frame: GuardFrame): GuardOutcome {
  let read = compiled.get(guard);
  if (read === undefined) {
    read = compileBoolean(guard.expression);
    compiled.set(guard, read);
  }
  const value = read(frame);
  if (value === undefined) return "error";
  return value ? "holds" : "fails";
}

/** One leaf's value in a frame, undefined where it is missing or not one that the document declares. */
export function compileExpression(expression: GuardExpression): Read {
  switch (expression.type) {
    case "bool":
      return compileBoolean(expression);
    case "string":
      return compileText(expression);
    default:
      return compileNumber(expression);
  }
}

function compileBoolean(expression: GuardExpression): Read<boolean> {
  switch (expression.kind) {
    case "literal":
      return always(expression.value === true);
    case "attribute": {
      const { id } = expression.attribute;
      return (frame) => asBoolean(frame.findAttribute(id));
    }
    case "field": {
      const { name } = expression.field;
      return (frame) => asBoolean(frame.findPayload(name));
    }
    case "consent": {
      const { channel, purpose } = expression;
      return (frame) => frame.hasConsent(channel, purpose);
    }
    case "inStage": {
      const { stage } = expression;
      return (frame) => frame.isIn(stage);
    }
    case "has": {
      const read = compileExpression(expression.operand);
      return (frame) => read(frame) !== undefined;
    }
    case "not": {
      const read = compileBoolean(expression.operand);
      return (frame) => {
        const value = read(frame);
        return value === undefined ? undefined : !value;
      };
    }
    case "and":
    case "or":
      return compileLogical(expression);
    case "compare":
      return compileComparison(expression);
    case "in": {
      const read = compileExpression(expression.operand);
      const values = new Set<Scalar>(expression.values.map((literal) => literal.value));
      return (frame) => {
        const value = read(frame);
        return value === undefined ? undefined : values.has(value);
      };
    }
    default:
      return compileConditional(expression, compileBoolean);
  }
}

/** CEL's absorption: one side that decides is enough, even beside an error and in either order. */
function compileLogical({ kind, left, right }: LogicalExpression): Read<boolean> {
  const readLeft = compileBoolean(left);
  const readRight = compileBoolean(right);
  const decides = kind === "or";
  return (frame) => {
    const first = readLeft(frame);
    if (first === decides) return decides;
    const second = readRight(frame);
    if (second === decides) return decides;
    return first === undefined || second === undefined ? undefined : !decides;
  };
}

function compileComparison({ operator, left, right }: CompareExpression): Read<boolean> {
  const readLeft = compileExpression(left);
  const readRight = compileExpression(right);
  const compare = comparisons[operator];
  return (frame) => {
    const first = readLeft(frame);
    if (first === undefined) return undefined;
    const second = readRight(frame);
    return second === undefined ? undefined : compare(first, second);
  };
}

const comparisons: Readonly<Record<CompareExpression["operator"], (left: Scalar, right: Scalar) => boolean>> =
  {
    "==": (left, right) => left === right,
    "!=": (left, right) => left !== right,
    "<": (left, right) => left < right,
    "<=": (left, right) => left <= right,
    ">": (left, right) => left > right,
    ">=": (left, right) => left >= right,
  };

function compileNumber(expression: GuardExpression): Read<number> {
  switch (expression.kind) {
    case "literal":
      return always(Number(expression.value));
    case "now":
      return (frame) => frame.now;
    case "counter": {
      const { id } = expression.counter;
      return (frame) => frame.getCounter(id);
    }
    case "count": {
      const { event, windowMs } = expression;
      return (frame) => frame.countEvents(event, windowMs);
    }
    case "sum": {
      const { event, field, windowMs } = expression;
      // A sum has no declared bounds, so that it can leave what numbers can be (semantics 13).
      const isSum = createFieldTest({ type: expression.type === "int" ? "integer" : "number" });
      return (frame) => {
        const value = frame.sumEvents(event, field, windowMs);
        return isSum(value) ? value : undefined;
      };
    }
    case "touches": {
      const { channel, windowMs } = expression;
      return (frame) => frame.countTouches(channel, windowMs);
    }
    case "sinceEvent": {
      const { event } = expression;
      return (frame) => findElapsedMs(frame.findLastEvent(event), frame);
    }
    case "timeInStage": {
      const { stage } = expression;
      return (frame) => findElapsedMs(frame.findEntered(stage), frame);
    }
    case "attribute": {
      const { id, type } = expression.attribute;
      const isDeclared = createAttributeTest(expression.attribute);
      if (type === "date") return (frame) => findInstantMs(frame.findAttribute(id), frame);
      return (frame) => {
        const value = frame.findAttribute(id);
        return typeof value === "number" && isDeclared(value) ? value : undefined;
      };
    }
    case "field": {
      const { name } = expression.field;
      const isDeclared = createFieldTest(expression.field);
      return (frame) => {
        const value = frame.findPayload(name);
        return typeof value === "number" && isDeclared(value) ? value : undefined;
      };
    }
    case "negate": {
      const read = compileNumber(expression.operand);
      return (frame) => {
        const value = read(frame);
        return value === undefined ? undefined : -value;
      };
    }
    case "arithmetic":
      return compileArithmetic(expression);
    default:
      return compileConditional(expression, compileNumber);
  }
}

function compileArithmetic({ operator, type, left, right }: ArithmeticExpression): Read<number> {
  const readLeft = compileNumber(left);
  const readRight = compileNumber(right);
  return (frame) => {
    const first = readLeft(frame);
    const second = readRight(frame);
    return first === undefined || second === undefined ? undefined : calculate(operator, type, first, second);
  };
}

function compileText(expression: GuardExpression): Read<string> {
  switch (expression.kind) {
    case "literal":
      return always(String(expression.value));
    case "persona":
      return compileDeclared((frame) => frame.persona, new Set<unknown>(expression.personas));
    case "segment":
      return compileDeclared((frame) => frame.segment, new Set<unknown>(expression.segments));
    case "touchpoint": {
      const { field } = expression;
      return compileDeclared((frame) => frame.findTouchpoint?.(field), new Set<unknown>(expression.values));
    }
    case "attribute": {
      const { id } = expression.attribute;
      const isDeclared = createAttributeTest(expression.attribute);
      return (frame) => {
        const value = frame.findAttribute(id);
        return typeof value === "string" && isDeclared(value) ? value : undefined;
      };
    }
    case "field": {
      const { name } = expression.field;
      const isDeclared = createFieldTest(expression.field);
      return (frame) => {
        const value = frame.findPayload(name);
        return typeof value === "string" && isDeclared(value) ? value : undefined;
      };
    }
    default:
      return compileConditional(expression, compileText);
  }
}

/** A text that counts only where it is one of those declared. */
function compileDeclared(read: Read<string>, declared: ReadonlySet<unknown>): Read<string> {
  return (frame) => {
    const value = read(frame);
    return declared.has(value) ? value : undefined;
  };
}

function compileConditional<Value extends Scalar>(
  expression: GuardExpression,
  compile: (branch: GuardExpression) => Read<Value>,
): Read<Value> {
  invariant(
    expression.kind === "conditional",
    `a checked ${expression.kind} has the type it was checked for`,
  );
  const readCondition = compileBoolean(expression.condition);
  const readTrue = compile(expression.whenTrue);
  const readFalse = compile(expression.whenFalse);
  return (frame) => {
    const condition = readCondition(frame);
    if (condition === undefined) return undefined;
    return condition ? readTrue(frame) : readFalse(frame);
  };
}

function findInstantMs(value: Scalar | undefined, frame: GuardFrame): number | undefined {
  if (typeof value !== "string") return undefined;
  const date = findDate(value);
  if (date === undefined || date.kind === "instant") return date?.atMs;
  return frame.startOfDayMs?.(value) ?? date.atMs;
}

function findElapsedMs(at: number | undefined, { now }: GuardFrame): number | undefined {
  return at === undefined ? undefined : now - at;
}

function asBoolean(value: Scalar | undefined): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

function always<Value extends Scalar>(value: Value): Read<Value> {
  return () => value;
}

import { withoutTexts } from "./printCode.js";

/**
 * What the code of guards calls, by name. Undefined stands for CEL's error, which `both` and `either` absorb as CEL does
 * (semantics 10).
 */
const guardFunctions: Readonly<Record<string, string>> = {
  both: `function both(left: boolean | undefined, right: boolean | undefined): boolean | undefined {
  if (left === false || right === false) return false;
  return left === undefined || right === undefined ? undefined : true;
}`,
  either: `function either(left: boolean | undefined, right: boolean | undefined): boolean | undefined {
  if (left === true || right === true) return true;
  return left === undefined || right === undefined ? undefined : false;
}`,
  not: `function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}`,
  choose: `function choose<Value>(
  condition: boolean | undefined,
  whenTrue: Value | undefined,
  whenFalse: Value | undefined,
): Value | undefined {
  if (condition === undefined) return undefined;
  return condition ? whenTrue : whenFalse;
}`,
  compare: `function compare(
  operator: "==" | "!=" | "<" | "<=" | ">" | ">=",
  left: Scalar | undefined,
  right: Scalar | undefined,
): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
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
}`,
  calculate: `function calculate(
  operator: "+" | "-" | "*" | "/" | "div",
  left: number | undefined,
  right: number | undefined,
): number | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "div":
      return (left - (left % right)) / right;
  }
}`,
  negate: `function negate(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}`,
  among: `function among(value: Scalar | undefined, values: readonly Scalar[]): boolean | undefined {
  return value === undefined ? undefined : values.includes(value);
}`,
  oneOf: `function oneOf(value: unknown, values: readonly string[]): string | undefined {
  return typeof value === "string" && values.includes(value) ? value : undefined;
}`,
  text: `function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}`,
  flag: `function flag(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}`,
  whole: `function whole(value: unknown, min?: number, max?: number): number | undefined {
  return Number.isSafeInteger(value) ? finite(value, min, max) : undefined;
}`,
  finite: `function finite(value: unknown, min = -Infinity, max = Infinity): number | undefined {
  return typeof value === "number" && Number.isFinite(value) && value >= min && value <= max ? value : undefined;
}`,
  elapsed: `function elapsed(now: number, at: number | undefined): number | undefined {
  return at === undefined ? undefined : now - at;
}`,
  read: `function read(event: JourneyEvent, field: string): unknown {
  const { payload } = event as { readonly payload?: Readonly<Record<string, unknown>> };
  return payload !== undefined && Object.hasOwn(payload, field) ? payload[field] : undefined;
}`,
};

const scalarType = "type Scalar = string | number | boolean;";

/** The functions that some code calls, and those that they call, each as text. */
export function collectGuardFunctions(code: string): readonly string[] {
  const found = new Set<string>();
  const collect = (text: string): void => {
    for (const name of Object.keys(guardFunctions)) {
      if (found.has(name) || !new RegExp(`(?<![\\w.])${name}\\(`).test(text)) continue;
      found.add(name);
      collect(guardFunctions[name] ?? "");
    }
  };
  collect(withoutTexts(code));
  const functions = Object.keys(guardFunctions)
    .filter((name) => found.has(name))
    .map((name) => guardFunctions[name] ?? "");
  return functions.some((text) => /\bScalar\b/.test(text)) ? [scalarType, ...functions] : functions;
}

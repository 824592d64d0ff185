import type { GuardLeaf } from "../guards/GuardExpression.js";
import type { Scalar } from "../model/Ledger.js";
import type { CellValue } from "./Variable.js";

interface Range {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

const greatest = Number.MAX_SAFE_INTEGER;

/**
 * One value of every cell into which constants cut what a leaf may be, missing included where it may be missing.
 *
 * @param others - The same leaf in other guards: of a field all declared values count.
 */
export function cutValues(
  leaf: GuardLeaf,
  constants: readonly Scalar[],
  others: readonly GuardLeaf[],
): readonly CellValue[] {
  const missing: readonly CellValue[] = canBeMissing(leaf) ? [undefined] : [];
  if (leaf.type === "bool") return [true, false, ...missing];
  if (leaf.type === "string") {
    const texts = [...new Set([leaf, ...others].flatMap(listTexts))];
    return [...(texts.length === 0 ? [""] : texts), ...missing];
  }
  const range = getRange(leaf);
  return [
    ...cutRange(
      range,
      constants.filter((value) => typeof value === "number"),
    ),
    ...missing,
  ];
}

function canBeMissing({ kind }: GuardLeaf): boolean {
  switch (kind) {
    case "consent":
    case "inStage":
    case "counter":
    case "count":
    case "touches":
    case "now":
      return false;
    default:
      return true;
  }
}

function listTexts(leaf: GuardLeaf): readonly string[] {
  switch (leaf.kind) {
    case "persona":
      return leaf.personas;
    case "segment":
      return leaf.segments;
    case "touchpoint":
      return leaf.values;
    case "field":
      return leaf.field.values ?? [];
    case "attribute":
      return leaf.attribute.type === "enum" ? leaf.attribute.values : [];
    default:
      return [];
  }
}

function getRange(leaf: GuardLeaf): Range {
  const isWhole = leaf.type !== "double";
  const most = isWhole ? greatest : Number.MAX_VALUE;
  const anything = { min: -most, max: most, isWhole };
  switch (leaf.kind) {
    case "attribute": {
      const { attribute } = leaf;
      if (attribute.type !== "integer" && attribute.type !== "number") return anything;
      return { ...anything, min: attribute.min ?? anything.min, max: attribute.max ?? anything.max };
    }
    case "counter":
      return { min: leaf.counter.min, max: leaf.counter.max, isWhole };
    case "count":
    case "touches":
    case "sinceEvent":
    case "timeInStage":
      return { ...anything, min: 0 };
    default:
      return anything;
  }
}

/** Below the first constant, each constant, between each two, above the last; cells that hold no value are left out. */
function cutRange({ min, max, isWhole }: Range, constants: readonly number[]): readonly number[] {
  const cuts = [...new Set(constants)].filter((value) => value >= min && value <= max).sort((a, b) => a - b);
  const [first] = cuts;
  const last = cuts.at(-1);
  if (first === undefined || last === undefined) return min > max ? [] : [clamp(0, min, max)];
  const between = cuts.flatMap((cut, index) => {
    const next = cuts[index + 1];
    if (next === undefined) return [cut];
    const middle = isWhole ? cut + 1 : cut / 2 + next / 2;
    return cut < middle && middle < next ? [cut, middle] : [cut];
  });
  const below = first - 1 < first ? Math.max(min, first - 1) : min;
  const above = last + 1 > last ? Math.min(max, last + 1) : max;
  const values = [...(min < first ? [below] : []), ...between, ...(max > last ? [above] : [])];
  // A constant of another kind, such as 1.5 beside whole numbers, is no value.
  return isWhole ? values.filter(Number.isInteger) : values;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}

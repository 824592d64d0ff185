import type { DocumentPath } from "../model/Diagnostic.js";
import type { FieldChange } from "./JourneyDiff.js";

type Plain = Readonly<Record<string, unknown>>;

/** What tells the items of an inner list apart, where they have it. */
const innerNames = ["id", "name", "event", "attribute", "channel", "persona", "value"] as const;

/** The values that differ between two things, in the order of the later one's keys. */
export function diffFields(before: Plain, after: Plain, path: DocumentPath = []): readonly FieldChange[] {
  const keys = [...Object.keys(after), ...Object.keys(before).filter((key) => !Object.hasOwn(after, key))];
  return keys.flatMap((key) => diffValue(before[key], after[key], [...path, key]));
}

function diffValue(before: unknown, after: unknown, path: DocumentPath): readonly FieldChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isPlain(before) && isPlain(after)) return diffFields(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) {
    const pairs = pairItems(before, after);
    if (pairs !== undefined) {
      return pairs.flatMap(({ index, old, item }) => diffValue(old, item, [...path, index]));
    }
  }
  return [{ path, before, after, guard: undefined }];
}

interface Pair {
  /** In the later list; of an item that was removed, in the earlier one. */
  readonly index: number;
  readonly old: unknown;
  readonly item: unknown;
}

/** The items of two lists side by side; undefined where they have no names, or stand in another order. */
function pairItems(before: readonly unknown[], after: readonly unknown[]): readonly Pair[] | undefined {
  const key = innerNames.find((name) => [before, after].every((items) => areNamed(items, name)));
  if (key === undefined) return undefined;
  const earlier = new Map(before.map((item, index) => [(item as Plain)[key], { item, index }]));
  const later = new Set(after.map((item) => (item as Plain)[key]));
  const kept = after.map((item) => earlier.get((item as Plain)[key])?.index).filter((at) => at !== undefined);
  if (kept.some((at, index) => at < (kept[index - 1] ?? at))) return undefined;
  return [
    ...before.flatMap((old, index) =>
      later.has((old as Plain)[key]) ? [] : [{ index, old, item: undefined }],
    ),
    ...after.map((item, index) => ({ index, old: earlier.get((item as Plain)[key])?.item, item })),
  ];
}

function areNamed(items: readonly unknown[], key: string): boolean {
  const names = items.map((item) => (isPlain(item) ? item[key] : undefined));
  return !names.includes(undefined) && new Set(names).size === names.length;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

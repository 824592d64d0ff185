/**
 * A new value that keeps the parts of an old one wherever they are equal, down to the old value itself: so that whoever
 * compares by reference sees what changed and nothing else.
 */
export function keepEqual<Value>(before: unknown, after: Value): Value {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) {
    const kept: unknown[] = after.map((part, index) => keepEqual(before[index], part));
    const isSame =
      kept.length === before.length && kept.every((part, index) => Object.is(part, before[index]));
    return (isSame ? before : kept) as Value;
  }
  if (!isObject(before) || !isObject(after)) return after;
  const entries = Object.entries(after).map(([key, part]) => [key, keepEqual(before[key], part)] as const);
  const isSame =
    entries.length === Object.keys(before).length &&
    entries.every(([key, part]) => Object.hasOwn(before, key) && Object.is(part, before[key]));
  return (isSame ? before : Object.fromEntries(entries)) as Value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

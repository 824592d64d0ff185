/** The value at a field's key. */
export function readField(item: object, key: string): unknown {
  return key
    .split(".")
    .reduce<unknown>(
      (value, part) => (typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined),
      item,
    );
}

/** What to change so that a field has a value: the outermost key with all that is below it. A part without values goes. */
export function toChange(item: object, key: string, value: unknown): Readonly<Record<string, unknown>> {
  const [outer = key, ...inner] = key.split(".");
  if (inner.length === 0) return { [outer]: value };
  const before = readField(item, outer);
  const part = setInside(typeof before === "object" && before !== null ? before : {}, inner, value);
  return { [outer]: part && fill(outer, part) };
}

/** A part with a value at a key inside it; undefined where nothing is left of it. */
function setInside(
  part: object,
  [key = "", ...inner]: readonly string[],
  value: unknown,
): Record<string, unknown> | undefined {
  const before: unknown = Reflect.get(part, key);
  const next =
    inner.length === 0
      ? value
      : setInside(typeof before === "object" && before !== null ? before : {}, inner, value);
  const filled =
    typeof next === "object" && next !== null && !Array.isArray(next) ? fill(key, { ...next }) : next;
  const kept = Object.fromEntries(
    Object.entries({ ...part, [key]: filled }).filter(([, each]) => each !== undefined && each !== ""),
  );
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** Parts that only mean something together begin with a usual value. */
const usual: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  cap: { most: 4, window: "P30D" },
  target: { count: 100, within: "P30D" },
  approval: { reference: "–" },
  cost: { perTouch: 0, currency: "EUR" },
  fatigue: { window: "P30D", halvedBy: 5 },
  assign: { from: "2026-01-01", when: "true" },
  objective: { asIs: "", toBe: "" },
  reentry: { allowed: false },
};

function fill(outer: string, part: Record<string, unknown>): Record<string, unknown> {
  return { ...usual[outer], ...part };
}

/** An item with a field changed; what was emptied is gone from it. */
export function withField(item: object, key: string, value: unknown): object {
  return Object.fromEntries(
    Object.entries({ ...item, ...toChange(item, key, value) }).filter(([, each]) => each !== undefined),
  );
}

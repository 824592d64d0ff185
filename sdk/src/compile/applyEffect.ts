import type { Counter, Effect } from "../model/journeySchema.js";

/** What a run carries beside its stages. */
export interface RunMarks {
  readonly counters: Readonly<Record<string, number>>;
  readonly tags: readonly string[];
}

/** The marks of a run that has just started. */
export function createMarks(counters: readonly Counter[]): RunMarks {
  return { counters: Object.fromEntries(counters.map(({ id, initial }) => [id, initial])), tags: [] };
}

/** The marks after one effect; `emit` changes none. Counters stop at their declared bounds (semantics 13, 18). */
export function applyEffect<Marks extends RunMarks>(
  marks: Marks,
  effect: Effect,
  counters: ReadonlyMap<string, Counter>,
): Marks {
  switch (effect.kind) {
    case "set":
      return setCounter(marks, counters, effect.counter, () => effect.value);
    case "increment":
      return setCounter(marks, counters, effect.counter, (value) => value + effect.by);
    case "clear":
      return setCounter(marks, counters, effect.counter, (_value, { initial }) => initial);
    case "tag":
      return marks.tags.includes(effect.tag) ? marks : { ...marks, tags: [...marks.tags, effect.tag].sort() };
    case "untag":
      return { ...marks, tags: marks.tags.filter((tag) => tag !== effect.tag) };
    case "emit":
      return marks;
  }
}

function setCounter<Marks extends RunMarks>(
  marks: Marks,
  counters: ReadonlyMap<string, Counter>,
  id: string,
  change: (value: number, counter: Counter) => number,
): Marks {
  const counter = counters.get(id);
  if (counter === undefined) return marks;
  const value = change(marks.counters[id] ?? counter.initial, counter);
  const bounded = Math.min(counter.max, Math.max(counter.min, value));
  return { ...marks, counters: { ...marks.counters, [id]: bounded } };
}

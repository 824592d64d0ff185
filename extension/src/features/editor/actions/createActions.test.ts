// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { createActions } from "./createActions";

const still = () => undefined;
const actions = createActions({
  fitAll: still,
  fitSelection: still,
  zoomIn: still,
  zoomOut: still,
  toggleCounts: still,
});

test("no key means two things", () => {
  const taken = new Map<string, string[]>();
  for (const { id, keys = [] } of actions)
    for (const key of keys) taken.set(key, [...(taken.get(key) ?? []), id]);
  // An arrow moves what is chosen one way, and walks where nothing is.
  const shared = [...taken].filter(([, ids]) => ids.length > 1);
  expect(shared).toEqual([]);
});

test("each action has one name", () => {
  expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
});

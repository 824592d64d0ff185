import { expect, test } from "vitest";
import { createStore } from "../store/createStore";
import type { SaveState } from "./createAutosave";
import { createLeftDrafts } from "./createLeftDrafts";
import type { OpenDraft } from "./openDraft";

const failed: SaveState = { kind: "failed", trouble: { sentence: "No room" } };

function createDraft(first: SaveState) {
  const state = createStore<SaveState>(first);
  let closed = 0;
  const draft = {
    id: "d",
    autosave: { state, flush: async () => undefined },
    close: () => {
      closed += 1;
    },
  } as unknown as OpenDraft;
  return { draft, state, countClosed: () => closed };
}

test("a draft that is left saved is closed at once", async () => {
  const left = createLeftDrafts();
  const { draft, countClosed } = createDraft({ kind: "saved" });
  left.leave(draft);
  await Promise.resolve();
  expect(countClosed()).toBe(1);
  expect(left.list.get()).toEqual([]);
});

test("a draft that is left unsaved is kept until it is saved, and closed then, once", async () => {
  const left = createLeftDrafts();
  const { draft, state, countClosed } = createDraft(failed);
  left.leave(draft);
  await Promise.resolve();
  expect(countClosed()).toBe(0);
  expect(left.list.get()).toEqual([draft]);
  state.set(() => ({ kind: "saved" }));
  state.set(() => ({ kind: "saving" }));
  state.set(() => ({ kind: "saved" }));
  expect(countClosed()).toBe(1);
  expect(left.list.get()).toEqual([]);
});

test("a draft that is opened again is given back as it was, and stays open though it is saved then", async () => {
  const left = createLeftDrafts();
  const { draft, state, countClosed } = createDraft(failed);
  left.leave(draft);
  expect(left.take("d")).toBe(draft);
  expect(left.take("d")).toBeUndefined();
  state.set(() => ({ kind: "saved" }));
  await Promise.resolve();
  expect(countClosed()).toBe(0);
});

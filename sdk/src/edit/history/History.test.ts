import { describe, expect, test } from "vitest";
import { moveStages } from "../layout/moveStages.js";
import { renameStage } from "../stages/changeStage.js";
import { requireOk, smallDraft } from "../testing/smallDraft.js";
import type { EditStep } from "./EditStep.js";
import {
  applyCommand,
  canRedo,
  canUndo,
  createHistory,
  endGesture,
  type History,
  jumpTo,
  redo,
  undo,
} from "./History.js";

const draft = smallDraft();
const moving: EditStep = { code: "step.moveStages", parameters: { name: "Trial", count: 1 } };
const renaming: EditStep = { code: "step.renameStage", parameters: { name: "Trial", count: 1 } };
const rename = (history: History, label: string) =>
  requireOk(applyCommand(history, renameStage, { stage: "trial", label }, { label: renaming }));
const drag = (history: History, x: number, gesture: string) =>
  requireOk(
    applyCommand(
      history,
      moveStages,
      { places: [{ stage: "trial", x, y: 0 }] },
      { label: moving, gesture, selection: ["trial"] },
    ),
  );

test("ten thousand steps lead back to the document itself, and forward to the last one", () => {
  let history = createHistory(draft);
  for (let step = 0; step < 10_000; step++) history = rename(history, `Trial ${step}`);
  const last = history.present;
  while (canUndo(history)) history = undo(history);
  expect(history.present).toBe(draft);
  expect(undo(history)).toBe(history);
  while (canRedo(history)) history = redo(history);
  expect(history.present).toBe(last);
  expect(redo(history)).toBe(history);
});

describe("a drag", () => {
  test("is one step, which begins where the drag began", () => {
    let history = drag(createHistory(draft), 10, "drag 1");
    history = drag(drag(history, 20, "drag 1"), 30, "drag 1");
    history = drag(history, 40, "drag 2");
    expect(history.entries).toHaveLength(3);
    expect(undo(history).present.layout).toContainEqual({ stage: "trial", x: 30, y: 0, collapsed: false });
    expect(undo(undo(history)).present).toBe(draft);
  });

  test("after it has ended another with its id is a step of its own", () => {
    const history = drag(endGesture(drag(createHistory(draft), 10, "drag")), 20, "drag");
    expect(history.entries).toHaveLength(3);
  });
});

test("a step is named, keeps the selection, and forgets what had been undone", () => {
  const two = rename(drag(createHistory(draft, ["aware"]), 10, "drag"), "Sampling");
  expect(two.entries.map(({ label, selection }) => [label?.code, selection])).toEqual([
    [undefined, ["aware"]],
    ["step.moveStages", ["trial"]],
    ["step.renameStage", []],
  ]);
  const other = rename(undo(two), "Tasting");
  expect(other.entries).toHaveLength(3);
  expect(canRedo(other)).toBe(false);
});

test("a refused command and one that changes nothing are no steps", () => {
  const history = createHistory(draft);
  expect(rename(history, "Trial")).toBe(history);
  expect(
    applyCommand(history, renameStage, { stage: "gone", label: "x" }, { label: renaming }),
  ).toMatchObject({
    ok: false,
    error: { code: "edit.unknown" },
  });
});

test("jumping goes to any entry, and to the nearest where there is none", () => {
  const history = rename(rename(createHistory(draft), "A"), "B");
  expect(jumpTo(history, 0).present).toBe(draft);
  expect(jumpTo(jumpTo(history, 1), 2).present).toBe(history.present);
  expect(jumpTo(history, 99)).toBe(history);
  expect(jumpTo(history, Number.NaN).present).toBe(draft);
});

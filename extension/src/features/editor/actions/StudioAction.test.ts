import { expect, test } from "vitest";
import type { StudioState } from "../store/StudioState";
import { findAction, type StudioAction, toKeyCaps } from "./StudioAction";

const action = (id: string, keys: readonly string[], isPossible = true): StudioAction => ({
  id,
  group: "edit",
  label: id,
  keys,
  isPossible: () => isPossible,
  run: () => undefined,
});
const actions = [
  action("undo", ["Mod+z"]),
  action("redo", ["Mod+Shift+z", "Mod+y"]),
  action("keys", ["?"]),
  action("cut", ["Mod+x"], false),
];
const press = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {},
) =>
  findAction(
    actions,
    { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held },
    {} as StudioState,
  )?.id;

test("a key finds its action, with Ctrl or the Mac's command key", () => {
  expect(press("z", { ctrlKey: true })).toBe("undo");
  expect(press("z", { metaKey: true })).toBe("undo");
  expect(press("Z", { ctrlKey: true, shiftKey: true })).toBe("redo");
  expect(press("?", { shiftKey: true })).toBe("keys");
  expect(press("z")).toBeUndefined();
});

test("what is not possible now is not found", () => {
  expect(press("x", { ctrlKey: true })).toBeUndefined();
});

test("keys are shown as they are written", () => {
  expect(toKeyCaps("Mod+Shift+z", false)).toEqual(["Ctrl", "Shift", "Z"]);
  expect(toKeyCaps("Mod+Shift+z", true)).toEqual(["⌘", "Shift", "Z"]);
  expect(toKeyCaps("Alt+ArrowRight", false)).toEqual(["Alt", "→"]);
});

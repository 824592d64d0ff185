import { expect, test } from "vitest";
import { findHotKey } from "./findHotKey";

const keys = { code: "KeyJ", altKey: true, ctrlKey: false, metaKey: false, shiftKey: false };

test("Alt+J toggles and Alt+Shift+J hides, whatever character the keyboard makes of it", () => {
  expect(findHotKey(keys)).toBe("toggle");
  expect(findHotKey({ ...keys, shiftKey: true })).toBe("hide");
});

test("other keys stay the page's", () => {
  const others = [{ altKey: false }, { ctrlKey: true }, { metaKey: true }, { code: "KeyK" }];
  expect(others.map((other) => findHotKey({ ...keys, ...other }))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

import { expect, test } from "vitest";
import { measureText } from "../layout/measure";
import { breakLines } from "./breakLines";

test("words go on to the next line where a line is full, and no line is wider than its room", () => {
  expect(breakLines("Introduction by the rep", 110, 13.5, 2)).toEqual(["Introduction by", "the rep"]);
  expect(breakLines("Reminded", 110, 13.5, 2)).toEqual(["Reminded"]);
});

test("a script without spaces is broken between characters", () => {
  const lines = breakLines("心血管门户上市旅程", 80, 13.5, 2);
  expect(lines).toHaveLength(2);
  expect(lines.join("")).toBe("心血管门户上市旅程");
});

test.each(["Donaudampfschifffahrtsgesellschaftskapitän", "a ".repeat(90), "心".repeat(80)])(
  "what has no room is cut: %s",
  (text) => {
    const lines = breakLines(text, 110, 13.5, 2);
    expect(lines.length).toBeLessThanOrEqual(2);
    expect(lines.at(-1)).toMatch(/…$/);
    for (const line of lines) expect(measureText(line, 13.5)).toBeLessThanOrEqual(110);
  },
);

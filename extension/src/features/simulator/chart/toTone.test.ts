import { expect, test } from "vitest";
import { toTone } from "./toTone";

test("no two of twenty-one look the same, and the first seven are plain colours", () => {
  const tones = Array.from({ length: 21 }, (_none, place) => toTone("phase", place));
  expect(new Set(tones).size).toBe(21);
  expect(tones.slice(0, 7).join(" ")).not.toContain("look");
  expect(tones[7]).toBe("phase-0 look-1");
});

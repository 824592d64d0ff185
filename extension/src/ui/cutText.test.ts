import { expect, test } from "vitest";
import { cutText } from "./cutText";

test("a short text stays as it is", () => {
  expect(cutText("Aufklärung", 200)).toBe("Aufklärung");
});

test.each([
  ["a character of two units", `${"a".repeat(199)}\u{20bb7}野家`, "a".repeat(199)],
  ["a letter and its accent", `${"a".repeat(199)}e\u0301`, "a".repeat(199)],
  ["a family of four", `${"a".repeat(195)}👩‍👩‍👧‍👦`, "a".repeat(195)],
  ["plain letters", "a".repeat(250), "a".repeat(200)],
])("%s is never cut in two", (_what, text, cut) => {
  expect(cutText(text, 200)).toBe(cut);
});

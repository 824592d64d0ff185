import { expect, test } from "vitest";
import { toEventType } from "./toEventType";

test.each([
  ["E-mail opened", "email.opened"],
  ["Visit", "visit"],
  ["Asked about the portal", "asked.aboutThePortal"],
  ["心臓", "event"],
  ["<img onerror=alert(1)>", "img.onerroralert1"],
])("%s becomes %s", (label, type) => {
  expect(toEventType(label, () => false)).toBe(type);
});

test("a type that is taken gets a number, and none is longer than a type may be", () => {
  expect(toEventType("Visit", (type) => type === "visit")).toBe("visit2");
  expect(toEventType(`${"x".repeat(99)} ${"y".repeat(99)}`, () => false)).toMatch(
    /^[a-z]\w{0,31}\.[a-z]\w{0,31}$/,
  );
});

import type { SweepParameter } from "@waypost/sdk";
import { expect, test } from "vitest";
import { readValues, toUsualValues } from "./readValues";

const answer: SweepParameter = { kind: "response", touchpoint: "mail", event: "reply" };
const wait: SweepParameter = { kind: "wait", transition: "wait" };

test.each([
  ["10; 20;30", [0.1, 0.2, 0.3]],
  ["30 %; 12,5", [0.125, 0.3]],
  ["30%; 12,5", [0.125, 0.3]],
  ["100 0 100", [0, 1]],
  ["10, 20", [0.1, 0.2]],
  ["", undefined],
  ["101", undefined],
  ["-1", undefined],
  ["some", undefined],
])("shares typed as %j", (text, values) => {
  expect(readValues(answer, text)).toEqual(values);
});

test("days are days, more than none, and no more than a dozen at once", () => {
  expect(readValues(wait, "0.5; 7; 3")).toEqual([0.5, 3, 7]);
  expect(readValues(wait, "0")).toBeUndefined();
  expect(readValues(wait, Array.from({ length: 13 }, (_, day) => day + 1).join("; "))).toBeUndefined();
});

test("one begins around what the journey says", () => {
  expect(toUsualValues(answer, 0.3)).toBe("15; 22.5; 45; 60");
  expect(toUsualValues(answer, 0.8)).toBe("40; 60");
  expect(toUsualValues(wait, 4)).toBe("2; 3; 6; 8");
  expect(toUsualValues(wait, undefined)).toBe("1; 3; 7; 14");
  expect(readValues(answer, toUsualValues(answer, 0))).toHaveLength(5);
});

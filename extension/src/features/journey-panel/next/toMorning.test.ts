import { expect, test } from "vitest";
import { toMorning } from "./toMorning";

test("a day ahead begins at midnight where the reader is, over a month's end too", () => {
  const noon = new Date(2026, 9, 31, 12, 30).getTime();
  expect(toMorning(noon, 1)).toBe(new Date(2026, 10, 1).getTime());
  expect(toMorning(noon, 7)).toBe(new Date(2026, 10, 7).getTime());
});

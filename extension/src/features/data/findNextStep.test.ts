import { expect, test } from "vitest";
import { findNextStep } from "./findNextStep";

test.each([
  ["a journey comes first", { journey: 0, people: 0, site: 0 }, "journey"],
  ["then people", { journey: 1, people: 0, site: 0 }, "people"],
  ["then a site", { journey: 1, people: 72, site: 0 }, "site"],
  [
    "a site granted before does not hide that people are missing",
    { journey: 1, people: 0, site: 1 },
    "people",
  ],
  ["nothing is left to do", { journey: 1, people: 72, site: 1 }, undefined],
  ["nothing is urged while it is not known", { journey: undefined, people: 0, site: 0 }, undefined],
])("%s", (_what, counts, next) => {
  expect(findNextStep(counts)).toBe(next);
});

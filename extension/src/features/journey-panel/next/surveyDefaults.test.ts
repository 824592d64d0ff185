import { expect, test } from "vitest";
import { findSurveyDefault } from "./surveyDefaults";

test("a surveyed country has its hours, and anything else none", () => {
  expect(findSurveyDefault("Europe/Berlin")).toEqual({ region: "DE", hours: { from: 17, to: 20 } });
  expect(findSurveyDefault("Europe/Paris")?.hours).toEqual({ from: 20 });
  expect(findSurveyDefault("Europe/Vienna")).toBeUndefined();
  expect(findSurveyDefault("constructor")).toBeUndefined();
  expect(findSurveyDefault(undefined)).toBeUndefined();
});

import { describe, expect, test } from "vitest";
import { createMailing } from "../testing/createMailing";
import { applyPlan, findFaults, toCadenceTexts } from "./OtherPlan";

const document = createMailing();

test("begins with what the journey says", () => {
  expect(toCadenceTexts(document, "mail")).toEqual({ everyDays: "2", most: "2" });
  expect(toCadenceTexts(document, "nobody")).toEqual({ everyDays: "7", most: "3" });
});

test("another cadence changes that of one touchpoint and nothing else", () => {
  const changed = applyPlan(document, { kind: "cadence", touchpoint: "mail", everyDays: "1,5", most: "4" });
  expect(changed.touchpoints[0]?.cadence).toEqual({ first: "P1D", every: "PT2160M", most: 4 });
  expect({ ...changed, touchpoints: document.touchpoints }).toEqual(document);
});

test("another chance of an answer never goes beyond certainty", () => {
  const changed = applyPlan(document, { kind: "response", touchpoint: "mail", times: "3" });
  expect(changed.touchpoints[0]?.responses[0]?.probability).toBe(1);
});

describe("faults", () => {
  test.each([
    [{ kind: "journey", key: "" }, ["key"]],
    [{ kind: "cadence", touchpoint: "mail", everyDays: "0", most: "2.5" }, ["everyDays", "most"]],
    [{ kind: "response", touchpoint: "", times: "-1" }, ["touchpoint", "times"]],
    [{ kind: "response", touchpoint: "mail", times: "0" }, []],
  ] as const)("of %j", (plan, faults) => {
    expect(findFaults(plan)).toEqual(faults);
  });
});

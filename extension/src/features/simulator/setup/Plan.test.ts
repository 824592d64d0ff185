import { expect, test } from "vitest";
import { createMailing } from "../testing/createMailing";
import { isWhole, toMidnightMs, toOptions, toUsualPlan } from "./Plan";

const todayMs = new Date(2026, 10, 28, 15, 30).getTime();

test("a rehearsal lasts as long as its targets need, and begins today", () => {
  const plan = toUsualPlan(createMailing(), todayMs);
  expect(plan).toMatchObject({ days: "5", from: "2026-11-28" });
  expect(toOptions(plan)).toMatchObject({
    population: 5_000,
    days: 5,
    from: new Date(2026, 10, 28).getTime(),
  });
  expect(toUsualPlan(undefined, todayMs).days).toBe("90");
});

test.each(["", " ", "0", "1.5", "-3", "many", "1e9", "Infinity"])("%j HCPs are refused", (text) => {
  expect(isWhole("population", text)).toBe(false);
  expect(toOptions({ ...toUsualPlan(undefined, todayMs), population: text })).toBeUndefined();
});

test.each(["", "2026-13-01", "yesterday", "2026-11-28T10:00"])("%j is no day to begin", (text) => {
  expect(toMidnightMs(text)).toBeUndefined();
});

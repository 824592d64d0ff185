import { describe, expect, test } from "vitest";
import { addTallies, FAILED, PASSED, toLastLine } from "./Tally.ts";

describe("the last line of npm test", () => {
  test("sums all suites", () => {
    expect(toLastLine(addTallies([PASSED, PASSED, FAILED]))).toBe("2 passed, 1 failed");
  });

  test("names skipped tests only when there are any", () => {
    const skipped = [{ name: "a test", reason: "a reason" }];
    expect(toLastLine(addTallies([PASSED, { passed: 0, failed: 0, skipped }]))).toBe(
      "1 passed, 0 failed, 1 skipped",
    );
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDurationMs } from "../model/duration.js";
import { findDurationText, toDurationText } from "./durationText.js";

describe("a duration as text", () => {
  it.each([
    [0, "PT0S"],
    [1_000, "PT1S"],
    [7 * 86_400_000, "P7D"],
    [36 * 3_600_000, "P1DT12H"],
    [90 * 60_000, "PT1H30M"],
  ])("%d ms is %s", (durationMs, text) => {
    expect(toDurationText(durationMs)).toBe(text);
  });

  it("means as long as was said", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 - 1 }), (seconds) => {
        expect(findDurationMs(toDurationText(seconds * 1_000))).toBe(seconds * 1_000);
      }),
      { seed: 25 },
    );
  });

  it.each([
    ["P7D", "P7D"],
    ["p7d", "P7D"],
    ["30d", "P30D"],
    ["168h", "PT168H"],
    ["1h30m", "PT1H30M"],
    [" 3s ", "PT3S"],
    ["3 days", undefined],
    ["1.5h", undefined],
    ["-3s", undefined],
    ["", undefined],
  ])("%j was meant as %s", (found, meant) => {
    expect(findDurationText(found)).toBe(meant);
  });
});

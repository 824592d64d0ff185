import { describe, expect, it } from "vitest";
import { findNearestName } from "./findNearestName.js";

describe("the nearest name", () => {
  it.each([
    ["digitlAffinity", "digitalAffinity"],
    ["DIGITALAFFINITY", "digitalAffinity"],
    ["emial", "email"],
    ["sm", "sms"],
    ["specialist", "specialty"],
    ["wealth", undefined],
    ["", undefined],
    ["x".repeat(2_000), undefined],
  ])("to %s is %s", (name, nearest) => {
    expect(findNearestName(name, ["sms", "email", "specialty", "digitalAffinity"])).toBe(nearest);
  });

  it("is the first of equals, and an exact one before a near one", () => {
    expect(findNearestName("abcd", ["abcx", "abcy"])).toBe("abcx");
    expect(findNearestName("abcd", ["abcx", "ABCD"])).toBe("ABCD");
  });
});

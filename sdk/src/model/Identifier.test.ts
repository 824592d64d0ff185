import { describe, expect, it } from "vitest";
import { isNpi, normalizeIdentifier } from "./Identifier.js";

describe("normalizeIdentifier", () => {
  it("compares an NPI by its digits and an address without capitals", () => {
    expect(normalizeIdentifier({ system: "npi", value: " 9000 000-003 " }).value).toBe("9000000003");
    expect(normalizeIdentifier({ system: "email", value: " Ada.Ohm@Example.ORG" }).value).toBe(
      "ada.ohm@example.org",
    );
  });

  it("keeps the capitals of an external id and composes its diacritics", () => {
    expect(normalizeIdentifier({ system: "external", value: " 003Ab " }).value).toBe("003Ab");
    expect(normalizeIdentifier({ system: "external", value: "Mu\u0308ller" }).value).toBe("M\u00fcller");
  });
});

describe("isNpi", () => {
  it("accepts the one right check digit and no other", () => {
    const right = Array.from({ length: 10 }, (_, digit) => `900000000${digit}`).filter(isNpi);
    expect(right).toHaveLength(1);
  });

  it("accepts the number that the specification works out", () => {
    expect(isNpi("1234567893")).toBe(true);
    expect(isNpi("1234567890")).toBe(false);
  });

  it("refuses anything but ten ASCII digits", () => {
    for (const value of ["", "123456789", "12345678931", "123456789x", "１２３４５６７８９３"]) {
      expect(isNpi(value)).toBe(false);
    }
  });
});

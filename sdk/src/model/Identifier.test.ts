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

  it("accepts numbers whose check digit was worked out by hand", () => {
    expect(isNpi("9876543213")).toBe(true);
    expect(isNpi("9000000007")).toBe(true);
    expect(isNpi("9876543210")).toBe(false);
  });

  it("refuses anything but ten ASCII digits", () => {
    for (const value of ["", "987654321", "98765432131", "987654321x", "９８７６５４３２１３"]) {
      expect(isNpi(value)).toBe(false);
    }
  });
});

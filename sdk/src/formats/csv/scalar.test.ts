import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attribute } from "../../model/journeySchema.js";
import { openAttributeValue, openInteger } from "./scalar.js";
import { csvJourney } from "./testing/csvJourney.js";

function requireAttribute(id: string): Attribute {
  const attribute = csvJourney.attributes.find((candidate) => candidate.id === id);
  if (attribute === undefined) throw new Error(`no attribute ${id}`);
  return attribute;
}

const open = (id: string, text: string) => {
  const result = openAttributeValue(requireAttribute(id), id, text);
  return result.ok ? result.value : result.error.code;
};

describe("openAttributeValue", () => {
  it.each([
    ["specialty", "primary care", "primary care"],
    ["isPrescriber", "TRUE", true],
    ["isPrescriber", "Wahr", true],
    ["isPrescriber", "0", false],
    ["isPrescriber", "nein", false],
    ["patients", "+120", 120],
    ["patients", "-0", 0],
    ["affinity", "0.75", 0.75],
    ["affinity", ".5", 0.5],
    ["affinity", "1e-3", 0.001],
    ["licensedSince", "2001-09-30", "2001-09-30"],
  ])("reads %s %s", (id, text, expected) => {
    expect(open(id, text)).toBe(expected);
  });

  it.each([
    ["specialty", "Cardiology", "csv.unknownValue"],
    ["isPrescriber", "maybe", "csv.notABoolean"],
    ["patients", "12.0", "csv.notAnInteger"],
    ["patients", "0x10", "csv.notAnInteger"],
    ["patients", "9007199254740993", "csv.notAnInteger"],
    ["patients", "-1", "csv.belowLeast"],
    ["patients", "5001", "csv.aboveMost"],
    ["affinity", "0,75", "csv.decimalComma"],
    ["affinity", "1.000,5", "csv.notANumber"],
    ["affinity", "Infinity", "csv.notANumber"],
    ["affinity", "NaN", "csv.notANumber"],
    ["affinity", "1e999", "csv.notANumber"],
    ["affinity", "1.01", "csv.aboveMost"],
    ["licensedSince", "30.09.2001", "csv.notADate"],
  ])("refuses %s %s", (id, text, code) => {
    expect(open(id, text)).toBe(code);
  });

  it("answers only values of the attribute's type and range, which JSON gives back as they are", () => {
    const text = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.integer().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
      fc.constantFrom("cardiology", "true", "no", "1", "-0", "0.0"),
    );
    const types = { enum: "string", boolean: "boolean", integer: "number", number: "number", date: "string" };
    fc.assert(
      fc.property(fc.constantFrom(...csvJourney.attributes), text, (attribute, written) => {
        const result = openAttributeValue(attribute, "column", written);
        if (!result.ok) return;
        expect(typeof result.value).toBe(types[attribute.type]);
        expect(JSON.parse(JSON.stringify(result.value))).toBe(result.value);
        if (attribute.type !== "integer" && attribute.type !== "number") return;
        expect(result.value).toBeGreaterThanOrEqual(attribute.min ?? Number.NaN);
        expect(result.value).toBeLessThanOrEqual(attribute.max ?? Number.NaN);
      }),
    );
  });
});

describe("openInteger", () => {
  it("never answers minus zero, which JSON does not have", () => {
    expect(openInteger("n", "-0")).toEqual({ ok: true, value: 0 });
  });
});

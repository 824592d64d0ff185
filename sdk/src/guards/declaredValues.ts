import type { Attribute, PayloadField } from "../model/journeySchema.js";
import type { Scalar } from "../model/Ledger.js";
import { findDate } from "./instant.js";

/**
 * A test for the values that an attribute is declared to have.
 *
 * Any other value reads as if it were missing: what was checked and proved of a guard then holds for whatever is imported.
 */
export function createAttributeTest(attribute: Attribute): (value: Scalar | undefined) => boolean {
  switch (attribute.type) {
    case "enum": {
      const values = new Set<unknown>(attribute.values);
      return (value) => values.has(value);
    }
    case "boolean":
      return (value) => typeof value === "boolean";
    case "integer":
    case "number": {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = attribute;
      const isNumber = attribute.type === "integer" ? isInteger : isFiniteNumber;
      return (value) => isNumber(value) && value >= min && value <= max;
    }
    case "date":
      return (value) => typeof value === "string" && findDate(value) !== undefined;
  }
}

/** A test for the values that a field of a payload is declared to have. */
export function createFieldTest(field: Pick<PayloadField, "type">): (value: Scalar | undefined) => boolean {
  switch (field.type) {
    case "string":
      return (value) => typeof value === "string";
    case "boolean":
      return (value) => typeof value === "boolean";
    case "integer":
      return isInteger;
    case "number":
      return isFiniteNumber;
  }
}

function isInteger(value: Scalar | undefined): value is number {
  return Number.isSafeInteger(value);
}

function isFiniteNumber(value: Scalar | undefined): value is number {
  return Number.isFinite(value);
}

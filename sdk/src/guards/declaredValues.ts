import type { Attribute } from "../model/journeySchema.js";
import type { Scalar } from "../model/Ledger.js";
import type { DeclaredField, GuardExpression } from "./GuardExpression.js";
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
export function createFieldTest(
  field: Pick<DeclaredField, "type" | "values">,
): (value: Scalar | undefined) => boolean {
  switch (field.type) {
    case "string": {
      if (field.values === undefined) return (value) => typeof value === "string";
      const values = new Set<unknown>(field.values);
      return (value) => values.has(value);
    }
    case "boolean":
      return (value) => typeof value === "boolean";
    case "integer":
      return isInteger;
    case "number":
      return isFiniteNumber;
  }
}

/** All texts that a part of a guard may be; undefined where they are not declared. */
export function findDeclaredTexts(expression: GuardExpression): readonly string[] | undefined {
  switch (expression.kind) {
    case "persona":
      return expression.personas;
    case "segment":
      return expression.segments;
    case "touchpoint":
      return expression.values;
    case "field":
      return expression.field.values;
    case "attribute":
      return expression.attribute.type === "enum" ? expression.attribute.values : undefined;
    default:
      return undefined;
  }
}

function isInteger(value: Scalar | undefined): value is number {
  return Number.isSafeInteger(value);
}

function isFiniteNumber(value: Scalar | undefined): value is number {
  return Number.isFinite(value);
}

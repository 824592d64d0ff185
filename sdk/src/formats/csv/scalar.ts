import type { Attribute, PayloadField } from "../../model/journeySchema.js";
import type { Scalar } from "../../model/Ledger.js";
import { fail, type Result, succeed } from "../../model/result.js";
import { type CsvRowIssue, toExcerpt, toNameList } from "./CsvIssue.js";
import { openDate } from "./instant.js";

/** German spreadsheets write their own words for true and false. */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ...["true", "yes", "1", "wahr", "ja"].map((word) => [word, true] as const),
  ...["false", "no", "0", "falsch", "nein"].map((word) => [word, false] as const),
]);
const integerPattern = /^[+-]?\d+$/;
const numberPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const decimalCommaPattern = /^[+-]?\d*,\d+$/;

/** Reads a value of an attribute: of its type, one of its values, within its range. */
export function openAttributeValue(
  attribute: Attribute,
  column: string,
  text: string,
): Result<Scalar, CsvRowIssue> {
  switch (attribute.type) {
    case "enum": {
      if (attribute.values.includes(text)) return succeed(text);
      const expected = toNameList(attribute.values);
      return fail({ code: "csv.unknownValue", parameters: { column, found: toExcerpt(text), expected } });
    }
    case "boolean":
      return openBoolean(column, text);
    case "integer":
    case "number": {
      const number = attribute.type === "integer" ? openInteger(column, text) : openNumber(column, text);
      if (!number.ok) return number;
      const found = toExcerpt(text);
      const { min, max } = attribute;
      if (min !== undefined && number.value < min) {
        return fail({ code: "csv.belowLeast", parameters: { column, found, least: min } });
      }
      if (max !== undefined && number.value > max) {
        return fail({ code: "csv.aboveMost", parameters: { column, found, most: max } });
      }
      return number;
    }
    case "date":
      return openDate(column, text);
  }
}

/** Reads a value of a payload's field. */
export function openPayloadValue(
  field: PayloadField,
  column: string,
  text: string,
): Result<Scalar, CsvRowIssue> {
  switch (field.type) {
    case "string":
      return succeed(text);
    case "boolean":
      return openBoolean(column, text);
    case "integer":
      return openInteger(column, text);
    case "number":
      return openNumber(column, text);
  }
}

/** Reads a whole number within ±(2^53 − 1). */
export function openInteger(column: string, text: string): Result<number, CsvRowIssue> {
  const value = Number(text);
  if (integerPattern.test(text) && Number.isSafeInteger(value)) return succeed(withoutNegativeZero(value));
  return fail({ code: "csv.notAnInteger", parameters: { column, found: toExcerpt(text) } });
}

function openNumber(column: string, text: string): Result<number, CsvRowIssue> {
  const value = Number(text);
  if (numberPattern.test(text) && Number.isFinite(value)) return succeed(withoutNegativeZero(value));
  const found = toExcerpt(text);
  if (decimalCommaPattern.test(text)) {
    return fail({
      code: "csv.decimalComma",
      parameters: { column, found, suggestion: found.replace(",", ".") },
    });
  }
  return fail({ code: "csv.notANumber", parameters: { column, found } });
}

function openBoolean(column: string, text: string): Result<boolean, CsvRowIssue> {
  const value = booleans.get(text.toLowerCase());
  if (value !== undefined) return succeed(value);
  return fail({ code: "csv.notABoolean", parameters: { column, found: toExcerpt(text) } });
}

/** JSON has no −0: stored and read back, the value would have changed. */
function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}

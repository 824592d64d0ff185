import type { JourneyDocument } from "../model/journeySchema.js";
import type { Scalar } from "../model/Ledger.js";
import type { ShownValue } from "./Condition.js";

/** A value of the ledger as a sentence shows it; `isDate` where text is a calendar date. */
export function showValue(value: Scalar, isDate = false): ShownValue {
  if (typeof value === "boolean") return { kind: "boolean", holds: value };
  if (typeof value === "number") return { kind: "number", number: value };
  // Older ledgers and other journeys may hold anything under the name of a date.
  return isDate && !Number.isNaN(Date.parse(value))
    ? { kind: "date", date: value }
    : { kind: "text", text: value };
}

/** The same of an attribute, by the type the document gives it. */
export function showAttribute(document: JourneyDocument, attribute: string, value: Scalar): ShownValue {
  const declared = document.attributes.find(({ id }) => id === attribute);
  return showValue(value, declared?.type === "date");
}

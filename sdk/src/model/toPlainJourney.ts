import * as v from "valibot";
import { invariant } from "./invariant.js";
import { type JourneyDocument, journeySchema } from "./journeySchema.js";
import { unwrapSchema } from "./unwrapSchema.js";

/**
 * A document as it is saved and compared: keys in the order of the schema, and nothing that only repeats a default, so that
 * a field added to the language changes no document that does not use it.
 */
export function toPlainJourney(document: JourneyDocument): Readonly<Record<string, unknown>> {
  return toPlain(journeySchema, document) as Record<string, unknown>;
}

/**
 * The text of a saved document: one key a line, two spaces, a last line feed. A changed guard is one changed line.
 *
 * @example
 * ```ts
 * console.log(toJourneyText(document).split("\n").slice(0, 4).join(" ")); // {   "$schema": "../../sdk/journey.schema.json",   "format": 1,   "id": "cardiology-portal",
 * ```
 */
export function toJourneyText(document: JourneyDocument): string {
  return `${JSON.stringify(toPlainJourney(document), null, 2)}\n`;
}

function toPlain(schema: v.GenericSchema, value: unknown): unknown {
  const plain = unwrapSchema(schema);
  switch (plain.type) {
    case "strict_object":
      return toPlainObject(plain as ObjectSchema, value as Record<string, unknown>);
    case "variant":
    case "union": {
      const option = (plain as ChoiceSchema).options.find((one) => v.is(one, value));
      invariant(option, "an opened document matches its schema");
      return toPlain(option, value);
    }
    case "array":
      return (value as readonly unknown[]).map((item) => toPlain((plain as ListSchema).item, item));
    default:
      return value;
  }
}

type ObjectSchema = v.GenericSchema & { readonly entries: Readonly<Record<string, v.GenericSchema>> };
type ChoiceSchema = v.GenericSchema & { readonly options: readonly v.GenericSchema[] };
type ListSchema = v.GenericSchema & { readonly item: v.GenericSchema };

function toPlainObject({ entries }: ObjectSchema, value: Readonly<Record<string, unknown>>): unknown {
  const plain: [string, unknown][] = [];
  for (const [key, schema] of Object.entries(entries)) {
    const part = value[key];
    if (part === undefined || isDefault(schema, part)) continue;
    plain.push([key, toPlain(schema, part)]);
  }
  return Object.fromEntries(plain);
}

function isDefault(schema: v.GenericSchema, value: unknown): boolean {
  if (schema.type !== "optional") return false;
  const fallback: unknown = v.getDefault(schema as v.OptionalSchema<v.GenericSchema, unknown>);
  return fallback !== undefined && JSON.stringify(fallback) === JSON.stringify(value);
}

import type * as v from "valibot";
import { invariant } from "./invariant.js";
import { journeySchema } from "./journeySchema.js";
import { namedSchemas } from "./namedSchemas.js";
import { type SchemaStep, stepsOf } from "./schemaSteps.js";

/** A JSON Schema (draft 2020-12), or a part of one. */
export type JsonSchema = { readonly [Key in string]: unknown };

/**
 * The JSON Schema of the journey document, by which editors complete and check it while it is written.
 *
 * Made from the schema that opens documents. It says the form only: which names are declared and what a guard means is
 * checked by `checkJourney`.
 */
export function toJourneyJsonSchema(): JsonSchema {
  const definitions = Object.entries(namedSchemas).map(([name, schema]) => [
    name,
    toJsonSchema(schema, true),
  ]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://waypost.example/journey.schema.json",
    title: "Waypost journey",
    ...toJsonSchema(journeySchema, true),
    $defs: Object.fromEntries(definitions),
  };
}

/** The text of the JSON Schema's file. */
export function toJourneyJsonSchemaText(): string {
  return `${JSON.stringify(toJourneyJsonSchema(), null, 2)}\n`;
}

const nameOf = new Map<unknown, string>(Object.entries(namedSchemas).map(([name, schema]) => [schema, name]));

/** A named schema is told by its name, but for the place that says what the name means. */
function toJsonSchema(schema: v.GenericSchema, isDefinition = false): JsonSchema {
  const name = nameOf.get(schema);
  if (name !== undefined && !isDefinition) return { $ref: `#/$defs/${name}` };
  const steps = stepsOf(schema);
  if (steps.length === 0) return toPlainSchema(schema);
  return steps
    .map((step) => (step.kind === "schema" ? toJsonSchema(step as v.GenericSchema) : toConstraint(step)))
    .reduce(merge, {});
}

/** Both hold. Of two patterns, neither may be lost. */
function merge(whole: JsonSchema, part: JsonSchema): JsonSchema {
  const isClash = "pattern" in whole && "pattern" in part;
  if (!isClash) return { ...whole, ...part };
  const { allOf = [] } = whole as { allOf?: readonly JsonSchema[] };
  return { ...whole, allOf: [...allOf, part] };
}

function toPlainSchema(schema: v.GenericSchema): JsonSchema {
  const { type } = schema;
  switch (type) {
    case "strict_object":
      return toObject(schema as unknown as ObjectSchema);
    case "variant":
      return { oneOf: (schema as unknown as ChoiceSchema).options.map((option) => toJsonSchema(option)) };
    case "union":
      return { anyOf: (schema as unknown as ChoiceSchema).options.map((option) => toJsonSchema(option)) };
    case "array":
      return { type: "array", items: toJsonSchema((schema as unknown as ListSchema).item) };
    case "picklist":
      return { enum: (schema as unknown as PickSchema).options };
    case "literal":
      return { const: (schema as unknown as LiteralSchema).literal };
    case "optional":
      return toOptional(schema as unknown as OptionalSchema);
    case "string":
    case "boolean":
    case "number":
      return { type };
    default:
      invariant(type === "unknown", `the JSON Schema of ${type} is known`);
      return {};
  }
}

interface ObjectSchema {
  readonly entries: Readonly<Record<string, v.GenericSchema>>;
}
interface ChoiceSchema {
  readonly options: readonly v.GenericSchema[];
}
interface ListSchema {
  readonly item: v.GenericSchema;
}
interface PickSchema {
  readonly options: readonly string[];
}
interface LiteralSchema {
  readonly literal: unknown;
}
interface OptionalSchema {
  readonly wrapped: v.GenericSchema;
  readonly default: unknown;
}

function toObject({ entries }: ObjectSchema): JsonSchema {
  const required = Object.entries(entries).flatMap(([key, { type }]) => (type === "optional" ? [] : [key]));
  return {
    type: "object",
    properties: Object.fromEntries(Object.entries(entries).map(([key, part]) => [key, toJsonSchema(part)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function toOptional({ wrapped, default: fallback }: OptionalSchema): JsonSchema {
  const schema = toJsonSchema(wrapped);
  return fallback === undefined ? schema : { ...schema, default: fallback };
}

/** What our own checks ask for, by the name of the form that they carry as their message. */
const formByCheck: Readonly<Record<string, JsonSchema>> = {
  wellFormed: { pattern: "^\\P{Surrogate}*$" },
  label: { pattern: "\\S" },
  note: { pattern: "\\S" },
  eventFamily: {
    pattern: "^(\\*|[a-z][A-Za-z0-9]{0,31}(\\.[a-z][A-Za-z0-9]{0,31}){0,3}(\\.\\*)?)$",
  },
  // That the day exists is more than a pattern can say; `format` tells those who ask.
  date: { format: "date" },
  instant: { format: "date-time" },
};

function toConstraint(step: SchemaStep): JsonSchema {
  const { type, requirement } = step;
  switch (type) {
    case "description":
      return { description: step.description };
    case "regex":
      return { pattern: (requirement as RegExp).source };
    case "min_length":
      return step.expects === "array" ? { minItems: requirement } : { minLength: requirement };
    case "max_length":
      return step.expects === "array" ? { maxItems: requirement } : { maxLength: requirement };
    case "min_value":
      return { minimum: requirement };
    case "max_value":
      return { maximum: requirement };
    case "gt_value":
      return { exclusiveMinimum: requirement };
    case "safe_integer":
      return { type: "integer", minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
    case "finite":
      return {};
    default: {
      const form = formByCheck[String(step.message)];
      invariant(form, `the JSON Schema of the check ${String(step.message)} is known`);
      return form;
    }
  }
}

import type * as v from "valibot";

/** The schema behind `optional` and behind a pipe, of which the last schema is the one that describes the value. */
export function unwrapSchema(schema: v.GenericSchema): v.GenericSchema {
  const { pipe } = schema as { pipe?: readonly v.GenericSchema[] };
  const last = pipe?.findLast((step) => step.kind === "schema");
  if (last !== undefined && last !== schema) return unwrapSchema(last);
  if (schema.type === "optional")
    return unwrapSchema((schema as v.OptionalSchema<v.GenericSchema, unknown>).wrapped);
  return schema;
}

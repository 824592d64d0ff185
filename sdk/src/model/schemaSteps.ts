import type * as v from "valibot";

/** One step of a schema's pipe: a schema, or what is asked of a value that fits it. */
export interface SchemaStep {
  readonly kind: "schema" | "validation" | "metadata" | "transformation";
  readonly type: string;
  readonly requirement?: unknown;
  readonly message?: unknown;
  readonly description?: string;
  /** What a bound on a length is a bound of. */
  readonly expects?: "array" | "string";
}

/** The steps of a schema's pipe; none where it is a plain one. */
export function stepsOf(schema: v.GenericSchema): readonly SchemaStep[] {
  const { pipe = [] } = schema as { readonly pipe?: readonly SchemaStep[] };
  const isList = pipe.some((step) => step.type === "array");
  return pipe.map((step) =>
    step.kind === "validation" ? { ...step, expects: isList ? "array" : "string" } : step,
  );
}

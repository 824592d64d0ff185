import { fail, type PayloadField, type Result, type Scalar, succeed } from "@waypost/sdk";

/** What stands in the form, by field, as inputs give it (numbers with a point); nothing or "" where nothing was given. */
export type PayloadDraft = Readonly<Record<string, string>>;

export type FieldProblem = "required" | "integer" | "number";

/** The payload that a form holds, or what is wrong with which field. Optional fields may stay empty. */
export function openPayload(
  fields: readonly PayloadField[],
  draft: PayloadDraft,
): Result<Record<string, Scalar>, Readonly<Record<string, FieldProblem>>> {
  const payload: Record<string, Scalar> = {};
  const problems: Record<string, FieldProblem> = {};
  for (const { name, type, optional } of fields) {
    const text = draft[name]?.trim() ?? "";
    if (text === "") {
      if (!optional) problems[name] = "required";
      continue;
    }
    const value = openScalar(type, text);
    if (value.ok) payload[name] = value.value;
    else problems[name] = value.error;
  }
  return Object.keys(problems).length > 0 ? fail(problems) : succeed(payload);
}

function openScalar(type: PayloadField["type"], text: string): Result<Scalar, FieldProblem> {
  switch (type) {
    case "string":
      return succeed(text);
    case "boolean":
      return succeed(text === "true");
    case "integer": {
      const value = Number(text);
      return Number.isSafeInteger(value) ? succeed(value) : fail("integer");
    }
    case "number": {
      const value = Number(text);
      return Number.isFinite(value) ? succeed(value) : fail("number");
    }
  }
}

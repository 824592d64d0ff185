import type * as v from "valibot";
import type { Diagnostic, DocumentPath } from "../model/Diagnostic.js";

/** Every code that opening may give, with its parameters. */
export interface OpenIssueParameters {
  "open.tooLarge": { readonly length: number; readonly most: number };
  /** `line` and `column` from 1; 0 where the parser does not say. */
  "open.notJson": { readonly line: number; readonly column: number; readonly found: string };
  "open.notJourney": { readonly found: string };
  /** A format number this version does not know: newer, or never released. */
  "open.unknownFormat": { readonly found: string; readonly known: number };
  "open.missing": { readonly key: string; readonly expected: string };
  "open.unknownKey": { readonly key: string };
  "open.type": { readonly expected: string; readonly found: string };
  /** The text or number has the right type and the wrong form; `form` names the one expected. */
  "open.form": { readonly form: string; readonly found: string };
  "open.more": { readonly count: number };
}

/** One thing that is wrong with the form of what is opened. */
export function report<Code extends keyof OpenIssueParameters>(
  code: Code,
  path: DocumentPath,
  parameters: OpenIssueParameters[Code],
): Diagnostic {
  return { code, path, severity: "error", parameters };
}

/** What the schema library found, in our codes. */
export function toShapeDiagnostic(issue: v.BaseIssue<unknown>): Diagnostic {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const found = showValue(issue.input);
  if (issue.type === "strict_object" && issue.expected === "never") {
    return report("open.unknownKey", path, { key: String(path.at(-1) ?? "") });
  }
  if (issue.input === undefined) {
    return report("open.missing", path, { key: String(path.at(-1) ?? ""), expected: issue.expected ?? "" });
  }
  // Our own pipeline steps carry the name of the form they ask for as their message.
  if (issue.kind === "validation") return report("open.form", path, { form: issue.message, found });
  return report("open.type", path, { expected: issue.expected ?? "", found });
}

/** A value as a message shows it: short, and of lists and objects only that they are. */
export function showValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return nameKind(value);
}

export function nameKind(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  return typeof value;
}

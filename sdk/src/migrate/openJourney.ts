import * as v from "valibot";
import type { Diagnostic, DocumentPath } from "../model/Diagnostic.js";
import { type JourneyDocument, journeyFormat, journeySchema } from "../model/journeySchema.js";
import { fail, type Result, succeed } from "../model/result.js";
import { isRecord } from "./isRecord.js";
import { migrations } from "./migrations.js";

/** The largest file that is read as a journey, in UTF-16 units. */
export const maxJourneyTextLength = 10_000_000;

const mostDiagnostics = 200;

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

function report<Code extends keyof OpenIssueParameters>(
  code: Code,
  path: DocumentPath,
  parameters: OpenIssueParameters[Code],
): Diagnostic {
  return { code, path, severity: "error", parameters };
}

/** Opens a journey document from the text of a file. */
export function openJourneyText(text: string): Result<JourneyDocument, readonly Diagnostic[]> {
  if (text.length > maxJourneyTextLength) {
    return fail([report("open.tooLarge", [], { length: text.length, most: maxJourneyTextLength })]);
  }
  const withoutMark = text.replace(/^\uFEFF/, "");
  try {
    return openJourney(JSON.parse(withoutMark));
  } catch (cause) {
    return fail([report("open.notJson", [], locateJsonFault(withoutMark, String(cause)))]);
  }
}

/** V8 names the offset of the fault, except where the text ends too early. */
function locateJsonFault(text: string, message: string): OpenIssueParameters["open.notJson"] {
  const offset = /at position (\d+)/.exec(message)?.[1];
  const position = offset === undefined ? text.length : Number(offset);
  const before = text.slice(0, position);
  const line = before.split("\n").length;
  return { line, column: position - before.lastIndexOf("\n"), found: text.slice(position, position + 20) };
}

/** Opens a journey document from a parsed value that nothing is known about; older formats are migrated. */
export function openJourney(input: unknown): Result<JourneyDocument, readonly Diagnostic[]> {
  if (!isRecord(input)) return fail([report("open.notJourney", [], { found: nameKind(input) })]);
  if (!Object.hasOwn(input, "format")) {
    return fail([report("open.notJourney", [], { found: Object.keys(input).slice(0, 5).join(", ") })]);
  }
  const current = migrate(input);
  if (current === undefined) {
    const found = showValue(input.format);
    return fail([report("open.unknownFormat", ["format"], { found, known: journeyFormat })]);
  }
  const parsed = v.safeParse(journeySchema, current);
  if (parsed.success) return succeed(parsed.output);
  return fail(limit(parsed.issues.map(toDiagnostic)));
}

/** The document in today's format; undefined where its format was never released. */
function migrate(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  let document = input;
  while (document.format !== journeyFormat) {
    const step = migrations.find(({ from }) => from === document.format);
    if (step === undefined) return undefined;
    document = step.migrate(document);
  }
  return document;
}

function limit(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= mostDiagnostics) return diagnostics;
  const more = report("open.more", [], { count: diagnostics.length - mostDiagnostics });
  return [...diagnostics.slice(0, mostDiagnostics), more];
}

function toDiagnostic(issue: v.BaseIssue<unknown>): Diagnostic {
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

function showValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return nameKind(value);
}

function nameKind(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  return typeof value;
}

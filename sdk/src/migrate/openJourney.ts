import * as v from "valibot";
import type { Diagnostic } from "../model/Diagnostic.js";
import { type JourneyDocument, journeyFormat, journeySchema } from "../model/journeySchema.js";
import { fail, type Result, succeed } from "../model/result.js";
import { isRecord } from "./isRecord.js";
import { migrations } from "./migrations.js";
import {
  nameKind,
  type OpenIssueParameters,
  report,
  showValue,
  toShapeDiagnostic,
} from "./toShapeDiagnostic.js";

/** The largest file that is read as a journey, in UTF-16 units. */
export const maxJourneyTextLength = 10_000_000;

const mostDiagnostics = 200;

/**
 * Opens a journey document from the text of a file.
 *
 * @example
 * ```ts
 * const opened = openJourneyText('{ "format": 1, "id": "portal" }');
 * if (!opened.ok) console.log(opened.error[0]?.code, opened.error[0]?.path); // open.missing [ 'title' ]
 * ```
 */
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

/**
 * Opens a journey document from a parsed value that nothing is known about; older formats are migrated.
 *
 * @example
 * ```ts
 * const opened = openJourney(JSON.parse(text));
 * if (opened.ok) console.log(opened.value.title, opened.value.stages.length); // Cardiology portal 27
 * ```
 */
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
  return fail(limit(parsed.issues.map(toShapeDiagnostic)));
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

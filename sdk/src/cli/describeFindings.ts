import type { Diagnostic } from "../model/Diagnostic.js";
import { describePath } from "../sentences/describePath.js";
import type { CommandWords } from "./CommandWords.js";
import { createJsonLocator, type SourcePlace } from "./locateInJson.js";
import type { JourneySource } from "./readSource.js";
import { countColumns, type Paint, toPlainLine } from "./Terminal.js";

/** A diagnostic with its place in the file and its sentence, as `--json` prints it. */
export interface Finding {
  readonly code: string;
  readonly severity: Diagnostic["severity"];
  readonly line: number | null;
  readonly column: number | null;
  readonly path: Diagnostic["path"];
  /** The place in words. */
  readonly place: string;
  readonly message: string;
  readonly parameters: Diagnostic["parameters"];
  readonly range: Diagnostic["range"] | null;
  readonly fix: string | null;
}

interface LocatedFinding {
  readonly finding: Finding;
  readonly source: SourcePlace | undefined;
}

/** Says where each diagnostic of a journey stands and what it means, in the order of the file. */
export function locateFindings(source: JourneySource, words: CommandWords): readonly LocatedFinding[] {
  const locator = createJsonLocator(source.text);
  const root: unknown = source.document ?? findJson(source.text);
  const located = source.diagnostics.map((diagnostic) => {
    const place = locator.find(diagnostic);
    const { code, severity, path, parameters, range, fix } = diagnostic;
    const finding: Finding = {
      code,
      severity,
      line: place?.line ?? null,
      column: place?.column ?? null,
      path,
      place: describePath(root, path, words.renderer),
      message: words.renderer.diagnostic(diagnostic),
      parameters,
      range: range ?? null,
      fix: fix ?? null,
    };
    return { finding, source: place };
  });
  const lineOf = ({ source: place }: LocatedFinding) => place?.line ?? Number.POSITIVE_INFINITY;
  return located.sort((a, b) => (lineOf(a) === lineOf(b) ? 0 : lineOf(a) - lineOf(b)));
}

/** Names in a document that could not be opened still help to say where something is. */
function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Findings as text: file, line and column, the place, the sentence, and what of a guard is meant. */
export function printFindings(
  file: string,
  findings: readonly LocatedFinding[],
  words: CommandWords,
  paint: Paint,
): string {
  return findings
    .map(({ finding, source }) => {
      const position = source === undefined ? file : `${file}:${source.line}:${source.column}`;
      const severity = words.own.sentence(`severity.${finding.severity}`, {});
      const color = finding.severity === "error" ? "red" : "yellow";
      const head = `${paint("bold", toPlainLine(position))}: ${paint(color, severity)}: ${toPlainLine(finding.place)}`;
      const showsSource = source !== undefined && (finding.range !== null || finding.code === "open.notJson");
      const excerpt = showsSource ? printExcerpt(source, finding.fix, paint) : "";
      return `${head}\n  ${toPlainLine(finding.message)}\n${excerpt}`;
    })
    .join("");
}

const mostBefore = 60;
const mostShown = 120;

/** The line with a caret under every character meant, cut where it is long; a fix stands under it. */
function printExcerpt({ text, column, length }: SourcePlace, fix: string | null, paint: Paint): string {
  const from = Math.max(text.length - text.trimStart().length, column - 1 - mostBefore);
  const start = Math.min(from, column - 1);
  const shown = text.slice(start, start + mostShown);
  const indent = " ".repeat(countColumns(toExcerptLine(text.slice(start, column - 1))));
  const meant = toExcerptLine(
    text.slice(column - 1, column - 1 + length).slice(0, start + mostShown - column + 1),
  );
  const carets = "^".repeat(Math.max(1, countColumns(meant)));
  const lines = [toExcerptLine(shown), `${indent}${paint("cyan", carets)}`];
  if (fix !== null) lines.push(`${indent}${paint("green", toPlainLine(fix))}`);
  return lines.map((line) => `    ${line}\n`).join("");
}

/** One character for one, so that carets stay below what they mean. */
function toExcerptLine(text: string): string {
  return text.replace(/\s/gu, " ").replace(/[\p{Cc}\p{Bidi_Control}]/gu, "\ufffd");
}

import type { CsvSyntax } from "./CsvReport.js";

/** Why a row's text cannot be split into values; `field` counts from 0. */
export interface CutProblem {
  readonly kind: "unclosedQuote" | "strayQuote" | "tooLong";
  readonly field: number;
}

/** One row as it stands in the file, without its end of line. */
export interface CutRow {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly problem?: CutProblem;
}

export interface RowCutter {
  /** Answers the rows that `more` completes, and with `atEnd` the last one. */
  cut(more: string, atEnd: boolean): readonly CutRow[];
}

/**
 * Cuts text into rows, wherever the text itself was cut.
 *
 * A parser of CSV reads on from a broken quote to the next quote, or to the end of the file. Here a broken quote costs
 * its own line only: the next line is read as a row again. What is decided never depends on more than `most` characters
 * after the row's start, so that memory is bounded and the answer does not depend on the sizes of the pieces.
 */
export function createRowCutter(syntax: CsvSyntax, most: number, firstLine: number): RowCutter {
  let rest = "";
  let line = firstLine;
  let isSkipping = false;

  return {
    cut(more, atEnd) {
      const text = rest + more;
      const rows: CutRow[] = [];
      let at = 0;
      let quote = text.indexOf('"');
      while (at < text.length) {
        if (isSkipping) {
          const end = text.indexOf(syntax.newline, at);
          at = end === -1 ? text.length : end + 1;
          isSkipping = end === -1;
          if (!isSkipping) line++;
          continue;
        }
        if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
        const found = findRow(text, at, quote, syntax, most, atEnd);
        if (found === undefined) break;
        rows.push(toCutRow(line, text.slice(at, found.end), found.problem));
        line += countNewlines(text, at, found.end, syntax.newline);
        at = found.end;
        if (text[at] === syntax.newline) {
          at++;
          line++;
        } else {
          isSkipping = true;
        }
      }
      rest = text.slice(at);
      return rows;
    },
  };
}

const endless: CutProblem = { kind: "tooLong", field: 0 };

interface FoundRow {
  /** Where its newline stands, or the end of what is kept of it. */
  readonly end: number;
  readonly problem?: CutProblem;
}

/** The row that starts at `from`; undefined while its end is not in sight. */
function findRow(
  text: string,
  from: number,
  quote: number,
  syntax: CsvSyntax,
  most: number,
  atEnd: boolean,
): FoundRow | undefined {
  const window = Math.min(text.length, from + most + 1);
  const isWindowFull = window === from + most + 1;
  const newline = text.indexOf(syntax.newline, from);
  const lineEnd = newline !== -1 && newline < window ? newline : undefined;
  const hasQuote = quote !== -1 && quote < (lineEnd ?? window);
  const found = hasQuote ? scanQuotedRow(text, from, window, syntax) : (lineEnd ?? endless);
  if (typeof found === "number") return { end: found };
  // Up to here nothing was broken: the row only ends with the text.
  const isUndecided = found.kind !== "strayQuote" && !isWindowFull;
  if (isUndecided && !atEnd) return undefined;
  if (isUndecided && found.kind === "tooLong") return { end: text.length };
  if (lineEnd !== undefined) return { end: lineEnd, problem: found };
  if (isWindowFull) return { end: from + most, problem: { kind: "tooLong", field: found.field } };
  return atEnd ? { end: text.length, problem: found } : undefined;
}

/** The end of a row that holds quotes, or what keeps it from ending within the window. */
function scanQuotedRow(text: string, from: number, window: number, syntax: CsvSyntax): number | CutProblem {
  let at = from;
  for (let field = 0; ; field++) {
    if (text[at] === '"') {
      const close = findClosingQuote(text, at + 1, window);
      if (close === undefined) return { kind: "unclosedQuote", field };
      at = skipSpaces(text, close + 1, window, syntax);
      if (at < window && text[at] !== syntax.delimiter && text[at] !== syntax.newline) {
        return { kind: "strayQuote", field };
      }
    }
    while (at < window && text[at] !== syntax.delimiter && text[at] !== syntax.newline) at++;
    if (at >= window) return { kind: "tooLong", field };
    if (text[at] === syntax.newline) return at;
    at++;
  }
}

/** The next quote that is not the first of a pair; one on the edge counts, since what follows it is not seen yet. */
function findClosingQuote(text: string, from: number, window: number): number | undefined {
  let at = text.indexOf('"', from);
  while (at !== -1 && at < window) {
    if (at + 1 === window || text[at + 1] !== '"') return at;
    at = text.indexOf('"', at + 2);
  }
  return undefined;
}

/** Spaces behind a closing quote mean nothing; nor does the first half of a Windows end of line. */
function skipSpaces(text: string, from: number, window: number, syntax: CsvSyntax): number {
  let at = from;
  while (at < window && (text[at] === " " || (text[at] === "\r" && syntax.newline === "\n"))) at++;
  return at;
}

function toCutRow(line: number, text: string, problem: CutProblem | undefined): CutRow {
  const row = { line, text: text.endsWith("\r") ? text.slice(0, -1) : text };
  return problem === undefined ? row : { ...row, problem };
}

function countNewlines(text: string, from: number, end: number, newline: string): number {
  let count = 0;
  for (let at = text.indexOf(newline, from); at !== -1 && at < end; at = text.indexOf(newline, at + 1))
    count++;
  return count;
}

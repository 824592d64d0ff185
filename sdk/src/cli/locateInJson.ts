import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { maxJourneyTextLength } from "../migrate/openJourney.js";
import type { Diagnostic, DocumentPath } from "../model/Diagnostic.js";

/** A place in a text, lines and columns from 1, columns in UTF-16 units. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
  /** How much of the line is meant, in UTF-16 units: at least 1. */
  readonly length: number;
  /** The whole line. */
  readonly text: string;
}

/** Finds the places of diagnostics in the text a document was read from. */
export interface JsonLocator {
  find(diagnostic: Pick<Diagnostic, "code" | "path" | "range" | "parameters">): SourcePlace | undefined;
}

/** @param text - Without a byte order mark. */
export function createJsonLocator(text: string): JsonLocator {
  const root = findTree(text);
  const lineStarts = findLineStarts(text);
  return {
    find({ code, path, range, parameters }) {
      if (code === "open.notJson") {
        return placeAt(
          text,
          lineStarts,
          (lineStarts[Number(parameters.line) - 1] ?? 0) + Number(parameters.column) - 1,
          1,
        );
      }
      const node = root && findNearestNode(root, path);
      if (node === undefined) return undefined;
      const isKeyMeant = code === "open.unknownKey";
      const { offset, length } = (isKeyMeant ? node.parent?.children?.[0] : undefined) ?? node;
      if (range === undefined || node.type !== "string") return placeAt(text, lineStarts, offset, length);
      const start = toRawOffset(text, offset + 1, range.start);
      return placeAt(text, lineStarts, start, toRawOffset(text, offset + 1, range.end) - start);
    },
  };
}

/** None for a text that is refused for its size, or nested more deeply than the reader can follow. */
function findTree(text: string): Node | undefined {
  if (text.length > maxJourneyTextLength) return undefined;
  try {
    return parseTree(text);
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** The node at a path, or the innermost around it: of something missing, what it is missing from. */
function findNearestNode(root: Node, path: DocumentPath): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return undefined;
}

/** Where the character at `offset` of a JSON string's value stands in the text, escapes counted as they are written. */
function toRawOffset(text: string, start: number, offset: number): number {
  let at = start;
  for (let index = 0; index < offset; index++) {
    if (text[at] !== "\\") at += 1;
    else at += text[at + 1] === "u" ? 6 : 2;
  }
  return at;
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function placeAt(text: string, lineStarts: readonly number[], offset: number, length: number): SourcePlace {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const start = lineStarts[low] ?? 0;
  const line = text.slice(start, (lineStarts[low + 1] ?? text.length + 1) - 1).replace(/\r$/, "");
  const rest = Math.max(1, line.length - (offset - start));
  return {
    line: low + 1,
    column: offset - start + 1,
    length: Math.max(1, Math.min(length, rest)),
    text: line,
  };
}

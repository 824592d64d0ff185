import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CsvSyntax } from "./CsvReport.js";
import { type CutRow, createRowCutter } from "./createRowCutter.js";
import { splitRows } from "./splitRows.js";

const comma: CsvSyntax = { delimiter: ",", newline: "\n" };

function cutAll(pieces: readonly string[], most = 1_000, syntax = comma): readonly CutRow[] {
  const cutter = createRowCutter(syntax, most, 1);
  return [...pieces.flatMap((piece) => cutter.cut(piece, false)), ...cutter.cut("", true)];
}

/** Text in which quotes, delimiters and ends of line are as frequent as anything else. */
const thornyText = fc
  .array(fc.constantFrom('"', '"', '""', ",", "\n", "\r\n", "\r", " ", "a", "bc", "\ufeff"), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

/** A text, and the same in pieces. */
const inPieces = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.array(fc.nat(80), { maxLength: 12 })).map(([whole, cuts]) => {
    const places = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b), whole.length];
    return { whole, pieces: places.slice(1).map((end, index) => whole.slice(places[index], end)) };
  });

describe("createRowCutter", () => {
  it("cuts at the ends of lines, whichever they are", () => {
    const lines = ["a,b", "c,d", "e"];
    for (const newline of ["\n", "\r\n"]) {
      expect(cutAll([lines.join(newline)]).map((row) => row.text)).toEqual(lines);
    }
    const rows = cutAll([lines.join("\r")], 1_000, { delimiter: ",", newline: "\r" });
    expect(rows.map((row) => row.text)).toEqual(lines);
  });

  it("keeps ends of line inside quotes and counts them", () => {
    expect(cutAll(['a,"b\nc ""d""\n"\r\ne,f\n'])).toEqual([
      { line: 1, text: 'a,"b\nc ""d""\n"' },
      { line: 4, text: "e,f" },
    ]);
  });

  it("gives up one line for a quote that is never closed", () => {
    expect(cutAll(['a,"b\nc,d\ne,f\n'])).toEqual([
      { line: 1, text: 'a,"b', problem: { kind: "unclosedQuote", field: 1 } },
      { line: 2, text: "c,d" },
      { line: 3, text: "e,f" },
    ]);
  });

  it("gives up one line for text behind a closing quote", () => {
    expect(cutAll(['"a"x,b\n"c" ,d\n'])).toEqual([
      { line: 1, text: '"a"x,b', problem: { kind: "strayQuote", field: 0 } },
      { line: 2, text: '"c" ,d' },
    ]);
  });

  it("keeps the start of a line that is too long and goes on behind it", () => {
    expect(cutAll([`${"x".repeat(25)}\na\n`], 10)).toEqual([
      { line: 1, text: "x".repeat(10), problem: { kind: "tooLong", field: 0 } },
      { line: 2, text: "a" },
    ]);
    expect(cutAll([`${"x".repeat(10)}\n`], 10)).toEqual([{ line: 1, text: "x".repeat(10) }]);
  });

  it("does not search past its window for the end of a quote", () => {
    expect(cutAll([`"a\n${"b\n".repeat(20)}",c\nd\n`], 10)[0]).toEqual({
      line: 1,
      text: '"a',
      problem: { kind: "unclosedQuote", field: 0 },
    });
  });

  it("answers the same wherever the text was cut", () => {
    fc.assert(
      fc.property(inPieces(thornyText), fc.integer({ min: 1, max: 30 }), ({ whole, pieces }, most) => {
        expect(cutAll(pieces, most)).toEqual(cutAll([whole], most));
        const mac: CsvSyntax = { delimiter: ",", newline: "\r" };
        expect(cutAll(pieces, most, mac)).toEqual(cutAll([whole], most, mac));
      }),
      { numRuns: 2_000 },
    );
  });

  it("loses no line: rows and their ends of line make up the text", () => {
    fc.assert(
      fc.property(thornyText, (text) => {
        const rows = cutAll([text]);
        const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
        if (lines.at(-1) === "" && !text.endsWith("\r")) lines.pop();
        expect(rows.map((row) => row.text.replaceAll("\r\n", "\n")).join("\n")).toBe(lines.join("\n"));
        for (const row of rows) expect(lines[row.line - 1]).toBe(row.text.split(/\r?\n/)[0]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("lets through only rows that the parser splits as they were cut", () => {
    fc.assert(
      fc.property(thornyText, fc.constantFrom<"\n" | "\r">("\n", "\r"), (text, newline) => {
        const syntax: CsvSyntax = { delimiter: ",", newline };
        const sound = cutAll([text], 1_000, syntax).filter((row) => row.problem === undefined);
        const together = splitRows(
          sound.map((row) => row.text),
          syntax,
        );
        expect(together).toEqual(sound.map((row) => splitRows([row.text], syntax)[0]));
      }),
      { numRuns: 2_000 },
    );
  });
});

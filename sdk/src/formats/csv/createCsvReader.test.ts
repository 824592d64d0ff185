import { describe, expect, it } from "vitest";
import type { RejectedRow } from "./CsvReport.js";
import { createCsvReader } from "./createCsvReader.js";
import { csvOptions } from "./testing/csvJourney.js";

const row = (index: number): string => `H${index},email.opened,2026-01-31T10:00:00Z\n`;
const header = "hcp,type,occurred_at\n";

describe("createCsvReader", () => {
  it("hands rows out while it reads, each once", () => {
    const reader = createCsvReader("events", csvOptions);
    const counts = [header, ...Array.from({ length: 5_000 }, (_, index) => row(index))].map(
      (chunk) => reader.push(chunk).length,
    );
    const early = counts.reduce((sum, count) => sum + count, 0);
    const { rows, report } = reader.finish();
    expect(early).toBeGreaterThan(1_000);
    expect(early + rows.length).toBe(5_000);
    expect(report.taken).toBe(5_000);
  });

  it("tells of a file problem as soon as it knows, and answers nothing more", () => {
    const reader = createCsvReader("events", csvOptions);
    reader.push(`hcp,sort,occurred_at\n${row(1).repeat(3_000)}`);
    expect(reader.findFileProblem()).toMatchObject({
      code: "csv.missingColumn",
      parameters: { missing: "type" },
    });
    expect(reader.push(header + row(1).repeat(5_000))).toEqual([]);
    expect(reader.finish()).toMatchObject({
      rows: [],
      report: { rowsRead: 0, fileProblem: { code: "csv.missingColumn" } },
    });
  });

  it("shows every rejected row to its listener, and keeps the first", () => {
    const seen: RejectedRow[] = [];
    const reader = createCsvReader("events", {
      ...csvOptions,
      mostRejectedKept: 2,
      onRejected: (bad) => seen.push(bad),
    });
    reader.push(`${header}${"H1,email.opened,soon\n".repeat(5)}${row(1)}`);
    const { report } = reader.finish();
    expect(seen.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
    expect(report.rejected).toEqual(seen.slice(0, 2));
    expect(report).toMatchObject({ rejectedCount: 5, rejectedByCode: { "csv.notAnInstant": 5 }, taken: 1 });
  });

  it("gives rows that are taken their text where it is asked to", () => {
    const texts = [false, true].map((keepText) => {
      const reader = createCsvReader("events", { ...csvOptions, keepText });
      reader.push(header + row(1));
      return reader.finish().rows.map(({ text }) => text);
    });
    expect(texts).toEqual([[undefined], [row(1).trimEnd()]]);
  });

  it("reads on behind a row as long as a file, holding no more of it than its start", () => {
    const reader = createCsvReader("events", { ...csvOptions, longestField: 100 });
    reader.push(header);
    for (let count = 0; count < 200; count++) reader.push("x".repeat(100_000));
    reader.push(`\n${row(1)}`);
    const { rows, report } = reader.finish();
    expect(report.rejected).toMatchObject([{ code: "csv.rowTooLong", line: 2, text: "x".repeat(4_000) }]);
    expect(rows).toMatchObject([{ line: 3, hcp: "H1" }]);
  });

  it("gives up one line of a long file for a quote that is never closed", () => {
    const reader = createCsvReader("events", csvOptions);
    const first = reader.push(
      `${header}"${row(0)}${Array.from({ length: 9_000 }, (_, index) => row(index)).join("")}`,
    );
    const { rows, report } = reader.finish();
    expect(report.rejected).toMatchObject([
      { code: "csv.unclosedQuote", line: 2, text: `"${row(0).trim()}` },
    ]);
    expect(first.length + rows.length).toBe(9_000);
  });

  it("is finished once", () => {
    const reader = createCsvReader("events", csvOptions);
    reader.finish();
    expect(() => reader.finish()).toThrow(/invariant/);
    expect(() => reader.push(header)).toThrow(/invariant/);
  });
});

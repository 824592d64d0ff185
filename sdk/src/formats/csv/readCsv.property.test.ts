import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CsvKind, CsvReport } from "./CsvReport.js";
import { createCsvReader } from "./createCsvReader.js";
import { readCsv } from "./readCsv.js";
import { csvOptions } from "./testing/csvJourney.js";
import { toRejectedCsv } from "./toRejectedCsv.js";

/** Text that CSV has to protect, without the spaces around that the import takes off. */
const value = fc
  .array(fc.constantFrom('"', ",", ";", "\t", "|", "\n", "\r\n", "a", "Ł", "王", "🩺", "'", "=", " ", "0"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "");

const person = fc.record({
  hcp: value.map((text) => text.normalize("NFC")),
  name: value,
  record: fc.option(value, { nil: "" }),
  patients: fc.option(fc.integer({ min: 0, max: 5_000 }), { nil: undefined }),
});

const writing = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  newline: fc.constantFrom("\n", "\r\n"),
  quotesAll: fc.boolean(),
  hasMark: fc.boolean(),
  hasLastNewline: fc.boolean(),
});

interface Writing {
  readonly delimiter: string;
  readonly newline: string;
  readonly quotesAll: boolean;
  readonly hasMark: boolean;
  readonly hasLastNewline: boolean;
}

function writeCsv(rows: readonly (readonly string[])[], how: Writing): string {
  const needsQuotes = /["\r\n,;\t|]/;
  const quote = (text: string) =>
    how.quotesAll || needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((row) => row.map(quote).join(how.delimiter)).join(how.newline);
  return `${how.hasMark ? "\ufeff" : ""}${lines}${how.hasLastNewline ? how.newline : ""}`;
}

/** Reads in chunks whose sizes follow each other in a circle. */
function readInChunks(kind: CsvKind, content: string | Uint8Array, sizes: readonly number[]) {
  const reader = createCsvReader(kind, csvOptions);
  const rows = [];
  for (let at = 0, turn = 0; at < content.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    rows.push(...reader.push(content.slice(at, at + size)));
    at += size;
  }
  const last = reader.finish();
  return { rows: [...rows, ...last.rows], report: last.report };
}

function expectBalance(report: CsvReport): void {
  expect(report.taken + report.repeated + report.rejectedCount).toBe(report.rowsRead);
  const byCode = Object.values(report.rejectedByCode).reduce((sum, count) => sum + count, 0);
  expect(byCode).toBe(report.rejectedCount);
}

const chunkSizes = fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 5 });
const people = fc
  .uniqueArray(person, { selector: ({ hcp }) => hcp, maxLength: 12 })
  .map((list) =>
    list.map((one, index) => ({ ...one, record: one.record === "" ? "" : `${index}${one.record}` })),
  );

describe("readCsv, whatever it is given", () => {
  it("reads back what was written, however it was written and cut", () => {
    fc.assert(
      fc.property(people, writing, chunkSizes, fc.boolean(), (list, how, sizes, isBytes) => {
        const rows = list.map((one) => [one.hcp, one.name, one.record, one.patients?.toString() ?? ""]);
        const text = writeCsv([["hcp", "name", "record", "patients"], ...rows], how);
        const result = readInChunks("hcps", isBytes ? new TextEncoder().encode(text) : text, sizes);
        expect(result.report.rejected).toEqual([]);
        const read = result.rows.map((row) => ({
          hcp: row.hcp,
          name: "displayName" in row ? row.displayName : "",
          record: "recordId" in row ? row.recordId : "",
          patients:
            "entries" in row ? row.entries.map((entry) => "value" in entry && entry.value)[0] : undefined,
        }));
        expect(read).toEqual(list);
      }),
      { numRuns: 300 },
    );
  });

  it("answers the same wherever thorny text is cut, and accounts for every row", () => {
    const thorny = fc
      .array(
        fc.constantFrom(
          '"',
          '""',
          ",",
          "\n",
          "\r\n",
          "H1",
          "H2",
          "H3,Ada",
          "H4,Bo,3\n",
          "\n\n",
          " ",
          "9x",
          "\ufeff",
        ),
        { maxLength: 60 },
      )
      .map((parts) => `hcp,name,patients\n${parts.join("")}`);
    fc.assert(
      fc.property(thorny, chunkSizes, (text, sizes) => {
        const whole = readCsv("hcps", text, csvOptions);
        expect(readInChunks("hcps", text, sizes)).toEqual(whole);
        expectBalance(whole.report);
        const again = readCsv("hcps", toRejectedCsv(whole.report), csvOptions);
        expectBalance(again.report);
      }),
      { numRuns: 500 },
    );
  });

  it("neither throws nor takes anything of random bytes and random text", () => {
    const kinds = fc.constantFrom<CsvKind>("hcps", "consent", "events");
    const contents = fc.oneof(
      fc.uint8Array({ maxLength: 3_000 }),
      fc.string({ unit: "binary", maxLength: 3_000 }),
    );
    fc.assert(
      fc.property(kinds, contents, chunkSizes, (kind, content, sizes) => {
        const { rows, report } = readInChunks(kind, content, sizes);
        expect(rows).toEqual([]);
        expect(report.fileProblem).toBeDefined();
        toRejectedCsv(report);
      }),
      { numRuns: 300 },
    );
  });

  it("stands random bytes behind a header", () => {
    const header = new TextEncoder().encode("hcp,type,occurred_at\n");
    const printable = fc.array(fc.constantFrom(34, 44, 10, 13, 32, 65, 0xc3, 0xa9, 0xf0), {
      maxLength: 2_000,
    });
    fc.assert(
      fc.property(printable, chunkSizes, (bytes, sizes) => {
        const { report } = readInChunks("events", new Uint8Array([...header, ...bytes]), sizes);
        expectBalance(report);
      }),
      { numRuns: 300 },
    );
  });

  it("reads broken quotes in one pass, however many", () => {
    for (const line of ['"a\n', '"a\n""\n', ',"""\n', '"\n"" ""\n', 'x"\n,"\n']) {
      const text = `hcp,type,occurred_at\n${line.repeat(Math.ceil(200_000 / line.length))}`;
      expectBalance(readCsv("events", text, csvOptions).report);
    }
  });

  it("adds nothing when a file is read twice", () => {
    const at = fc
      .integer({ min: 0, max: 4_000_000_000 })
      .map((seconds) => new Date(seconds * 1_000).toISOString());
    const event = fc.record({
      hcp: fc.constantFrom("H1", "H2"),
      type: fc.constantFrom("email.opened", "visit.held"),
      at: fc.oneof(at, fc.constant("2026-01-31T10:00:00Z")),
      note: fc.constantFrom("", "a", "b"),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.nat(), (list, laterMs) => {
        const lines = list.map((one) => `${one.hcp},${one.type},${one.at},${one.note}`);
        const text = `hcp,type,occurred_at,payload.note\n${lines.join("\n")}`;
        const first = readCsv("events", text, csvOptions);
        const second = readCsv("events", text, {
          ...csvOptions,
          recordedAt: csvOptions.recordedAt + laterMs,
        });
        const keys = first.rows.map(({ entry }) => entry.key);
        expect(second.rows.map(({ entry }) => entry.key)).toEqual(keys);
        expect(new Set(keys).size).toBe(new Set(lines).size);
        expect(first.report.repeated).toBe(lines.length - new Set(lines).size);
      }),
    );
  });
});

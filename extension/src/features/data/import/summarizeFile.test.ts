import { type CsvJourney, readCsv } from "@waypost/sdk";
import { createRenderer } from "@waypost/sdk/sentences";
import { expect, test } from "vitest";
import { summarizeFile } from "./summarizeFile";

const renderer = createRenderer({ locale: "en", timeZone: "UTC" });

const journey: CsvJourney = {
  attributes: [],
  channels: [],
  events: [{ type: "visit.done", label: "Visited", facts: "commercial", loggable: true, payload: [] }],
  personas: [],
};

function read(rows: readonly string[], mostRejectedKept = 1_000) {
  const text = ["hcp,type,occurred_at,mood", ...rows].join("\n");
  return readCsv("events", text, { journey, recordedAt: 0, actor: "test", mostRejectedKept }).report;
}

const bad = "1,visit.done,soon,";
const noType = "1,,2026-01-01T00:00:00Z,";
const good = "1,visit.done,2026-01-01T00:00:00Z,";

test("rows are rejected by reason, the most frequent first, each with its first lines", () => {
  const summary = summarizeFile(read([noType, good, bad, bad, bad, bad]), renderer);
  expect(summary.reasons.map(({ code, count }) => [code, count])).toEqual([
    ["csv.notAnInstant", 4],
    ["csv.missingValue", 1],
  ]);
  expect(summary.reasons[0]?.examples.map(({ line }) => line)).toEqual([4, 5, 6]);
  expect(summary.reasons[0]?.examples[0]?.sentence).toContain("“soon”");
  expect(summary.otherCount).toBe(0);
});

test("what the report does not keep is counted all the same", () => {
  const summary = summarizeFile(read([bad, noType, noType, bad], 1), renderer);
  expect(summary.reasons.map(({ code, count }) => [code, count])).toEqual([["csv.notAnInstant", 2]]);
  expect(summary.otherCount).toBe(2);
});

test("unknown columns and undeclared events are said", () => {
  const { warnings } = summarizeFile(read([good, "1,visit.dreamt,2026-01-01T00:00:00Z,fine"]), renderer);
  expect(warnings).toEqual([
    expect.stringContaining("“mood” is not known"),
    expect.stringContaining("“visit.dreamt”"),
  ]);
});

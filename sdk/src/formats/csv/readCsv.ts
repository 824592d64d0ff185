import type { CsvOptions, CsvReading } from "./CsvReader.js";
import type { CsvKind } from "./CsvReport.js";
import { createCsvReader } from "./createCsvReader.js";

/**
 * Reads a whole CSV file of HCPs, consent or events that is in memory.
 *
 * @example
 * ```ts
 * const lines = "hcp,type,occurred_at\nHCP-1,visit.planned,2026-11-03T09:00:00Z\nHCP-1,visit.dreamt,2026-11-04T09:00:00Z\n";
 * const { rows, report } = readCsv("events", lines, { journey: document, recordedAt: now, actor: "importer" });
 * console.log(rows.length, report.rejectedCount, report.undeclaredTypes); // 2 0 [ { type: 'visit.dreamt', count: 1 } ]
 * ```
 */
export function readCsv<Kind extends CsvKind>(
  kind: Kind,
  content: string | Uint8Array,
  options: CsvOptions,
): CsvReading<Kind> {
  const reader = createCsvReader(kind, options);
  const first = reader.push(content);
  const { rows, report } = reader.finish();
  return { rows: report.fileProblem === undefined ? [...first, ...rows] : [], report };
}
